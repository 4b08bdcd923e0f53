import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { processMarkdown, processWhole } from '#core/note/parse/markdown-processor.ts';

const vaults = '../shared/vaults';
const spec = '../shared/cases/commonmark-spec.json';

/** Compared as text: the trees may not differ in one position. */
function differs(text: string): boolean {
  return JSON.stringify(processMarkdown(text), keysInOrder) !== JSON.stringify(processWhole(text), keysInOrder);
}
function keysInOrder(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** By default fewer; `THOROUGH=1` takes all. */
const RUNS = process.env['THOROUGH'] === '1' ? 8000 : 2000;

describe('reading simple blocks quickly', () => {
  it.skipIf(!existsSync(vaults))(
    'gives the tree micromark gives, over every note of other people',
    { timeout: 120_000 },
    () => {
      const files = readdirSync(vaults, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.md'));
      expect(files.length).toBeGreaterThan(4000);
      expect(files.filter((path) => differs(readFileSync(join(vaults, path), 'utf8')))).toEqual([]);
    },
  );

  it('gives it over the notes shipped with the app', () => {
    const files = readdirSync('notes', { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.md'));
    expect(files.filter((path) => differs(readFileSync(join('notes', path), 'utf8')))).toEqual([]);
  });

  it.skipIf(!existsSync(spec))(
    'gives it over the examples of CommonMark, alone and one after another',
    { timeout: 60_000 },
    () => {
      const { examples } = JSON.parse(readFileSync(spec, 'utf8')) as { examples: { markdown: string }[] };
      const texts = examples.map(({ markdown }) => markdown);
      const pairs = texts.flatMap((text, at) => [
        `${text}\n${texts[(at * 7 + 3) % texts.length]}`,
        `Words.\n\n${text}\n\nWords.\n`,
        `- item\n\n${text}`,
      ]);
      expect([...texts, ...pairs].filter(differs)).toEqual([]);
    },
  );

  it('gives it over any mix of lines', { timeout: 120_000 }, () => {
    const line = fc.constantFrom(
      'Words of prose',
      'Слова',
      '客户价值。',
      '',
      '',
      '',
      ' ',
      '  ',
      '- item',
      '- item `code` end',
      '* star',
      '+ plus',
      '1. one',
      '  indented',
      '    code',
      '> quote',
      '> two `code`',
      '> see <https://a.b/c_d>.',
      '<https://x.y> z',
      'see <https://x.y>, q',
      '>no',
      '> ',
      '>',
      '> - x',
      '> **b** c',
      '# Heading',
      '## Heading `x`',
      '### Closed ###',
      '```',
      '```js',
      '~~~',
      '``` ',
      'let x = 1;',
      '---',
      '===',
      '| a | b |',
      '|---|---|',
      'a | b',
      'ends  ',
      'ends\\',
      '`span` of code',
      'two `a` and `b`',
      '`` two ``',
      '**bold** text',
      'a **b c** d',
      'a**b**c',
      '(**x**) y',
      '**a**, **b**: c',
      '** no **',
      '**«q»** x',
      '[t](u) and [v](w/x_y)',
      '![i](j)',
      'x![i](j)',
      '[a](b "t")',
      '[a][b]',
      '<!-- c -->',
      'x <!-- c --> y',
      '*em* x',
      '`a`**b**',
      '[[Link]] here',
      'see [[A#b|c d]], ![[E]]',
      'x [[|y]] [[ ]]',
      '[[a`b]] `c',
      'x | y',
      '--- | ---',
      ':-: | -',
      '- a | b',
      '2. two',
      '3) three',
      '10. ten `x`',
      '1.',
      '```tasks q',
      '  ```',
      '    ```',
      '- ```',
      '> ```',
      '~~~~',
      '[[x]](y)',
      '![[a]](b)',
      '[x](y)',
      'https://a.b',
      '<div>',
      '</div>',
      'text ^id',
      '^id',
      '#tag',
      'a #tag',
      '- [ ] task',
      '- [x] done',
      '- ',
      '-',
      'Term::Definition',
      '?',
      '$x$',
      '5 * 3',
      'a_b_c',
      'AT&amp;T',
      'A & B',
      'x == y',
      'ok ==mark==',
      '---\ntitle: x\n---',
      '\tTab',
      '- a\n  b',
      '- a\n\n  b',
      '- a\n\n- b',
      '> [!note] T\n> x',
      '> - a\n>   - b',
      '> 1. a\n>',
      '- a\n\t- b\n\t\t- c',
      '- a\n\tb',
      '\t- tab',
      '\t\t- two',
      '    - four',
      '  - two',
      '   1. three',
      ' - one',
      '- a\n\n  - b',
      '- ```\n  x\n\n  y\n  ```',
      '1. a\n   - b\n2. c',
      '| a | b |\n|---|:-:|\n| `x` | [[y]] |',
      '| a |\n| - |\n|  |',
      '> | a |\n> |---|\n> | b |',
      '| a | b |\n|---|\n',
      '|a|b|\n|-|-|\n|x|y|z|',
      '[^1]: foot',
      '[^n]: *note* `x`',
      'a[^1] and [^n] or [^zz]',
      '> see [^1]',
      '- [^n]',
      '*a* _b_ **c *d* e**',
      '**[[x]]** *«y»*',
      '中**文**字*和*字',
      '_a_b_ c_',
      '==a `b` c== d',
      '==a== ==b==',
      '== x == ==',
      '**a ==b== c** ==**d**==',
      '**a ==b** c==',
      '$a$ b$ $c',
      '$5 and $6',
      '**$a** b$',
      '$\\frac{a}{b}$',
      '#тег/b, (#c) a#b #1 #2x',
      '==#tag==',
      '[#a](b) [c #d](e)',
      '[ ] open [x]',
      '[a] [b] (c)',
      '[a [b](c) d]',
      '<b>x</b>',
      'a < b <3',
      'www.a.b c',
      'x &copy; y&z',
      'a~b ~~c~~',
      'soft \nbreak',
      'hard  \n  break',
      'back\\\nslash',
      '  two\n      six',
      '(paren) start',
      '"quote" start',
      '* * *',
      '***',
      '___',
      '***x***',
      '=x',
      '<!-- c -->\n```\nx\n```',
      '<!-- a --> b -->',
      '<!---->',
      '<span class="x">#a</span>',
      '<span>',
      '<b>x</b> y',
      '<a href="u">v</a>',
      '%%hidden%%',
      'a %%b%% c %%d%%',
      '`%%` `%%`',
      '%%[[x]]%% #y',
      '    ```js',
      '    code\n\n    more',
      'https://a.b/c_d?e=f#g. h',
      'x https://a.b, y',
      '*https://a.b*',
      'ahttps://b.c d',
      'HTTP://x.y/z&a *b*',
      '(https://a.b/c(d)) e',
      'see [^zz] and [^zz](u)',
      '[!note] a [b!] !',
      ':x:',
      '!x',
      '1) a\n2) b',
      '9. nine',
      '1.a',
      '-x',
      '+',
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 14 }), (lines) => {
        expect(differs(lines.join('\n'))).toBe(false);
        expect(differs(lines.join('\n').replaceAll('\n', '\r\n'))).toBe(false);
      }),
      { numRuns: RUNS },
    );
  });

  it('gives it over any mix of signs', { timeout: 120_000 }, () => {
    const sign = fc.constantFrom(
      ...'**__[[]]()##==$`<>!|~ab中.:5-%',
      ...[
        ' ',
        ' ',
        '\n',
        '\n\n',
        '\n> ',
        '\n- ',
        '\n  ',
        '**',
        '==',
        '[[',
        ']]',
        '](',
        'https://',
        '[^1]',
        '\n| ',
        'ж',
      ],
    );
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 24 }), (signs) => {
        expect(differs(signs.join(''))).toBe(false);
      }),
      { numRuns: RUNS },
    );
  });
});
