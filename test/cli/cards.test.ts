import { expect, test } from 'vitest';
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
