import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatEvent } from '#core/review/log/parse-event.ts';
import type { CardId } from '#core/review/card.ts';
import type { StudyEvent } from '#core/review/study-event.ts';
import { aDesk, answer, DAY, first, HOUR, MINUTE, NINE } from './a-desk.ts';

type Desk = Awaited<ReturnType<typeof aDesk>>;
/** Lines as another device wrote them. */
const arrives = ({ root }: Desk, ...events: readonly StudyEvent[]): void => {
  mkdirSync(join(root, '.konspekt/reviews'), { recursive: true });
  writeFileSync(join(root, '.konspekt/reviews/other.jsonl'), events.map(formatEvent).join(''));
};
const review = (id: string, at: number, card: CardId): StudyEvent => ({
  t: 'review',
  id,
  at,
  card,
  grade: 4,
  ms: 1,
  tz: 0,
});

describe('another device whose clock is ahead', () => {
  it('keeps its answer when one here is taken back', async () => {
    const desk = await aDesk(2);
    const [{ card } = { card: undefined }] = await desk.study.cards({});
    const id = card?.id ?? ('' as CardId);
    arrives(desk, review('theirs', NINE + 3 * DAY, id));
    await desk.study.answer({ deck: 'all', card: id, grade: 3, ms: 1 });
    expect((await desk.study.undoReview({ deck: 'all' })).review).toMatchObject({ card: id, grade: 3 });
    await desk.study.answer({ deck: 'all', card: id, grade: 2, ms: 1 });
    expect((await desk.study.undoReview({ deck: 'all', card: id })).review.grade).toBe(2);
  });

  it('does not hold marks and settings back', async () => {
    const desk = await aDesk(1);
    const [{ card } = { card: undefined }] = await desk.study.cards({});
    const id = card?.id ?? ('' as CardId);
    arrives(
      desk,
      { t: 'mark', id: 'm', at: NINE + 5 * HOUR, card: id, suspended: true },
      { t: 'set', id: 's', at: NINE + 365 * DAY, deck: '', values: { newPerDay: 3 } },
    );
    expect((await desk.study.cards({}))[0]?.mark.suspended).toBe(true);
    await desk.study.mark({ cards: [id], change: { suspended: false } });
    expect((await desk.study.cards({}))[0]?.mark.suspended).toBe(false);
    await desk.study.saveSettings('', { newPerDay: 50 });
    expect((await desk.study.session({ deck: 'all' })).counts.fresh).toBe(1);
    expect((await desk.study.settings('')).newPerDay).toBe(50);
  });
});

describe('what another program taught', () => {
  it('is reviewed here, not new', async () => {
    const desk = await aDesk(6);
    const ids = (await desk.study.cards({})).map(({ card }) => card.id);
    const state = { stability: 20, difficulty: 5, dueAt: NINE - DAY, scheduledDays: 20, reps: 3, lapses: 0 };
    arrives(
      desk,
      ...ids
        .slice(0, 4)
        .map((card, at) => ({ t: 'state' as const, id: `g${at}`, at: NINE - 21 * DAY, card, ...state })),
    );
    await desk.study.saveSettings('', { newPerDay: 2 });
    const { counts } = await desk.study.session({ deck: 'all' });
    expect(counts).toMatchObject({ due: 4, fresh: 2 });
    for (const card of ids.slice(0, 3)) await answer(desk, 3, { card });
    expect((await desk.study.session({ deck: 'all' })).counts).toMatchObject({ due: 1, fresh: 2 });
    const { retention, heatmap } = await desk.study.statistics({});
    expect(retention).toBe(1);
    expect(heatmap[0]).toMatchObject({ count: 3, fresh: 0 });
  });
});

describe('a card that is put aside', () => {
  it('stays so when its words are corrected, though it was never answered', async () => {
    const desk = await aDesk();
    writeFileSync(join(desk.root, 'Own.md'), 'What is the prise of it?::Its cost\n');
    await desk.notebook.synchronise();
    const [before] = await desk.study.cards({});
    await desk.study.mark({ cards: [before?.card.id ?? ('' as CardId)], change: { suspended: true, flag: 2 } });
    writeFileSync(join(desk.root, 'Own.md'), 'What is the price of it?::Its cost\n');
    await desk.notebook.synchronise();
    expect((await desk.study.cards({}))[0]).toMatchObject({
      card: { id: before?.card.id },
      mark: { suspended: true, flag: 2 },
    });
  });

  it('is not told to come', async () => {
    const desk = await aDesk(1);
    const { card } = await answer(desk, 4);
    desk.now += 30 * DAY;
    expect((await desk.study.statistics({})).forecast[0]?.due).toBe(1);
    await desk.study.mark({ cards: [card], change: { suspended: true } });
    expect((await desk.study.statistics({})).forecast.map(({ due }) => due).join('')).toMatch(/^0+$/);
  });
});

describe('the card one thinks about', () => {
  it('comes first again, with the words that stand in its place now', async () => {
    const desk = await aDesk(5);
    writeFileSync(join(desk.root, 'A.md'), 'Wat is the prise::cost\n');
    await desk.notebook.synchronise();
    const asked = (await desk.study.cards({})).find(({ card }) => card.front.startsWith('Wat'))?.card;
    if (asked === undefined) throw new Error('It is not there.');
    for (let at = 0; at < 4; at += 1) await answer(desk, 1);
    desk.now += 2 * MINUTE;
    writeFileSync(join(desk.root, 'A.md'), 'How much does it cost in all?::The sum\n');
    await desk.notebook.synchronise();
    const turn = await desk.study.session({ deck: 'all', asking: asked });
    expect(turn.next[0]?.card).toMatchObject({ front: 'How much does it cost in all?', path: 'A.md' });
    expect(first(await desk.study.session({ deck: 'all' }))).not.toBe(first(turn));
  });
});
