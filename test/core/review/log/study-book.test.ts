import { describe, expect, it } from 'vitest';
import type { CardId } from '#core/review/card.ts';
import { createStudyBook, type StudyBook } from '#core/review/log/study-book.ts';
import { createScheduler } from '#core/review/schedule/scheduler.ts';
import type { StudyEvent } from '#core/review/study-event.ts';
import { defaultStudySettings } from '#core/review/study-settings.ts';
import { aMark, anUndo, aReview, aSetting, aState, DAY, NINE } from './events.ts';

const c = 'c' as CardId;
const d = 'd' as CardId;

/** A book that heard of each batch in turn. */
function aBook(...batches: readonly (readonly StudyEvent[])[]): StudyBook {
  const book = createStudyBook();
  for (const events of batches) book.add(events);
  return book;
}

describe('answers that are taken back', () => {
  it('leave the card as if they had never been, one after another down to the first', () => {
    const answers = [0, 1, 4, 12, 30].map((days, at) => aReview({ at: NINE + days * DAY, grade: at === 3 ? 1 : 3 }));
    const book = aBook(answers);
    for (let left = answers.length; left > 0; left--) {
      const before = aBook(answers.slice(0, left)).state(c);
      expect(book.state(c)).toEqual(before);
      const last = book.lastReview();
      expect(last?.id).toBe(answers[left - 1]?.id);
      book.add([anUndo(last ?? aReview(), NINE + 40 * DAY)]);
    }
    expect(book.state(c)).toBeNull();
    expect(book.lastReview()).toBeNull();
    expect(book.hasReviews()).toBe(false);
    expect(book.reviews(c)).toEqual([]);
    expect(book.answersOf(Math.floor(NINE / DAY))).toEqual([]);
  });

  it('do not count when the word that takes them back is heard first', () => {
    const [kept, undone] = [aReview(), aReview({ at: NINE + DAY, grade: 1 })];
    const book = aBook([anUndo(undone)], [kept], [undone]);
    expect(book.state(c)).toEqual(aBook([kept]).state(c));
    expect(book.history().map(({ id }) => id)).toEqual([kept.id]);
  });

  it('are taken back once, however many say so', () => {
    const [first, second] = [aReview(), aReview({ at: NINE + DAY })];
    const book = aBook([first, second], [anUndo(second), anUndo(second)], [anUndo(second)]);
    expect(book.state(c)).toEqual(aBook([first]).state(c));
  });

  it('take a mark with them that is taken back too', () => {
    const mark = aMark({ suspended: true, at: NINE + 1 });
    const book = aBook([aMark({ flag: 2 }), mark]);
    expect(book.mark(c)).toEqual({ suspended: true, flag: 2, buried: null });
    book.add([anUndo(mark)]);
    expect(book.mark(c)).toEqual({ suspended: false, flag: 2, buried: null });
  });
});

describe('answers of another device', () => {
  it('find their place when they come late', () => {
    const [early, middle, last] = [0, 3, 9].map((days) => aReview({ at: NINE + days * DAY })) as [
      StudyEvent,
      StudyEvent,
      StudyEvent,
    ];
    const book = aBook([last], [early], [middle]);
    expect(book.state(c)).toEqual(aBook([early, middle, last]).state(c));
    expect(book.reviews(c).map(({ at }) => at)).toEqual([NINE, NINE + 3 * DAY, NINE + 9 * DAY]);
  });

  it('count once when they come twice', () => {
    const review = aReview();
    const book = aBook([review, review], [review]);
    expect(book.state(c)?.reps).toBe(1);
    expect(book.version()).toBe(1);
  });

  it('given at the same moment come in one order on both', () => {
    const [one, other] = [aReview({ grade: 1 }), aReview({ grade: 4 })];
    expect(aBook([other], [one]).state(c)).toEqual(aBook([one], [other]).state(c));
  });

  it('outside the schedule leave it alone, and are told all the same', () => {
    const [review, crammed] = [aReview(), aReview({ at: NINE + DAY, grade: 1, cram: true })];
    const book = aBook([review, crammed]);
    expect(book.state(c)).toEqual(aBook([review]).state(c));
    expect(book.history()).toHaveLength(2);
    expect(book.answersOf(Math.floor(NINE / DAY) + 1)).toEqual([crammed]);
  });
});

describe('a log of many years', () => {
  it('is taken over at once', () => {
    const many = Array.from({ length: 300_000 }, (_, at) => aReview({ card: `c${at}`, cram: true, at: NINE + at }));
    const book = aBook(many);
    expect(book.lastReview()).toEqual(many.at(-1));
    expect(book.history()).toHaveLength(300_000);
  });
});

describe('what stands for a deck', () => {
  it('goes on being so as answers, marks and further ids come', () => {
    const cards = [c, d].map((id) => ({ id }));
    const book = aBook([aReview()]);
    const standing = (): unknown => book.standings(cards).map(({ state, mark }) => [state?.reps ?? null, mark.flag]);
    expect(standing()).toEqual([
      [1, 0],
      [null, 0],
    ]);
    book.add([aReview({ card: 'd', at: NINE + 1 }), aMark({ flag: 2 })]);
    expect(standing()).toEqual([
      [1, 2],
      [1, 0],
    ]);
    book.setSame(new Map([[d, c]]));
    expect(standing()).toEqual([
      [2, 2],
      [null, 0],
    ]);
    expect([...book.cards()]).toEqual([c]);
  });

  it('makes no card known that nothing happened to', () => {
    const book = aBook([]);
    book.standings([{ id: c }]);
    expect([...book.cards()]).toEqual([]);
    book.add([aReview()]);
    expect([...book.cards()]).toEqual([c]);
  });
});

