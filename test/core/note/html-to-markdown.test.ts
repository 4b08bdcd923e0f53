import { describe, expect, it } from 'vitest';
import { htmlToMarkdown } from '#core/note/from-html/html-to-markdown.ts';

const lines = (...all: string[]): string => all.join('\n');

describe('copied HTML becomes', () => {
  it.each([
    ['a heading', '<h2>Value <a href="#v" aria-hidden="true">#</a></h2><p>x</p>', '## Value\n\nx'],
    [
      'emphasis',
      '<p>a <b>bold</b>, <i>it</i>, <del>no</del>, <mark>yes</mark></p>',
      'a **bold**, *it*, ~~no~~, ==yes==',
    ],
    ['emphasis inside emphasis', '<b>one <i>two</i> three</b>', '**one *two* three**'],
    ['emphasis with its spaces outside', '<p>a<b> b </b>c</p>', 'a **b** c'],
    [
      'emphasis told by style',
      '<span style="font-weight:700">a</span><span style="font-weight:700">b</span>',
      '**ab**',
    ],
    ['no emphasis where style takes it away', '<b style="font-weight:normal"><p>a <i>b</i></p></b>', 'a *b*'],
    ['a link', '<a href="https://a.example/b?c=(1)">words</a>', '[words](https://a.example/b?c=%281%29)'],
    ['an address', '<a href="https://a.example/b_c">https://a.example/b_c</a>', 'https://a.example/b_c'],
    ['words, where a link leads nowhere good', '<a href="javascript:alert(1)">x</a> <b>y</b>', 'x **y**'],
    ['code', '<p>use <code>a `b` c</code></p>', 'use ``a `b` c``'],
    ['a picture', '<img src="https://a.example/p.png" alt="A [p]">', '![A \\[p\\]](https://a.example/p.png)'],
    ['a quote', '<blockquote><p>a</p><p>b</p></blockquote>', '> a\n>\n> b'],
    ['a rule', '<p>a</p><hr><p>b</p>', 'a\n\n---\n\nb'],
    ['a broken line', '<p><b>a</b><br>b</p>', '**a**  \nb'],
    ['words that look like signs', '<p>1. a *b* [[c]] # <b>d</b></p>', '1\\. a \\*b\\* \\[\\[c\\]\\] # **d**'],
  ])('%s', (_, html, expected) => expect(htmlToMarkdown(html)).toBe(expected));

  it('lists in lists, tasks, numbers', () => {
    expect(
      htmlToMarkdown(
        '<ul><li>a<ol start="3"><li>b</li><li>c</li></ol></li><li><input type="checkbox" checked> d</li></ul>',
      ),
    ).toBe(lines('- a', '  3. b', '  4. c', '- [x] d'));
    expect(htmlToMarkdown('<ul><li>a</li><ul><li>b</li></ul></ul>')).toBe(lines('- a', '  - b'));
    expect(htmlToMarkdown('<ul><li><p>a</p><p>b</p></li><li>c</li></ul>')).toBe(lines('- a', '', '  b', '', '- c'));
  });

  it('a table, also without a head, with spans and bars', () => {
    expect(
      htmlToMarkdown('<table><tr><th>A</th><th>Б</th></tr><tr><td>1|2</td><td><p>x</p><p>y</p></td></tr></table>'),
    ).toBe(lines('| A | Б |', '| --- | --- |', '| 1\\|2 | x y |'));
    expect(
      htmlToMarkdown(
        '<table><tr><td>H<sub>2</sub>O</td><td><ul><li>one</li><li>two</li></ul></td></tr><tr><td>re<b>pe</b>at</td><td>x<br>y</td></tr></table>',
      ),
    ).toBe('| H<sub>2</sub>O | one two |\n| --- | --- |\n| re**pe**at | x y |');
    expect(htmlToMarkdown('<table><tr><td colspan="2">A</td></tr><tr><td>1</td><td>2</td></tr></table>')).toBe(
      lines('| A |  |', '| --- | --- |', '| 1 | 2 |'),
    );
    expect(htmlToMarkdown('<table><tr><td><h2>Page</h2><p>words</p></td></tr></table>')).toBe('## Page\n\nwords');
  });

  it('fenced code with its language', () => {
    expect(htmlToMarkdown('<pre><code class="language-ts">let a = 1;\n```\n</code></pre>')).toBe(
      lines('````ts', 'let a = 1;', '```', '````'),
    );
  });

  it('the lists of office programs', () => {
    const item = (level: number, sign: string, words: string): string =>
      `<p class="MsoListParagraph" style="mso-list:l0 level${level} lfo1"><span style="mso-list:Ignore">${sign}</span>${words}</p>`;
    expect(htmlToMarkdown(item(1, '·', 'a') + item(2, 'o', 'b') + item(1, '·', 'c'))).toBe(
      lines('- a', '  - b', '- c'),
    );
    expect(htmlToMarkdown(item(1, '1.', 'a') + item(1, '2.', 'b'))).toBe(lines('1. a', '2. b'));
  });

  it('links of this notebook for its own addresses', () => {
    const own = (address: string, words: string, embed: boolean): string | undefined =>
      address.startsWith('http://here/') ? `${embed ? '!' : ''}[[${words}]]` : undefined;
    expect(htmlToMarkdown('<p>See <a href="http://here/#/note/a.md">Aa</a></p>', own)).toBe('See [[Aa]]');
    expect(htmlToMarkdown('<img src="http://here/files/p.png" alt="P">', own)).toBe('![[P]]');
  });
});

describe('plain words stay plain', () => {
  it.each([
    '<meta charset="utf-8"><div style="color:#fff"><span>let a</span></div><div>b</div>',
    '<p>one</p><p>two</p>',
    '<style>b{}</style><script>alert(1)</script>',
    '<div hidden><b>x</b></div>words',
    '',
  ])('%j', (html) => expect(htmlToMarkdown(html)).toBeUndefined());

  it('when the page was made to be slow', () => {
    expect(htmlToMarkdown('<b>'.repeat(5000))).toBeUndefined();
    const started = performance.now();
    htmlToMarkdown(`<table>${'<tr><td>a <b>b</b></td></tr>'.repeat(4000)}</table>`);
    expect(performance.now() - started).toBeLessThan(5000);
  });
});
