import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fieldHtml } from '../../../../src/core/review/exchange/field-html.ts';
import { fieldMarkdown, inOneLine } from '../../../../src/core/review/exchange/field-markdown.ts';
import { gapsOf } from '../../../../src/core/review/exchange/anki-entries.ts';
import { renderTemplate } from '../../../../src/core/review/exchange/render-template.ts';
import { stableGuid, stableId } from '../../../../src/core/review/exchange/stable-guid.ts';

const none = (): undefined => undefined;

describe('a side of a card as a field', () => {
  it.each([
    ['Words, and more.', 'Words, and more.'],
    ['**Bold** *and* ~~gone~~ ==marked==', '<strong>Bold</strong> <em>and</em> <del>gone</del> <mark>marked</mark>'],
    ['1 < 2 & 3', '1 &lt; 2 &amp; 3'],
    ['$\\frac{a}{b}$ and $$x<y$$', '<span>\\(\\frac{a}{b}\\)</span> and <span>\\(x&lt;y\\)</span>'],
    ['[[Note#Part|shown]] [[Other]]', 'shown Other'],
    ['[in](Note.md) [out](https://e.org/?a=1&b)', 'in <a href="https://e.org/?a=1&amp;b">out</a>'],
    ['[bad](javascript:alert(1))', 'bad'],
    ['a #tag %%hidden%% b', 'a   b'],
    ['one<br>two <b onclick="x()">three</b>', 'one<br>two <b>three</b>'],
    ['x <iframe src="https://e.org"></iframe><style>p{}</style> y', 'x  y'],
    ['- a\n- b', '<ul> <li>a</li> <li>b</li> </ul>'],
    ['```js\nif (a < b)\n  c\n```', '<pre><code class="language-js">if (a &lt; b)\n  c\n</code></pre>'],
    ['![alt](gone.png)', 'alt'],
  ])('%s', (markdown, html) => {
    expect(fieldHtml(markdown, none)).toBe(html);
  });

  it('never holds a script, a handler or an address that acts, whatever a note holds', () => {
    const nasty = fc.constantFrom(
      '<script>',
      'x</script>',
      '<img src=x onerror=a>',
      '<a href="javascript:b">',
      '**',
      '`',
      '<svg onload=c>',
      '<',
      '"',
      "'",
      '\n\n',
      '[t](data:text/html,x)',
      '<style>',
      '<iframe srcdoc="<script>">',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(nasty, fc.string({ maxLength: 6 })), { maxLength: 12 }), (parts) => {
        const html = fieldHtml(parts.join(''), (name) => name);
        expect(html).not.toMatch(
          /<(?:script|style|iframe|svg|object|embed)\b|<[^>]*\son\w+\s*=|<[^>]*(?:href|src)="\s*(?:javascript|data:text)/i,
        );
      }),
      { numRuns: 300 },
    );
  });
});

describe('a field as Markdown', () => {
  const embed = (name: string): string | undefined =>
    name === 'a.png' || name === 's.mp3' ? `![[f/${name}]]` : undefined;

  it.each([
    ['plain &amp; simple', 'plain & simple'],
    ['a<br>b', 'a\nb'],
    ['<b>Bold</b>&nbsp;and <i>more</i>', '**Bold** and *more*'],
    ['<img src="a.png"> [sound:s.mp3] [sound:gone.mp3]', '![[f/a.png]] ![[f/s.mp3]]'],
    ['\\(x_1*y*\\) costs $5', '$x_1*y*$ costs \\$5'],
    ['[$]\\frac12[/$]', '$\\frac12$'],
    ['no #tag, C# and *stars*', 'no \\#tag, C# and \\*stars\\*'],
  ])('%s', (html, markdown) => {
    expect(fieldMarkdown(html, embed)).toBe(markdown);
  });

  it('stands in one line with its blocks parted', () => {
    expect(inOneLine('# Head\n\ntext\n\n- a\n- b\n\n> quote\n\n```\nx\n```')).toBe(
      '**Head**<br><br>text<br><br>• a<br>• b<br><br>quote<br><br>`x`',
    );
  });

  it('has its gaps in the order in which they stand, also one inside another', () => {
    expect(gapsOf('{{c2::b::hint}} and {{c1::a {{c3::in}}}}<mark>m</mark>')).toEqual({
      html: '<mark>b;;hint</mark> and <mark>a in</mark>m',
      numbers: [2, 1],
    });
  });

  it('hides the gaps of one card together', () => {
    expect(gapsOf('{{c1::a;;b}}, {{c2::c}}, {{c1::d::<b>h</b>}}')).toEqual({
      html: '<mark>1;;a; ;b</mark>, <mark>c</mark>, <mark>1;;d;;h</mark>',
      numbers: [1, 2],
    });
  });
});

describe('a template', () => {
  const fields = { fields: ['Front', 'Back', 'Note'] };

  it.each([
    ['{{Front}}', '{{FrontSide}}<hr id=answer>{{Back}}', 'F', 'B'],
    ['{{#Note}}{{Note}}{{/Note}}{{^Note}}none {{Front}}{{/Note}}', '{{Back}}', 'none F', 'B'],
    ['{{Front}}', '{{Front}}<br>{{Back}}', 'F', '<br>B'],
    ['{{type:Back}}{{Front}}', '{{Front}}<hr id="answer">{{type:Back}}', 'F', 'B'],
    ['{{#Front}}{{#Back}}both{{/Back}}{{/Front}}', '{{unknown}}x', 'both', 'x'],
    ['{{hint:Front}}<!-- {{Back}} -->', '{{text:Back}}', 'F', 'B'],
  ])('%s / %s', (question, answer, asked, answered) => {
    expect(renderTemplate({ name: '', question, answer }, fields, ['F', 'B', ''])).toEqual({
      question: asked,
      answer: answered,
    });
  });
});

describe('identities', () => {
  it('are always the same, short, and differ', () => {
    expect([stableGuid('term clv en'), stableId('term clv en')]).toEqual([
      stableGuid('term clv en'),
      stableId('term clv en'),
    ]);
    const names = Array.from({ length: 100_000 }, (_, at) => `card ${at % 7} ${at}`);
    expect(new Set(names.map(stableGuid)).size).toBe(names.length);
    expect(new Set(names.map(stableId)).size).toBe(names.length);
    expect(stableId('x')).toMatch(/^[a-z0-9]{12}$/);
  });
});
