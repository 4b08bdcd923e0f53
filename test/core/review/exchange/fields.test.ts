import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fieldHtml } from '../../../../src/core/review/exchange/field-html.ts';
import { asked, fieldMarkdown } from '../../../../src/core/review/exchange/field-markdown.ts';
import { gapsOf } from '../../../../src/core/review/exchange/anki-entries.ts';
import { escapeHtml } from '#core/note/view/write-html.ts';
import type { NotePath } from '#core/note/note.ts';
import { parseNote } from '#core/note/parse-note.ts';
import { renderTemplate } from '../../../../src/core/review/exchange/render-template.ts';
import { stableGuid, stableId } from '../../../../src/core/review/exchange/stable-guid.ts';

const none = (): undefined => undefined;
const textOf = (html: string): string =>
  html
    .replace(/<[^>]*>/gu, '')
    .replace(/&lt;/gu, '<')
    .replace(/&gt;/gu, '>')
    .replace(/&quot;/gu, '"')
    .replace(/&amp;/gu, '&');

describe('a side of a card as a field', () => {
  it.each([
    ['Words, and more.', 'Words, and more.'],
    ['**Bold** *and* ~~gone~~ ==marked==', '<strong>Bold</strong> <em>and</em> <del>gone</del> <mark>marked</mark>'],
    ['1 < 2 & 3', '1 &lt; 2 &amp; 3'],
    ['$\\frac{a}{b}$ and $$x<y$$', '<span>\\(\\frac{a}{b}\\)</span> and <span>\\(x&lt;y\\)</span>'],
    ['[[Note#Part|shown]] [[Other]]', 'shown Other'],
    ['[in](Note.md) [out](https://e.org/?a=1&b)', 'in <a href="https://e.org/?a=1&amp;b">out</a>'],
    ['[bad](javascript:alert(1))', 'bad'],
    ['a #tag %%hidden%% b', 'a #tag  b'],
    ['a #flashcards/deck b', 'a  b'],
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
    ['a<br>b', 'a<br>b'],
    ['<b>Bold</b>&nbsp;and <i>more</i>', '**Bold** and *more*'],
    ['<img src="a.png"> [sound:s.mp3] [sound:gone.mp3]', '![[f/a.png]] ![[f/s.mp3]]'],
    ['\\(x_1*y*\\) costs $5', '$x_1*y*$ costs \\$5'],
    ['[$]\\frac12[/$]', '$\\frac12$'],
    ['no #tag, C# and *stars*', 'no \\#tag, C# and \\*stars\\*'],
    ['first line<div>second</div>', 'first line<br>second'],
    ['<div>a</div>b<div>c</div><div><br></div><div>d</div>', 'a<br>b<br>c<br><br>d'],
    ['10<sup>6</sup> and CO<sub>2</sub>', '10<sup>6</sup> and CO<sub>2</sub>'],
    ['&gt; 50%', '\\> 50%'],
    ['- 5', '\\- 5'],
    ['# no heading', '\\# no heading'],
    ['1. no list', '1\\. no list'],
    ['---', '\\---'],
    ['<code>std::vector</code> $x #y', '`std::vector` \\$x \\#y'],
    ['<code>echo $HOME; (#x) \\(y\\)</code>', '`echo $HOME; (#x) \\(y\\)`'],
    ['<pre><code>a\n\nint `b`(){\n\n}</code></pre>', '`a`<br><br>``int `b`(){``<br><br>`}`'],
    ['E = mc ^2', 'E = mc \\^2'],
    ['%%20%% off', '\\%\\%20\\%\\% off'],
    ['&amp;lt;div&amp;gt; &amp;nbsp; &amp; so', '&amp;lt;div&amp;gt; &amp;nbsp; & so'],
    [
      '\\[\\begin{aligned} a &amp;= b \\\\\n c &amp;= d \\end{aligned}\\]',
      '$$\\begin{aligned} a &= b \\\\ c &= d \\end{aligned}$$',
    ],
    ['\\(x\\)2', '$x$&#50;'],
    ['[latex]$\\frac{a}{b}$[/latex] [latex]c[/latex]', '$\\frac{a}{b}$ $c$'],
    [
      '<h2>Head</h2>text<ul><li>a<ul><li>b</li></ul></li></ul><ol start="3"><li>c</li></ol>',
      '**Head**<br><br>text<br><br>• a<br>◦ b<br><br>3. c',
    ],
    ['<table><tr><th>A</th><th>B</th></tr><tr><td>1</td><td>2</td></tr></table>', '**A** | **B**<br>1 | 2'],
    ['“<b>“so”</b>said', '“<b>“so”</b>said'],
    ['say "#e" and a<b>#b</b>', 'say "\\#e" and a<b>\\#b</b>'],
  ])('%s', (html, markdown) => {
    expect(fieldMarkdown(html, embed)).toBe(markdown);
  });

  describe('says afterwards what it said before, whatever signs it holds', () => {
    const sign = fc.constantFrom(
      ...[
        '#',
        '# ',
        '- ',
        '+ ',
        '> ',
        '1. ',
        '2) ',
        '---',
        '===',
        '::',
        ':::',
        '$',
        '$$',
        '%%',
        '^',
        ' ^',
        '==',
        '~~',
        '~',
        '*',
        '**',
        '_',
      ],
      ...[
        '`',
        '```',
        '[',
        ']',
        '[[',
        ']]',
        '![[',
        '](',
        '<',
        '<b>',
        '</',
        '&',
        '&lt;',
        '&#58;',
        '|',
        '\\',
        '{{',
        '!',
        '"',
        "'",
        '(',
        ')',
        '?',
        'https://e.org/_a_',
      ],
    );
    const word = fc.constantFrom('word', 'слово', '词', '7', 'C', ' ', ' and ', 'x');
    const saying = fc
      .array(fc.oneof(sign, word), { maxLength: 14 })
      .map((parts) => parts.join('').replace(/\s+/gu, ' ').trim());
    const written = (said: string): string => fieldMarkdown(escapeHtml(said), none);
    const read = (markdown: string): string => textOf(fieldHtml(markdown, none));

    it('by itself', () => {
      const isKept = (said: string): void => {
        expect(read(written(said))).toBe(said);
        expect(read(asked(written(said)))).toBe(said);
      };
      fc.assert(fc.property(saying, isKept), { numRuns: 2000 });
    });

    it('as a side of a card', () => {
      const isKept = (front: string, back: string): void => {
        fc.pre(front !== '' && back !== '');
        const text = `---\ntags: [flashcards]\n---\n\n${asked(written(front))} :: ${written(back)}\n^anki-1\n`;
        const { cards } = parseNote('Deck.md' as NotePath, text);
        expect(cards.map((card) => [card.kind, card.block, read(card.front), read(card.back)])).toEqual([
          ['basic', 'anki-1', front, back],
        ]);
      };
      fc.assert(fc.property(saying, saying, isKept), { numRuns: 1000 });
    });
  });

  it('parts its sides by the first colons that are neither code nor a formula', () => {
    expect(asked('a::b `c::d` $e::f$ g:::h')).toBe('a:&#58;b `c::d` $e::f$ g:&#58;:h');
  });

  it('takes a formula or a piece of code that holds a gap for the gap, and leaves empty ones out', () => {
    expect(gapsOf('math \\({{c1::x}}+y\\) and {{c2::word}}{{c3::}}')).toEqual({
      html: 'math <mark>\\(x+y\\)</mark> and <mark>word</mark>',
      numbers: [1, 2],
    });
    expect(gapsOf('<code>{{c4::y}} = {{c2::z::hint}}</code> {{c2::\\(\\frac{1}{2}}}\\)}}')).toEqual({
      html: '<mark><code>y = z</code></mark> <mark>\\(\\frac{1}{2}}}\\)</mark>',
      numbers: [4, 2],
    });
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
    ['{{Front}} {{hint:Back}}', '{{Back}}<hr id=answer>{{Note}}', 'F', 'B<br>N'],
    ['{{hint:Front}}<!-- {{Back}} -->', '{{text:Back}}', 'F', 'B'],
  ])('%s / %s', (question, answer, asked, answered) => {
    expect(
      renderTemplate({ name: '', question, answer }, fields, ['F', 'B', question.includes('hint:Back') ? 'N' : '']),
    ).toEqual({
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
