import { expect, test } from 'vitest';
import { htmlOf } from './reading-view.ts';

const b = '# B\n\nintro\n\n## One\n\nfirst [r]\n\n### Deep\n\n- x ^item\n\n## Two\n\nsecond\n\n[r]: https://r.example';

test('a whole note stands where it is embedded, without ids and lines of its own', async () => {
  expect(await htmlOf('before ![[B]] after', { 'B.md': '# B\n\nwords' })).toBe(
    '<p>before </p><div data-embed data-path="B.md" data-title="B.md"><h1>B</h1><p>words</p></div><p> after</p>',
  );
});

test('a section ends at the next heading of its level and keeps link definitions from elsewhere', async () => {
  expect(await htmlOf('![[B#one]]', { 'B.md': b })).toBe(
    '<div data-embed data-path="B.md" data-fragment="one" data-title="B.md"><h2>One</h2>' +
      '<p>first <a data-link="external" href="https://r.example">r</a></p><h3>Deep</h3><ul><li>x</li></ul></div>',
  );
});

test('a block stands alone', async () => {
  expect(await htmlOf('![[B#^item]]', { 'B.md': b })).toBe(
    '<div data-embed data-path="B.md" data-fragment="^item" data-title="B.md"><ul><li>x</li></ul></div>',
  );
});

test('a note can embed its own section', async () => {
  expect(await htmlOf('# A\n\n![[#B]]\n\n# B\n\nw')).toBe(
    '<h1 id="a">A</h1><div data-embed data-path="home.md" data-fragment="b" data-title="home.md"><h1>B</h1><p>w</p></div>' +
      '<h1 id="b">B</h1><p>w</p>',
  );
});

test('what is not there, and what would contain itself, is named instead', async () => {
  expect(await htmlOf('![[none]]\n\n![[B#no]]\n\n![[home]]', { 'B.md': b })).toBe(
    '<div data-embed-error="missing" data-target="none"><a data-link="missing" data-target="none">none</a></div>' +
      '<div data-embed-error="missing" data-target="B#no"><a data-link="note" data-path="B.md" data-fragment="no">B#no</a></div>' +
      '<div data-embed-error="recursion" data-target="home"><a data-link="note" data-path="home.md">home</a></div>',
  );
});

test('embeds inside embeds end at the fifth', async () => {
  const files = Object.fromEntries([1, 2, 3, 4, 5, 6].map((n) => [`n${n}.md`, `![[n${n + 1}]]`]));
  const html = await htmlOf('![[n1]]', files);
  expect(html.match(/data-embed data-path="n\d/g)).toHaveLength(5);
  expect(html).toContain('<div data-embed-error="depth" data-target="n6">');
});

test('notes that multiply each other are cut off', async () => {
  const files = Object.fromEntries([1, 2, 3, 4].map((n) => [`n${n}.md`, `![[n${n + 1}]]\n\n`.repeat(50)]));
  const html = await htmlOf('![[n1]]', { ...files, 'n5.md': 'x' });
  expect(html).toContain('data-embed-error="depth"');
  expect(html.match(/data-embed data-path/g)).toHaveLength(100);
});

test('an embed amid a heading is only a link', async () => {
  expect(await htmlOf('# a ![[B]]', { 'B.md': b })).toBe(
    '<h1 id="a-b">a <a data-link="note" data-path="B.md">B</a></h1>',
  );
});
