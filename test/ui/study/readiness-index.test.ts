import { describe, expect, it } from 'vitest';
import type { NotePath } from '#core/note/note.ts';
import { indexReadiness } from '#ui/study/readiness/readiness-index.ts';

const path = (text: string): NotePath => text as NotePath;
const index = indexReadiness({
  exam: { day: '2026-12-12', title: 'Chapter 6' },
  notes: [
    { path: path('en/6.md'), lines: [5, 2, 2, 1.5, 1, 9, 2, 0, 0, 0, 20, 1, 1, 0.5, 0.2] },
    { path: path('own.md'), lines: [3, 1, 1, 0.8, 0.4] },
  ],
  concepts: [{ concept: 'loyalty', lang: 'en', cards: 4, met: 2, now: 2, onDay: 1 }],
});

describe('readiness looked up', () => {
  it('is a share of all cards of a note, those never asked among them', () => {
    expect(index.ofNote({ path: 'en/6.md', concept: 'glossary-6', lang: 'en' })).toEqual({
      cards: 5,
      now: 0.4,
      onDay: 1.2 / 5,
    });
    expect(index.ofNote({ path: 'other.md', concept: null, lang: 'en' })).toBeUndefined();
  });

  it('is told for the lines below a heading, and not where nothing of it was asked', () => {
    expect(index.ofLines('en/6.md', 1, 9)).toEqual({ cards: 2, now: 0.75, onDay: 0.5 });
    expect(index.ofLines('en/6.md', 9, 20)).toBeUndefined();
    expect(index.ofLines('en/6.md', 20, Infinity)).toEqual({ cards: 1, now: 0.5, onDay: 0.2 });
  });

  it('is that of its concept for a note that explains one, in its language alone', () => {
    expect(index.ofNote({ path: 'en/Loyalty.md', concept: 'Loyalty', lang: 'en-GB' })).toMatchObject({ now: 0.5 });
    expect(index.ofNote({ path: 'hu/Hűség.md', concept: 'loyalty', lang: 'hu' })).toBeUndefined();
    expect(index.ofConcept('loyalty', 'en')).toEqual({ cards: 4, now: 0.5, onDay: 0.25 });
  });

  it('counts what several notes share once', () => {
    const loyalty = { path: 'en/Loyalty.md', concept: 'loyalty', lang: 'en' };
    const notes = [loyalty, { ...loyalty, path: 'en/Again.md' }, { path: 'own.md', concept: null, lang: null }];
    expect(index.ofNotes(notes)).toEqual({ cards: 5, now: 2.8 / 5, onDay: 1.4 / 5 });
    expect(index.ofNotes([])).toBeUndefined();
  });
});
