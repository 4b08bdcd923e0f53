import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CardId } from '#core/review/card.ts';
import { aDesk, answer, DAY, first, HOUR, MINUTE, NINE, opened, questions } from './a-desk.ts';
import { aNotebookOnDisk } from '../notebook-on-disk.ts';

describe('a session of what is due', () => {
  it('asks new cards up to the limit of the day, and tells where it stands', async () => {
    const desk = await aDesk(5);
    await desk.study.saveSettings('', { newPerDay: 2 });
    const start = await desk.study.session({ deck: 'all' });
    expect(questions(start)).toEqual(['Question 0-0', 'Question 0-1']);
    expect(start).toMatchObject({ counts: { fresh: 2, learning: 0, due: 0 }, answered: 0, canUndo: false });
    const one = await answer(desk, 4);
    expect(one).toMatchObject({ counts: { fresh: 1, learning: 0, due: 0 }, answered: 1, canUndo: true });
    expect(one.before).toBeNull();
    expect(one.after?.state).toBe('review');
    const two = await answer(desk, 4);
    expect(two).toMatchObject({ next: [], counts: { fresh: 0, learning: 0, due: 0 }, waitsUntil: null, answered: 2 });
    desk.now += DAY;
    expect((await desk.study.session({ deck: 'all' })).counts.fresh).toBe(2);
  });

  it('tells by each grade when the card comes again, as it then does', async () => {
    for (const grade of [1, 2, 3, 4] as const) {
      const desk = await aDesk(1);
      const { next } = await desk.study.session({ deck: 'all' });
      const said = await desk.study.answer({ deck: 'all', card: next[0]?.card.id as CardId, grade, ms: 1, at: NINE });
      expect(said.after?.dueAt).toBe(next[0]?.dueBy[grade]);
    }
  });

  it('comes back to what is being learned, before its time where nothing else is left', async () => {
    const desk = await aDesk(2);
    const forgotten = await answer(desk, 1);
    expect(questions(forgotten)).toEqual(['Question 0-1']);
    const known = await answer(desk, 4);
    expect(first(known)).toBe(forgotten.card);
    expect(known.counts.learning).toBe(1);
    await desk.study.saveSettings('', { learningSteps: [40] });
    const waiting = await desk.study.session({ deck: 'all' });
    expect(waiting.next).toEqual([]);
    expect(waiting.waitsUntil).toBe(NINE + 5000 + 40 * MINUTE);
  });

  it('goes on where it was when the app starts anew', async () => {
    const desk = await aDesk(4);
    await answer(desk, 4);
    const { card } = await answer(desk, 1);
    const again = aNotebookOnDisk({ root: desk.root, clock: () => desk.now });
    opened.push(again);
    await again.notebook.synchronise();
    expect(await again.notebook.study.session({ deck: 'all' })).toEqual(await desk.study.session({ deck: 'all' }));
    expect(await again.notebook.study.undoReview({ deck: 'all' })).toMatchObject({ card });
    // The other one hears of it.
    expect((await desk.study.session({ deck: 'all' })).answered).toBe(1);
  });

  it('leaves out what is suspended or buried, and asks it again when that ends', async () => {
    const desk = await aDesk(3);
    const [one, two] = (await desk.study.cards({})).map(({ card }) => card.id) as [CardId, CardId];
    await desk.study.mark({ cards: [one], change: { suspended: true } });
    await desk.study.mark({ cards: [two], change: { buried: '2026-11-24' } });
    expect(questions(await desk.study.session({ deck: 'all' }))).toEqual(['Question 0-2']);
    await desk.study.mark({ cards: [one], change: { suspended: false } });
    desk.now += DAY;
    expect((await desk.study.session({ deck: 'all' })).counts.fresh).toBe(3);
  });

  it('counts the last word where several come at one moment', async () => {
    const desk = await aDesk(1);
    const [card] = (await desk.study.cards({})).map((row) => row.card.id);
    for (let round = 0; round < 20; round++) {
      await desk.study.mark({ cards: [card as CardId], change: { flag: round % 5 } });
      await desk.study.saveSettings('', { newPerDay: round });
      expect((await desk.study.cards({}))[0]?.mark.flag).toBe(round % 5);
      expect((await desk.study.settings('')).newPerDay).toBe(round);
    }
  });
});

