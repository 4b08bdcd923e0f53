import { describe, expect, it } from 'vitest';
import type { CardId } from '#core/review/card.ts';
import type { CardFilter } from '#core/review/queue/filter-cards.ts';
import { aDesk, answer, DAY, first } from './a-desk.ts';

describe('a session outside the day', () => {
  it('ahead of time asks known cards, the weakest first, and counts', async () => {
    const desk = await aDesk(3);
    for (const grade of [4, 4, 4] as const) await answer(desk, grade);
    expect((await desk.study.session({ deck: 'all' })).next).toEqual([]);
    desk.now += 3 * DAY;
    const cards = await desk.study.cards({});
    const weakest = cards.toSorted((a, b) => (a.recall ?? 0) - (b.recall ?? 0))[0];
    const ahead = await desk.study.session({ deck: 'all', mode: 'ahead' });
    expect(ahead.counts.due).toBe(3);
    expect(ahead.next[0]?.state.stability).toBe(weakest?.state?.stability);
    const said = await answer(desk, 3, { mode: 'ahead' });
    expect(said.after?.reps).toBe(2);
    expect(said.next.map(({ card }) => card.id)).not.toContain(said.card);
  });

  it('to cram asks every card once and leaves the schedule alone', async () => {
    const desk = await aDesk(4);
    await answer(desk, 4);
    const before = (await desk.study.cards({})).map(({ state, mark }) => [state, mark]);
    const asked: CardId[] = [];
    for (;;) {
      const turn = await desk.study.session({ deck: 'all', mode: 'cram', skip: asked });
      if (turn.next.length === 0) break;
      desk.now += 5000;
      const said = await desk.study.answer({
        deck: 'all',
        card: first(turn),
        grade: asked.length % 2 === 0 ? 1 : 3,
        ms: 1,
        mode: 'cram',
        skip: asked,
      });
      expect(said.after).toEqual(said.before);
      asked.push(first(turn));
    }
    expect(new Set(asked).size).toBe(4);
    expect((await desk.study.cards({})).map(({ state, mark }) => [state, mark])).toEqual(before);
    expect((await desk.study.session({ deck: 'all' })).counts.fresh).toBe(3);
    const { card, turn } = await desk.study.undoReview({ deck: 'all', mode: 'cram', skip: asked });
    expect(card).toBe(asked.at(-1));
    expect(first(turn)).toBe(card);
  });
});

describe('a session with what a list shows', () => {
  it('asks cards of that standing alone, in which the words occur, as they stand at each turn', async () => {
    const desk = await aDesk(5);
    const ids = (await desk.study.cards({})).map(({ card }) => card.id);
    const asked = async (filter: CardFilter, text = ''): Promise<readonly CardId[]> => {
      const all: CardId[] = [];
      for (;;) {
        const turn = await desk.study.session({ deck: 'all', mode: 'cram', only: { filter, text }, skip: all });
        if (turn.next.length === 0) return all.toSorted();
        all.push(first(turn));
      }
    };
    const [flagged, suspended, ...others] = ids as [CardId, CardId, ...CardId[]];
    await desk.study.mark({ cards: [flagged], change: { flag: 1 } });
    await desk.study.mark({ cards: [suspended], change: { suspended: true } });
    expect(await asked('flagged')).toEqual([flagged]);
    expect(await asked('suspended')).toEqual([suspended]);
    expect(await asked('all')).toEqual([flagged, ...others].toSorted());
    expect(await asked('review')).toEqual([]);
    const [{ card } = { card: null }] = await desk.study.cards({});
    expect(await asked('all', card?.front)).toEqual(card === null ? [] : [card.id]);
    expect(await asked('all', 'no such word')).toEqual([]);
  });
});
