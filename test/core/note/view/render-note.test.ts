import { describe, expect, test } from 'vitest';
import { htmlOf, renderIn } from './reading-view.ts';

describe('blocks', () => {
  test('blocks carry their line in the file, front matter counted, and no positions', async () => {
    const tree = await renderIn({}, '---\nid: a\n---\n# One\n\ntwo\n\n- three');
    expect(JSON.parse(JSON.stringify(tree.children))).toEqual([
      {
        type: 'element',
        tagName: 'h1',
        properties: { id: 'one', dataLine: 4 },
        children: [{ type: 'text', value: 'One' }],
      },
      { type: 'element', tagName: 'p', properties: { dataLine: 6 }, children: [{ type: 'text', value: 'two' }] },
      {
        type: 'element',
        tagName: 'ul',
        properties: {},
        children: [
          { type: 'element', tagName: 'li', properties: { dataLine: 8 }, children: [{ type: 'text', value: 'three' }] },
        ],
      },
    ]);
  });

  test('headings of one text get different ids', async () => {
    expect(await htmlOf('# Цена\n# Цена\n# 价格')).toBe(
      '<h1 id="цена">Цена</h1><h1 id="цена-1">Цена</h1><h1 id="价格">价格</h1>',
    );
  });

  test('a block id becomes the id of its element', async () => {
    expect(await htmlOf('words ^why\n\n- item ^clv')).toBe('<p id="^why">words</p><ul><li id="^clv">item</li></ul>');
  });

  test('tasks keep the sign between their brackets', async () => {
    expect(await htmlOf('- [ ] a\n- [x] b\n- [/] c')).toBe(
      '<ul><li data-task=" "><input type="checkbox" disabled> a</li>' +
        '<li data-task="x"><input type="checkbox" disabled checked> b</li>' +
        '<li data-task="/"><input type="checkbox" disabled checked> c</li></ul>',
    );
  });

  test('a callout has a title, a body and a fold, and callouts nest', async () => {
    expect(await htmlOf('> [!faq]- Why *so*?\n> Because.\n>\n> > [!tip]\n> > In.')).toBe(
      '<div data-callout="question" data-callout-raw="faq" data-fold="-"><div data-callout-title>Why <em>so</em>?</div>' +
        '<p>Because.</p>' +
        '<div data-callout="tip"><div data-callout-title></div><p>In.</p></div></div>',
    );
  });

  test('a table stands in a container that scrolls, short rows are filled up', async () => {
    expect(await htmlOf('| a | b |\n| - | -: |\n| [[x\\|y]] |')).toBe(
      '<div data-table-scroll><table><thead><tr><th>a</th><th align="right">b</th></tr></thead>' +
        '<tbody><tr><td><a data-link="missing" data-target="x">y</a></td><td></td></tr></tbody></table></div>',
    );
  });

  test('code of a known language is highlighted, of any other left alone', async () => {
    expect(await htmlOf('```js\nlet a\n```\n```clv\nmargin: 1\n```')).toBe(
      '<pre data-language="js"><code><span class-name="hljs-keyword">let</span> a</code></pre>' +
        '<pre data-language="clv"><code>margin: 1</code></pre>',
    );
  });

  test('footnotes are numbered by their calls and answer below', async () => {
    expect(await htmlOf('a[^x]\n\n[^x]: note')).toBe(
      '<p>a<sup><a data-link="here" href="#fn-1" data-footnote id="fnref-1">1</a></sup></p>' +
        '<section data-footnotes><ol><li id="fn-1"><p>note <a data-link="here" href="#fnref-1" data-footnote-back>↩</a></p></li></ol></section>',
    );
  });
});

