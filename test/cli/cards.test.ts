import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { expect, onTestFinished, test } from 'vitest';
import { aVault } from './a-vault.ts';

const glossary = (lang: string, title: string, term: string, definition: string): string =>
  `---\nid: glossary-6\ntitle: ${title}\nlang: ${lang}\ntype: glossary\n---\n\n- **${term}** — ${definition} ^customer-loyalty\n`;
const notes = {
  'en/Chapter 6.md': glossary('en', 'Chapter 6', 'Customer loyalty', 'A lasting attachment to a brand.'),
  'hu/6. fejezet.md': glossary('hu', '6. fejezet', 'Vevőhűség', 'Tartós ragaszkodás egy márkához.'),
  'exam/Own.md':
    '---\nlang: en\n---\n# Own\n\nWho wrote it?::Oliver, in 1999 ^q1\n\nIt was ==1999== #flashcards/dates\n',
};

test('cards are listed with all there is to know of them', async () => {
  const { konspekt } = aVault(notes);
  const { status, json } = await konspekt('cards VAULT --json');
  expect(status).toBe(0);
  const { cards } = json as { cards: Record<string, unknown>[] };
  expect(cards.map(({ kind, lang, toLang }) => [kind, lang, toLang].join(' ')).toSorted()).toEqual([
    'basic en en',
    'cloze en en',
    'definition-term en en',
    'definition-term hu hu',
    'term-definition en en',
    'term-definition hu hu',
    'translation en hu',
    'translation hu en',
  ]);
  expect(cards.find(({ id }) => id === 'translation:customer-loyalty:hu>en')).toEqual({
    id: 'translation:customer-loyalty:hu>en',
    kind: 'translation',
    front: 'Vevőhűség → English',
    back: 'Customer loyalty',
    lang: 'hu',
    toLang: 'en',
    concept: 'customer-loyalty',
    deck: '6. fejezet',
    path: 'hu/6. fejezet.md',
    line: 8,
  });
  expect(cards.find(({ kind }) => kind === 'cloze')).toMatchObject({
    front: 'It was […]',
    back: '1999',
    concept: null,
    deck: 'dates',
    path: 'exam/Own.md',
    line: 8,
  });
});

test('a deck lists its own, as a person reads them', async () => {
  const { konspekt } = aVault(notes);
  const deck = await konspekt('cards VAULT --deck tag:flashcards/dates --json');
  expect((deck.json as { cards: unknown[] }).cards).toHaveLength(1);
  const shown = await konspekt('cards VAULT --deck chapter:glossary-6@hu:term-definition --lang hu');
  expect(shown.out).toContain('Kérdés');
  expect(shown.out).toMatch(/term-definition\s+hu\s+Vevőhűség\s+Tartós ragaszkodás egy márkához\./u);
  const none = await konspekt('cards VAULT --deck tag:nothing');
  expect(none.status === 1 || none.out.trim() === 'Nothing found.').toBe(true);
});

test('a deck that does not exist is no empty one, and nothing is written over for it', async () => {
  const { konspekt, vault } = aVault(notes);
  const out = `${vault}-out.csv`;
  writeFileSync(out, 'kept');
  onTestFinished(() => rmSync(out));
  for (const line of [
    'study VAULT due --deck nosuch',
    'cards VAULT --deck all@',
    `export VAULT --to csv --deck nosuch --out ${out}`,
  ]) {
    const { status, err } = await konspekt(line);
    expect([status, err]).toEqual([2, expect.stringContaining('There is no deck')]);
  }
  expect((await konspekt(`export VAULT --to csv --note nope --out ${out}`)).status).toBe(1);
  expect(readFileSync(out, 'utf8')).toBe('kept');
  const { json } = await konspekt('cards VAULT --deck note:Own --json');
  expect((json as { cards: readonly unknown[] }).cards.length).toBe(2);
});

test('an answer is given to cards of every kind, to those of the deck that is named, and taken back from the one named', async () => {
  const { konspekt } = aVault({ ...notes, 'Rows.md': '---\nlang: en\n---\n\n## Churn\n\nWho leaves.\n' });
  const idOf = async (line: string): Promise<string> => {
    const { cards } = (await konspekt(line)).json as { cards: readonly { id: string }[] };
    return cards[0]?.id ?? '';
  };
  const made = await idOf('cards VAULT --deck all@heading --json');
  const own = await idOf('cards VAULT --deck note:Own --json');
  expect((await konspekt(`study VAULT answer ${made} 3`)).status).toBe(0);
  expect((await konspekt(`study VAULT answer ${own} 3 --deck note:Rows`)).status).toBe(2);
  expect((await konspekt(`study VAULT answer ${own} 3`)).status).toBe(0);
  expect((await konspekt(`study VAULT undo ${made} --json`)).json).toMatchObject({ card: made });
  expect((await konspekt(`study VAULT undo ${made}`)).status).toBe(1);
  expect((await konspekt('study VAULT due --at 2026-02-31')).status).toBe(2);
});