describe('settings', () => {
  it('are the last word on each, whatever comes first', () => {
    const early = aSetting({ retention: 0.8, newPerDay: 5 });
    const late = aSetting({ retention: 0.95 }, { at: NINE + 1 });
    for (const book of [aBook([early], [late]), aBook([late], [early]), aBook([late, early])]) {
      expect(book.settings('')).toEqual({ ...defaultStudySettings, retention: 0.95, newPerDay: 5 });
    }
  });

  it('work every answer out anew where they decide the schedule', () => {
    const review = aReview({ grade: 4 });
    const strict = createScheduler({ ...defaultStudySettings, retention: 0.97 }).next(null, review);
    expect(aBook([review], [aSetting({ retention: 0.97 })]).state(c)).toEqual(strict);
    expect(aBook([aSetting({ retention: 0.97 })], [review]).state(c)).toEqual(strict);
  });

  it('of a deck never decide when a card comes again', () => {
    const review = aReview({ grade: 4 });
    const own = aSetting({ retention: 0.7, fuzz: false, dayStart: 0, newPerDay: 3 }, { deck: 'chapter:one' });
    const book = aBook([review, own], [aSetting({ newPerDay: 50, kinds: ['cloze'] })]);
    expect(book.state(c)).toEqual(aBook([review]).state(c));
    expect(book.settings('chapter:one')).toEqual({ ...defaultStudySettings, newPerDay: 3, kinds: ['cloze'] });
    expect(book.ownSettings('chapter:one')).toEqual({ retention: 0.7, fuzz: false, dayStart: 0, newPerDay: 3 });
    expect(book.settings('chapter:two').newPerDay).toBe(50);
  });

  it('move the days of answers with the hour at which days begin', () => {
    const review = aReview({ at: NINE - 6 * 3_600_000 });
    const day = Math.floor(NINE / DAY);
    const book = aBook([review]);
    expect(book.answersOf(day - 1)).toEqual([review]);
    book.add([aSetting({ dayStart: 2 })]);
    expect(book.answersOf(day - 1)).toEqual([]);
    expect(book.answersOf(day)).toEqual([review]);
  });
});

describe('a card that was answered under two ids', () => {
  it('has one history, in the order of time, and is told apart again', () => {
    const [one, two, three] = [
      aReview(),
      aReview({ card: 'd', at: NINE + 3 * DAY, grade: 1 }),
      aReview({ at: NINE + 9 * DAY }),
    ] as const;
    const book = aBook([one, two, three, aMark({ card: 'd', flag: 3 })]);
    const [before, beforeD] = [book.state(c), book.state(d)];
    book.setSame(new Map([[d, c]]));
    expect(book.state(c)).toEqual(aBook([one, { ...two, card: c }, three]).state(c));
    expect(book.state(d)).toBeNull();
    expect(book.mark(c).flag).toBe(3);
    expect(book.reviews(c).map(({ card }) => card)).toEqual([c, c, c]);
    expect(book.history()).toHaveLength(3);
    expect(book.wasAsked(d)).toBe(true);
    book.setSame(new Map());
    expect([book.state(c), book.state(d)]).toEqual([before, beforeD]);
  });

  it('hears of answers, marks and undos that name the other id later', () => {
    const [one, two] = [aReview(), aReview({ card: 'd', at: NINE + 3 * DAY })];
    const book = aBook([one]);
    book.setSame(new Map([[d, c]]));
    book.add([two, aMark({ card: 'd', suspended: true })]);
    expect(book.state(c)?.reps).toBe(2);
    expect(book.mark(c).suspended).toBe(true);
    book.add([anUndo(two)]);
    expect(book.state(c)).toEqual(aBook([one]).state(c));
  });

  it('rises no version when nothing is said anew', () => {
    const book = aBook([aReview()]);
    book.setSame(new Map([[d, c]]));
    const version = book.version();
    book.setSame(new Map([[d, c]]));
    expect(book.version()).toBe(version);
  });
});

describe('the word of another program', () => {
  it('stands where there is no answer before it, and answers go on from it', () => {
    const given = aState();
    const review = aReview({ at: NINE + 20 * DAY });
    const book = aBook([given]);
    expect(book.state(c)).toMatchObject({ state: 'review', stability: 20, reps: 4, lapses: 1, lastAt: NINE });
    book.add([review]);
    expect(book.state(c)?.reps).toBe(5);
    expect(book.state(c)?.stability).toBeGreaterThan(20);
    expect(aBook([review], [given]).state(c)).toEqual(book.state(c));
  });

  it('is passed over where there is an answer before it, even one that is heard of later', () => {
    const [given, review] = [aState({ at: NINE + DAY }), aReview()];
    const alone = aBook([review]).state(c);
    expect(aBook([review], [given]).state(c)).toEqual(alone);
    expect(aBook([given], [review]).state(c)).toEqual(alone);
    expect(aBook([given, review]).state(c)).toEqual(alone);
  });

  it('comes back when that answer is taken back, and goes when it is itself', () => {
    const [given, review] = [aState({ at: NINE + DAY }), aReview()];
    const book = aBook([given, review]);
    book.add([anUndo(review)]);
    expect(book.state(c)?.stability).toBe(20);
    book.add([anUndo(given)]);
    expect(book.state(c)).toBeNull();
  });
});
