import type { Nodes } from 'mdast';
import { describe, expect, test } from 'vitest';
import { parseMarkdown } from '#core/note/parse-markdown.ts';

/** A tree as nested words: `type` or `type:value` or `type(children)`. */
function shape(node: Nodes): string {
  const title = node.type === 'callout' ? `${node.kind}${node.fold ?? ''} ${node.title.map(shape).join(' ')}|` : '';
  if ('children' in node) return `${node.type}(${title}${(node.children as Nodes[]).map(shape).join(' ')})`;
  if ('value' in node) return `${node.type}:${node.value}`;
  return 'name' in node ? `${node.type}:${node.name}` : node.type;
}
const tree = (text: string): string => shape(parseMarkdown(text).tree).slice(5, -1);

describe('Highlights', () => {
  test('stand inside emphasis inside a quote', () => {
    expect(tree('>*(прим: ==ощущение==.)*')).toBe(
      'blockquote(paragraph(emphasis(text:(прим:  highlight(text:ощущение) text:.))))',
    );
  });
  test('never cross other spans, blocks or white space', () => {
    expect(tree('*a ==b* c==')).toBe('paragraph(emphasis(text:a ==b) text: c==)');
    expect(tree('==a\n\nb==')).toBe('paragraph(text:==a) paragraph(text:b==)');
    expect(tree('a == b == c')).toBe('paragraph(text:a == b == c)');
  });
  test('may hold other marks', () =>
    expect(tree('==a **b** [[c]]==')).toContain('highlight(text:a  strong(text:b) text:  wikiLink:c)'));
});

describe('Comments', () => {
  test('hide a part of a line, or everything between two lines', () => {
    expect(tree('a %%b%% c')).toBe('paragraph(text:a  comment:b text: c)');
    expect(tree('a\n%%\nb\n\n- c\n%%\nd')).toBe('paragraph(text:a) comment:\nb\n\n- c\n paragraph(text:d)');
    expect(tree('> %%\n> a\n\nb')).toBe('blockquote(comment:\na) paragraph(text:b)');
  });
  test('do not begin in code', () => expect(tree('`%%a%%` 50%% b')).toBe('paragraph(inlineCode:%%a%% text: 50%% b)'));
});

describe('Callouts', () => {
  test('have a kind, a fold and a title', () => {
    expect(tree('> [!TLDR]- A *b*\n> c\n>\n> > [!my-kind]\n> > d')).toBe(
      'callout(abstract- text:A  emphasis(text:b)|paragraph(text:c) callout(note |paragraph(text:d)))',
    );
  });
  test('leave other quotes alone', () => expect(tree('> a [!note]')).toBe('blockquote(paragraph(text:a [!note]))'));
});

describe('Math', () => {
  test('keeps prices in the text', () => {
    expect(tree('$5 and $6, $x+1$, \\$a$')).toBe('paragraph(text:$5 and $6,  inlineMath:x+1 text:, $a$)');
    expect(tree('$$ a\nb\n$$')).toBe('math:a\nb');
    expect(tree('a $$b$$')).toBe('paragraph(text:a  inlineMath:b)');
  });
});

describe('Tasks', () => {
  test('may bear any sign', () => {
    const list = parseMarkdown('- [ ] a\n- [x] b\n- [/] [[c]]\n- [d] e\n- [link](x)').tree.children[0];
    expect(list?.type === 'list' && list.children.map((item) => [item.checked, item.data?.task])).toEqual([
      [false, ' '],
      [true, 'x'],
      [true, '/'],
      [true, 'd'],
      [null, undefined],
    ]);
  });
});

describe('Footnotes', () => {
  test('may be written in their place', () => {
    expect(tree('a^[b [[c]] d] e')).toBe(
      'paragraph(text:a footnoteReference text: e) footnoteDefinition(paragraph(text:b  wikiLink:c text: d))',
    );
    expect(tree('a[^1]\n\n[^1]: b')).toBe('paragraph(text:a footnoteReference) footnoteDefinition(paragraph(text:b))');
    expect(tree('x^[unclosed ^[y]')).toContain('footnoteReference');
  });
});

describe('Front matter', () => {
  test('keeps values as they are written', () => {
    expect(parseMarkdown('---\na: 1.10\nb: 2020-12-12\nc: {d: [1, true, ~]}\ne: no\n---').frontMatter).toEqual({
      a: '1.10',
      b: '2020-12-12',
      c: { d: [1, true, null] },
      e: 'no',
    });
  });
  test('may be JSON', () =>
    expect(parseMarkdown('---\n{"title": "A", "tags": ["b"]}\n---\nc').frontMatter).toEqual({
      title: 'A',
      tags: ['b'],
    }));
  test('that is broken is a located warning', () => {
    const parsed = parseMarkdown('---\na: b\nc: [d\n---\n# E');
    expect(parsed.frontMatter).toEqual({});
    expect(parsed.warnings).toMatchObject([{ code: 'bad-front-matter', line: 3 }]);
    expect(shape(parsed.tree)).toContain('heading(text:E)');
  });
  test('with a property twice is read and reported', () => {
    const { frontMatter, warnings } = parseMarkdown('---\na: 1\na: 2\n---');
    expect(frontMatter).toEqual({ a: 2 });
    expect(warnings).toMatchObject([{ code: 'bad-front-matter', line: 3 }]);
  });
  test('that is not closed is text', () => expect(parseMarkdown('---\na: b\n\nc').frontMatter).toEqual({}));
});
