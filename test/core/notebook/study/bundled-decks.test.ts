import { describe, expect, it } from 'vitest';
import type { Card } from '#core/review/card.ts';
import { cardKinds } from '#core/review/log/read-settings.ts';
import { aDeckNotebook, asking, bundledNotes } from './a-deck-notebook.ts';

const langs = ['en', 'ru', 'uk', 'zh', 'hu'] as const;
const chapters = [1, 2, 3, 4, 5, 6, 7, 8];
const pairs = langs.flatMap((from) => langs.filter((to) => to !== from).map((to) => [from, to] as const));
const { decks } = aDeckNotebook(bundledNotes());

/** Questions that stand for several answers. */
function ambiguous(cards: readonly Card[]): readonly string[] {
  const answers = new Map<string, Set<string>>();
  const fold = (side: string): string => side.normalize('NFC').toLowerCase().replaceAll(/\s+/g, ' ').trim();
  for (const { front, back } of cards)
    answers.set(fold(front), (answers.get(fold(front)) ?? new Set()).add(fold(back)));
  return [...answers].filter(([, all]) => all.size > 1).map(([front]) => front);
}

describe('The bundled glossaries', () => {
  it('are a deck for every chapter, titled in the language of the course', async () => {
    const listed = await decks.decks(() => asking({ langs: ['hu'] }), 'en');
    expect(listed.filter(({ by }) => by === 'chapter').map(({ id, title }) => [id, title])).toEqual([
      ['chapter:glossary-1', '1. fejezet. Mi a marketing'],
      ['chapter:glossary-2', '2. fejezet. Szükségletek és ajánlatok'],
      ['chapter:glossary-3', '3. fejezet. Marketingorientációk'],
      ['chapter:glossary-4', '4. fejezet. Érték és 4P'],
      ['chapter:glossary-5', '5. fejezet. Kapcsolatok és CRM'],
      ['chapter:glossary-6', '6. fejezet. Hűség és élettartamérték'],
      ['chapter:glossary-7', '7. fejezet. Érintési pontok és ügyfélutak'],
      ['chapter:glossary-8', '8. fejezet. Mérés és szegmensek'],
    ]);
    for (const { cards } of listed) expect(cards.every(({ lang }) => lang === 'hu')).toBe(true);
  });

  it.each(langs)('ask every concept both ways in %s', async (lang) => {
    for (const kind of ['term-definition', 'definition-term'] as const) {
      const sizes: number[] = [];
      for (const chapter of chapters) {
        const cards = await decks.cardsOf(`chapter:glossary-${chapter}@${lang}:${kind}`, asking(), 'en');
        sizes.push(cards.length);
        expect(ambiguous(cards)).toEqual([]);
        expect(cards.every((card) => card.kind === kind && card.lang === lang && card.back !== '')).toBe(true);
      }
      expect(sizes).toEqual([11, 11, 5, 8, 15, 17, 14, 15]);
    }
  });

  it.each(pairs)('ask names from %s to %s', async (from, to) => {
    let all = 0;
    for (const chapter of chapters) {
      const cards = await decks.cardsOf(`chapter:glossary-${chapter}@${from}>${to}`, asking(), 'en');
      all += cards.length;
      expect(ambiguous(cards)).toEqual([]);
      expect(cards.every(({ kind, lang, toLang }) => kind === 'translation' && lang === from && toLang === to)).toBe(
        true,
      );
      expect(cards.every(({ front, back }) => front.toLowerCase() !== back.toLowerCase())).toBe(true);
    }
    expect(all).toBeGreaterThanOrEqual(92);
    expect(all).toBeLessThanOrEqual(96);
  });

  it('have no two questions alike with different answers when everything is asked at once', async () => {
    const listed = await decks.decks(() => asking({ kinds: cardKinds, langs, pairs }), 'en');
    for (const { id, cards } of listed) {
      expect(ambiguous(cards), id).toEqual([]);
      expect(new Set(cards.map((card) => card.id)).size, id).toBe(cards.length);
    }
    const all = listed.find(({ id }) => id === 'all')?.cards ?? [];
    const counts = Object.fromEntries(cardKinds.map((kind) => [kind, all.filter((card) => card.kind === kind).length]));
    expect(counts['term-definition']).toBe(480);
    expect(counts['definition-term']).toBe(480);
    expect(counts['translation']).toBeGreaterThan(1850);
    for (const kind of ['basic', 'cloze', 'heading', 'table-row', 'steps', 'drill', 'label'])
      expect(counts[kind], kind).toBeGreaterThan(0);
  }, 120_000);

  it('do not give a name away in its definition, nor show block ids', async () => {
    const cards = await decks.cardsOf('all@*', asking(), 'en');
    const asked = cards.filter(({ kind }) => kind === 'definition-term');
    for (const { front, back } of asked) {
      expect(front).not.toMatch(/\^[a-z-]+/);
      expect(front.toLowerCase()).not.toMatch(
        new RegExp(`(?<![\\p{L}])${back.replace(/ \(.*/, '').toLowerCase()}(?![\\p{L}])`, 'u'),
      );
    }
    expect(asked.filter(({ front }) => front.includes('…')).length).toBeGreaterThan(20);
  });
});
