import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NotePath } from '#core/note/note.ts';
import type { CardId } from '#core/review/card.ts';
import { formatEvent, parseEvent } from '#core/review/log/parse-event.ts';
import type { StudyEvent } from '#core/review/study-event.ts';
import { aMark, anUndo, aReview, aSetting, aState } from './events.ts';

const words = fc.string({ unit: 'binary' });
const review = {
  t: 'review',
  id: 'a',
  at: 1_767_225_600_000,
  card: 'own:слово',
  grade: 3,
  ms: 1200,
  tz: 60,
} as const;

describe('a line of the log', () => {
  it.each<StudyEvent>([
    aReview(),
    aReview({ cram: true, tz: -480 }),
    aMark({ suspended: true }),
    aMark({ flag: 4, buried: '2026-11-24' }),
    aMark({ buried: null }),
    aState(),
    anUndo({ id: 'x' }),
    aSetting({ retention: 0.85, pairs: [['hu', 'en']], weights: null }),
    aSetting({ exam: { date: '2026-12-01', minutes: 30, target: 0.9 } }, { deck: 'chapter:one' }),
    {
      t: 'card',
      id: 'i',
      at: 1,
      card: 'own:a' as CardId,
      kind: 'cloze',
      front: 'Мова\n"词"\u2028',
      back: '\\',
      path: 'a.md' as NotePath,
      block: null,
    },
  ])('gives the event back that was written ($t)', (event) => {
    const line = formatEvent(event);
    expect(line.indexOf('\n')).toBe(line.length - 1);
    expect(parseEvent(line)).toEqual(event);
  });

  it('is one line, whatever words it has', () => {
    fc.assert(
      fc.property(words, words, words, (front, back, path) => {
        const said = { kind: 'basic', front, back, path: path as NotePath, block: null } as const;
        const event: StudyEvent = { t: 'card', id: 'i', at: 1, card: 'own:a' as CardId, ...said };
        const line = formatEvent(event);
        expect(line.indexOf('\n')).toBe(line.length - 1);
        expect(parseEvent(line)).toEqual(event);
      }),
    );
  });

  it('that is torn anywhere is none', () => {
    const line = formatEvent(review as unknown as StudyEvent).trimEnd();
    for (let length = 0; length < line.length; length++)
      expect(parseEvent(line.slice(0, length)), `${length}`).toBeNull();
  });

  it('is none or an event for anything whatsoever, without an error', () => {
    fc.assert(
      fc.property(fc.oneof(words, fc.json()), (line) => {
        expect(() => parseEvent(line)).not.toThrow();
      }),
    );
    const kinds = fc.constantFrom('review', 'undo', 'set', 'card', 'mark', 'state', 'later', 1, null);
    fc.assert(
      fc.property(
        kinds,
        fc.dictionary(fc.constantFrom(...Object.keys(review), 'of', 'deck', 'values', 'dueAt'), fc.jsonValue()),
        (t, fields) => {
          const event = parseEvent(JSON.stringify({ id: 'a', at: 1, card: 'c', ...fields, t }));
          if (event === null) return;
          expect(event.id).not.toBe('');
          expect(new Date(event.at).getTime()).not.toBeNaN();
          expect(parseEvent(formatEvent(event))).toEqual(event);
        },
      ),
    );
  });

  it.each([
    ['no object', '[]'],
    ['a number', '7'],
    ['nothing', 'null'],
    ['no id', JSON.stringify({ ...review, id: undefined })],
    ['an empty id', JSON.stringify({ ...review, id: '' })],
    ['no time', JSON.stringify({ ...review, at: '2026' })],
    ['a time no calendar knows', JSON.stringify({ ...review, at: 1e300 })],
    ['no card', JSON.stringify({ ...review, card: 7 })],
    ['a grade there is not', JSON.stringify({ ...review, grade: 5 })],
    ['a kind of a later version', JSON.stringify({ ...review, t: 'later' })],
    ['an undo of nothing', JSON.stringify({ t: 'undo', id: 'a', at: 1 })],
    ['settings of no deck', JSON.stringify({ t: 'set', id: 'a', at: 1, values: {} })],
    ['a state that is none', JSON.stringify({ ...aState(), stability: -1 })],
    ['a state due at no time', JSON.stringify({ ...aState(), dueAt: null })],
    ['a state of half a day', JSON.stringify({ ...aState(), scheduledDays: 0.5 })],
  ])('with %s is passed over', (_what, line) => {
    expect(parseEvent(line)).toBeNull();
  });

  it('keeps what it understands', () => {
    const odd = { ...review, ms: -3, tz: 9999, cram: 'yes', further: { of: 'a later version' } };
    expect(parseEvent(JSON.stringify(odd))).toEqual({ ...review, ms: 0, tz: 0 });
    expect(parseEvent(JSON.stringify({ ...aMark({}), id: 'm', flag: 9, suspended: 'no', buried: 3 }))).toEqual({
      ...aMark({}),
      id: 'm',
    });
    const set = { t: 'set', id: 's', at: 1, deck: '', values: { retention: 7, newPerDay: 5, later: true } };
    expect(parseEvent(JSON.stringify(set))).toEqual({ ...set, values: { newPerDay: 5 } });
    const named = `{"t":"set","id":"s","at":1,"deck":"__proto__","values":{"__proto__":{"retention":0.8}}}`;
    expect(parseEvent(named)).toEqual({ t: 'set', id: 's', at: 1, deck: '__proto__', values: {} });
  });
});