describe('words', () => {
  test('marks are shown, comments are not', async () => {
    expect(await htmlOf('a ==b== %%c%% #d/e')).toBe(
      '<p>a <mark>b</mark>  <a data-link="tag" data-tag="d/e">#d/e</a></p>',
    );
  });

  test('a formula is set and keeps its source; a wrong one shows its source and what is wrong', async () => {
    expect(await htmlOf('$x$')).toContain('<span data-math="x"><span class-name="katex">');
    expect(await htmlOf('$\\frac{1$')).toMatch(
      /^<p><span data-math="\\frac\{1" data-math-error="[^"]+"><code>\\frac\{1<\/code><\/span><\/p>$/,
    );
  });

  test('a formula cannot make links or load pictures', async () => {
    for (const formula of [
      '\\href{javascript:f()}{x}',
      '\\includegraphics{https://a.example/b.png}',
      '\\htmlClass{a}{x}',
    ]) {
      expect(await htmlOf(`$${formula}$`)).not.toMatch(/ (?:href|src)=|<img|class-name="a"/);
    }
  });

  test('a formula cannot grow or nest without end', async () => {
    expect(await htmlOf('$\\def\\a{\\a\\a}\\a$')).toContain('data-math-error="Too many expansions');
    expect(await htmlOf(`$${'\\sqrt{'.repeat(99)}x${'}'.repeat(99)}$`)).toContain(
      'data-math-error="too deeply nested"',
    );
  });
});

describe('links', () => {
  test('say what they lead to', async () => {
    const files = { 'a/B.md': '', 'c.zip': '' };
    expect(await htmlOf('[[B]] [[B#H h|w]] [[B#^id]] [[#Own]] [[none#H]] [[c.zip]]', files)).toBe(
      '<p><a data-link="note" data-path="a/B.md">B</a> <a data-link="note" data-path="a/B.md" data-fragment="h-h">w</a> ' +
        '<a data-link="note" data-path="a/B.md" data-fragment="^id">B > ^id</a> ' +
        '<a data-link="note" data-path="home.md" data-fragment="own">Own</a> ' +
        '<a data-link="missing" data-target="none#H">none > H</a> <a data-link="file" data-path="c.zip">c.zip</a></p>',
    );
  });

  test('Markdown links to notes are resolved too', async () => {
    expect(await htmlOf('[x](a/B%20c.md#H)', { 'a/B c.md': '' })).toBe(
      '<p><a data-link="note" data-path="a/B c.md" data-fragment="h">x</a></p>',
    );
  });

  test('only web and mail addresses lead outside', async () => {
    const urls = [
      'https://a.example/?b="c',
      'MAILTO:a@b.example',
      '//c.example',
      'javascript:f()',
      'java&#10;script:f()',
      'file:///etc/passwd',
      'obsidian://open',
    ];
    expect(await htmlOf(urls.map((url) => `[x](<${url}>)`).join(' '))).toBe(
      '<p><a data-link="external" href="https://a.example/?b=%22c">x</a> <a data-link="external" href="mailto:a@b.example">x</a> ' +
        '<a data-link="external" href="https://c.example">x</a> <span>x</span> <span>x</span> <span>x</span> ' +
        '<span title="obsidian://open">x</span></p>',
    );
  });
});

describe('pictures and recordings', () => {
  test('attachments are shown by their kind, in the size written', async () => {
    const files = { 'p/a.png': '', 'b.mp3': '', 'c.pdf': '' };
    expect(
      await htmlOf('![[a.png|200x100]] ![[a.png|Plan|50]] ![Alt|30](p/a.png) ![[b.mp3]] ![[c.pdf#page=2]]', files),
    ).toBe(
      '<p><img data-path="p/a.png" alt="a.png" width="200" height="100"> <img data-path="p/a.png" alt="Plan" width="50"> ' +
        '<img data-path="p/a.png" alt="Alt" width="30"> <audio data-path="b.mp3" title="b.mp3" controls></audio> ' +
        '<iframe data-path="c.pdf" data-fragment="page=2" title="c.pdf"></iframe></p>',
    );
  });

  test('remote pictures are named, not loaded', async () => {
    expect(await htmlOf('![a](http://x.example/a.png) <img src="//x.example/b.png" srcset="c 2x">')).toBe(
      '<p><img data-remote="http://x.example/a.png" alt="a"> <img data-remote="https://x.example/b.png" alt></p>',
    );
  });

  test('a missing picture says so', async () => {
    expect(await htmlOf('![[gone.png]]')).toBe(
      '<p><span data-embed-error="missing" data-target="gone.png">gone.png</span></p>',
    );
  });
});
