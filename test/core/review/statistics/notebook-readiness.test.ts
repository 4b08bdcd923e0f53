import { describe, expect, it } from 'vitest';
import { nextExam } from '#core/notebook/study/next-exam.ts';
import type { CardState } from '#core/review/card-state.ts';
import { createStudyBook } from '#core/review/log/study-book.ts';
import { notebookReadiness } from '#core/review/statistics/notebook-readiness.ts';
import { readinessOf } from '#core/review/statistics/readiness.ts';
import { defaultStudySettings } from '#core/review/study-settings.ts';
import { aCard } from '../exchange/a-card.ts';

const DAY = 86_400_000;
const NOW = Date.UTC(2026, 10, 23, 9);
const met: CardState = {
  ...{ state: 'review', stability: 10, difficulty: 5, dueAt: NOW, lastAt: NOW - 5 * DAY },
  ...{ scheduledDays: 10, step: 0, reps: 3, lapses: 0 },
};
const loyalty = aCard({ concept: 'Loyalty', path: 'en/6.md', kind: 'term-definition' });
const back = aCard({ concept: 'Loyalty', path: 'en/6.md', kind: 'definition-term' });
const churn = aCard({ concept: 'churn', path: 'en/6.md', kind: 'term-definition' });
const own = aCard({ id: 'own', path: 'own.md' });

describe('the readiness of a notebook', () => {
  const ready = (cards = [loyalty, back, { ...churn, line: 9 }, own], inDays = 30) =>
    notebookReadiness({
      cards,
      stateOf: (id) => (id === loyalty.id ? met : null),
      settings: defaultStudySettings,
      now: NOW,
      tz: 0,
      inDays,
    });

  it('tells of notes and concepts of which something was asked, line by line, and of nothing else', () => {
    const { notes, concepts } = ready();
    expect(notes).toEqual([{ path: 'en/6.md', lines: [1, 2, 1, 0.94, 0.795, 9, 1, 0, 0, 0] }]);
    expect(concepts).toEqual([{ concept: 'loyalty', lang: 'en', cards: 2, met: 1, now: 0.94, onDay: 0.795 }]);
  });

  it('says what the statistics say, now and on a day', () => {
    const states = new Map([[loyalty.id, met]]);
    for (const inDays of [0, 30]) {
      const { all } = readinessOf({
        cards: [loyalty, back],
        states,
        settings: defaultStudySettings,
        now: NOW,
        tz: 0,
        inDays,
      });
      const [concept] = ready([loyalty, back], inDays).concepts;
      expect((concept?.onDay ?? 0) / 2).toBeCloseTo(all.known, 3);
    }
  });

  it('counts a card of several decks once, and nothing before the first answer', () => {
    expect(ready([loyalty, loyalty]).concepts[0]).toMatchObject({ cards: 1, met: 1 });
    expect(ready([back, churn])).toEqual({ notes: [], concepts: [] });
  });
});

describe('the next exam', () => {
  const decks = [
    { id: 'chapter:1', title: 'One' },
    { id: 'chapter:2', title: 'Two' },
    { id: 'chapter:3', title: 'Three' },
  ];
  const at = { at: NOW, tz: 0 };
  const set = (deck: string, date: string) =>
    ({ t: 'set', id: deck, at: 1, deck, values: { exam: { date, minutes: 30, target: 0.9 } } }) as const;

  it('is the first of those that are not over', () => {
    const book = createStudyBook();
    expect(nextExam(book, decks, at)).toBeNull();
    book.add([set('chapter:1', '2026-12-20'), set('chapter:2', '2026-12-03'), set('chapter:3', '2026-11-22')]);
    expect(nextExam(book, decks, at)).toEqual({ day: '2026-12-03', title: 'Two', inDays: 10 });
  });

  it('may be today', () => {
    const book = createStudyBook();
    book.add([set('chapter:3', '2026-11-23')]);
    expect(nextExam(book, decks, at)).toMatchObject({ inDays: 0 });
  });
});
