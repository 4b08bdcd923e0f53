import { describe, expect, it } from 'vitest';
import { parseNote } from '#core/note/parse-note.ts';
import type { NotePath, Term } from '#core/note/note.ts';

function theTerms(text: string): readonly Term[] {
  return parseNote('g.md' as NotePath, `---\ntype: glossary\n---\n\n${text}`).terms;
}

describe('a glossary entry', () => {
  it('says which names are good, old and wrong, where it comes from and what it touches', () => {
    const [wants] = theTerms(
      [
        '- **Wants** — What a need becomes. ^customer-wants',
        '    - Also: desires; wishes',
        '    - Outdated: wishings — a slip of translation; longings',
        '    - Not to be confused with: demands — those can be paid for',
        '    - Source: Kotler & Armstrong (2018), ch. 1',
        '    - Related: [[#^customer-needs|needs]], [[Chapter 2#^market|market]], [[customer-demands]]',
        '    - Note: nothing for the register: at all',
      ].join('\n'),
    );
    expect(wants).toMatchObject({
      concept: 'customer-wants',
      term: 'Wants',
      definition: 'What a need becomes.',
      names: [
        { name: 'desires', status: 'accepted', reason: null },
        { name: 'wishes', status: 'accepted', reason: null },
        { name: 'wishings', status: 'deprecated', reason: 'a slip of translation' },
        { name: 'longings', status: 'deprecated', reason: null },
        { name: 'demands', status: 'false-friend', reason: 'those can be paid for' },
      ],
      source: 'Kotler & Armstrong (2018), ch. 1',
      related: ['customer-needs', 'market', 'customer-demands'],
    });
  });

  it.each([
    [
      'ru',
      'Также: запросы',
      'Устарело: нужды — путают',
      'Не путать: спрос',
      'Источник: Котлер',
      'Связано: [[#^market]]',
    ],
    [
      'uk',
      'Також: запити',
      'Застаріле: нужди — плутають',
      'Не плутати: попит',
      'Джерело: Котлер',
      "Пов'язано: [[#^market]]",
    ],
    ['zh', '又称：欲求', '旧称：想要——误译', '勿混淆：需求', '来源：科特勒', '相关：[[#^market]]'],
    [
      'hu',
      'Más néven: vágy',
      'Elavult: óhaj – félreért',
      'Ne tévesszük össze: kereslet',
      'Forrás: Kotler',
      'Kapcsolódik: [[#^market]]',
    ],
  ])('is understood in %s', (_, ...lines) => {
    const [entry] = theTerms(`- **X** — y ^x\n${lines.map((line) => `    - ${line}`).join('\n')}`);
    expect(entry?.names.map(({ status }) => status)).toEqual(['accepted', 'deprecated', 'false-friend']);
    expect(entry?.names[1]?.reason).not.toBeNull();
    expect(entry?.source).toMatch(/^(?:Котлер|科特勒|Kotler)$/);
    expect(entry?.related).toEqual(['market']);
  });

  it('is what it was without such lines', () => {
    expect(theTerms('- **X (Y)** — z ^x\n    - A remark: here\n    - b')[0]).toMatchObject({
      term: 'X',
      abbreviation: 'Y',
      definition: 'z',
      names: [],
      source: null,
      related: [],
    });
  });
});