describe('an answer that is taken back', () => {
  it('comes first again, one after another down to the first of all', async () => {
    const desk = await aDesk(6);
    const start = await desk.study.session({ deck: 'all', at: NINE });
    const states = [await desk.study.cards({ at: NINE })];
    const asked: CardId[] = [];
    for (const grade of [3, 1, 4, 2, 3, 1, 4] as const) {
      asked.push((await answer(desk, grade)).card);
      states.push(await desk.study.cards({ at: NINE }));
    }
    desk.now += 40 * DAY;
    states.pop();
    for (const card of asked.toReversed()) {
      const undone = await desk.study.undoReview({ deck: 'all', at: NINE });
      expect(undone.card).toBe(card);
      expect(first(undone.turn)).toBe(card);
      expect(await desk.study.cards({ at: NINE })).toEqual(states.pop());
    }
    expect(await desk.study.session({ deck: 'all', at: NINE })).toEqual(start);
    await expect(desk.study.undoReview({ deck: 'all' })).rejects.toMatchObject({ code: 'nothing-to-undo' });
  });

  it('is the last one given, even of several at one moment', async () => {
    const desk = await aDesk(12);
    const cards = (await desk.study.cards({})).map(({ card }) => card.id);
    for (const card of cards) await desk.study.answer({ deck: 'all', card, grade: 3, ms: 1, at: NINE });
    for (const card of cards.toReversed()) expect(await desk.study.undoReview({ deck: 'all' })).toMatchObject({ card });
  });

  it('is never one of another deck', async () => {
    const desk = await aDesk(2, 2);
    const [deck, other] = ['folder:One', 'folder:Two'] as const;
    for (const [at, folder] of ['One', 'Two'].entries()) {
      mkdirSync(join(desk.root, folder));
      renameSync(join(desk.root, `Note ${at}.md`), join(desk.root, folder, `Note ${at}.md`));
    }
    await desk.notebook.synchronise();
    const [card = '' as CardId] = (await desk.study.cards({ deck })).map((row) => row.card.id);
    await desk.study.answer({ deck, card, grade: 3, ms: 1 });
    expect((await desk.study.session({ deck })).canUndo).toBe(true);
    expect((await desk.study.session({ deck: other })).canUndo).toBe(false);
    await expect(desk.study.undoReview({ deck: other })).rejects.toMatchObject({ code: 'nothing-to-undo' });
    expect(await desk.study.undoReview({ deck: 'all' })).toMatchObject({ card });
  });

  it('is the one named, though another device answered later', async () => {
    const desk = await aDesk(2);
    const here = await answer(desk, 3);
    const [, there] = (await desk.study.cards({})).map(({ card }) => card.id);
    const folder = join(desk.root, '.konspekt', 'reviews');
    const line = { t: 'review', id: 'zz-far', at: desk.now + HOUR, card: there, grade: 1, ms: 1, tz: 0 };
    writeFileSync(join(folder, 'far.jsonl'), `${JSON.stringify(line)}\n`);
    expect(await desk.study.undoReview({ deck: 'all', card: here.card })).toMatchObject({ card: here.card });
    const rows = await desk.study.cards({});
    expect(rows.map(({ card, state }) => [card.id === there, state?.reps ?? 0])).toEqual([
      [false, 0],
      [true, 1],
    ]);
  });

  it('takes the mark of a leech with it', async () => {
    const desk = await aDesk(1);
    await desk.study.saveSettings('', { leechAfter: 2, leechAction: 'suspend', relearningSteps: [] });
    await answer(desk, 4);
    for (const grade of [1, 1] as const) {
      desk.now += 60 * DAY;
      await answer(desk, grade);
    }
    const row = async () => (await desk.study.cards({}))[0];
    expect((await row())?.mark.suspended).toBe(true);
    expect((await desk.study.session({ deck: 'all' })).next).toEqual([]);
    const { turn } = await desk.study.undoReview({ deck: 'all' });
    expect((await row())?.mark.suspended).toBe(false);
    expect((await row())?.state?.lapses).toBe(1);
    expect(turn.next[0]?.mark.suspended).toBe(false);
  });
});

describe('a card', () => {
  it('can be answered when its note is gone, and the answer taken back', async () => {
    const desk = await aDesk(1, 2);
    const { next } = await desk.study.session({ deck: 'all' });
    const card = next[0]?.card.id as CardId;
    rmSync(join(desk.root, 'Note 0.md'));
    await desk.notebook.synchronise();
    const said = await desk.study.answer({ deck: 'all', card, grade: 3, ms: 1 });
    expect(said.after?.reps).toBe(1);
    expect(questions(said)).not.toContain('Question 0-0');
    expect(await desk.study.undoReview({ deck: 'all' })).toMatchObject({ card });
    await desk.study.answer({ deck: 'all', card, grade: 4, ms: 1 });
    // The note comes back, and its card knows what it knew.
    writeFileSync(join(desk.root, 'Note 0.md'), '# Note 0\n\nQuestion 0-0::Answer 0-0\n');
    await desk.notebook.synchronise();
    const row = (await desk.study.cards({})).find((each) => each.card.front === 'Question 0-0');
    expect(row?.card.id).toBe(card);
    expect(row?.state?.reps).toBe(1);
  });

  it('is asked and answered while the notebook is being indexed', async () => {
    const desk = await aDesk(3);
    mkdirSync(join(desk.root, 'more'));
    for (let note = 0; note < 150; note++)
      writeFileSync(join(desk.root, 'more', `${note}.md`), `# ${note}\n\nAsked ${note}::Said ${note}\n`);
    let isBusy = true;
    const indexing = desk.notebook.synchronise().then(() => (isBusy = false));
    const turn = await desk.study.session({ deck: 'all' });
    expect(isBusy).toBe(true);
    expect(questions(turn)[0]).toBe('Question 0-0');
    const said = await desk.study.answer({ deck: 'all', card: first(turn), grade: 4, ms: 1 });
    expect(isBusy).toBe(true);
    expect(said.after?.reps).toBe(1);
    await indexing;
    expect(await desk.study.cards({})).toHaveLength(153);
  });
});

describe('cards that were handed to another program', () => {
  it('stay the same when their words change, though they were never answered', async () => {
    const desk = await aDesk(0);
    const file = join(desk.root, 'Note 0.md');
    const words = ['What keeps a customer?', 'What is a promise worth?'];
    const write = async (questions: readonly string[]): Promise<readonly string[]> => {
      writeFileSync(file, questions.map((question, at) => `${question} :: Answer ${at}\n`).join('\n'));
      await desk.notebook.synchronise();
      return (await desk.study.cards({})).map(({ card }) => card.id);
    };
    const ids = await write(words);
    await desk.notebook.exchange.exportCards({ to: 'anki' });
    expect(await write(words.map((question) => question.replace('What', 'Now what')))).toEqual(ids);
  });
});
