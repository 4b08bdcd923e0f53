import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NotePath } from '#core/note/note.ts';
import { contentKey } from '#core/review/cards/content-key.ts';
import { identify, type Identifiable } from '#core/review/cards/identify.ts';
import type { CardId } from '#core/review/card.ts';
import { always, cardsIn, idOf, seen } from './seen-cards.ts';

describe('Two devices', () => {
  const old = cardsIn('What is loyality?::An attachment that shows in purchases')[0] as Identifiable;
  const corrected = cardsIn('What is loyalty?::An attachment that shows in purchases')[0] as Identifiable;

  it('that answered one card before and after a correction come to one history, that of the older id', () => {
    const log = [seen(old, idOf(old), 1), seen(corrected, idOf(corrected), 2)];
    const { ids, same } = identify([corrected], log, always);
    expect(ids).toEqual([idOf(old)]);
    expect(same.get(idOf(corrected))).toBe(idOf(old));
    expect(identify([corrected], log.toReversed(), always)).toEqual({ ids, same });
  });

  it('that saw the same words under two ids do, too', () => {
    const log = [seen(old, idOf(old), 1), seen(corrected, idOf(old), 5), seen(corrected, idOf(corrected), 3)];
    const { ids, same } = identify([corrected], log, always);
    expect(ids).toEqual([idOf(old)]);
    expect(same.get(idOf(corrected))).toBe(idOf(old));
  });

  it('that have different notes still know their own card by the same id', () => {
    const log = [seen(old, idOf(old), 1)];
    expect(identify([old], log, always).ids).toEqual(identify([corrected], log, always).ids);
  });

  it('do not join two cards that differ in what they ask', () => {
    const [two, three] = cardsIn('2 + 2 apples::4 apples\n\n2 + 3 apples::5 apples') as [Identifiable, Identifiable];
    const log = [seen(two, idOf(two), 1), seen(three, idOf(three), 2)];
    expect(identify([three], log, always)).toEqual({ ids: [idOf(three)], same: new Map() });
  });
});

it('answers alike whatever the order of notes and lines, and one to one', () => {
  const word = fc.constantFrom(
    'margin',
    'margins',
    'retention',
    'churn',
    'loyalty',
    'loyality',
    'not',
    '3',
    '5',
    'wallet',
    'share',
  );
  const side = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(' '));
  const card = fc.record({
    kind: fc.constantFrom('basic' as const, 'cloze' as const),
    front: side,
    back: side,
    path: fc.constantFrom('a.md' as NotePath, 'b.md' as NotePath),
    block: fc.constantFrom(null, null, 'x', 'y'),
  });
  const shuffle = <Item>(items: readonly Item[], by: number): Item[] =>
    items
      .map((item, at) => ({ item, rank: ((at + 1) * 7919 * (by + 1)) % 101 }))
      .toSorted((a, b) => a.rank - b.rank)
      .map(({ item }) => item);
  fc.assert(
    fc.property(
      fc.array(card, { maxLength: 12 }),
      fc.array(fc.tuple(card, fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 5 })), { maxLength: 12 }),
      fc.integer({ min: 0, max: 50 }),
      (sources, told, by) => {
        const log = told.map(([words, id, at]) => seen(words, `own:k${id}` as CardId, at));
        const answered = (id: CardId): boolean => !id.endsWith('3');
        const { ids, same } = identify(sources, log, answered);
        const order = shuffle(sources, by);
        const again = identify(order, shuffle(log, by), answered);
        expect(order.map((source, at) => [contentKey(source), again.ids[at]]).toSorted()).toEqual(
          sources.map((source, at) => [contentKey(source), ids[at]]).toSorted(),
        );
        expect([...again.same].toSorted()).toEqual([...same].toSorted());
        const owners = new Map(sources.map((source, at) => [ids[at], contentKey(source)]));
        sources.forEach((source, at) => expect(owners.get(ids[at])).toBe(contentKey(source)));
        for (const [from, to] of same) {
          expect(same.has(to)).toBe(false);
          expect(ids).not.toContain(from);
        }
      },
    ),
    { numRuns: 400 },
  );
});
