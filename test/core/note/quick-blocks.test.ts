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
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 14 }), (lines) => {
        expect(differs(lines.join('\n'))).toBe(false);
      }),
      { numRuns: 8000 },
    );
  });
});
