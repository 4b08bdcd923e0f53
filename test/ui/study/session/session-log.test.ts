import { describe, expect, it } from 'vitest';
import type { SessionCard, SessionTurn } from '#core/notebook/study/study.ts';
import { askedCards, cardsLeft, keepAsking, sumUp, type Deed } from '#ui/study/session/session-log.ts';

const asked = (id: string, more: Partial<SessionCard['card']> = {}): SessionCard =>
  ({
    card: { id, kind: 'basic', path: `${id}.md`, line: 3, front: 'front', back: 'back', ...more },
    mark: { suspended: false, flag: 0, buried: null },
    choices: [],
  }) as unknown as SessionCard;
const answer = (id: string, grade: 1 | 2 | 3 | 4, ms = 1000): Deed => ({ kind: 'answer', asked: asked(id), grade, ms });
const turn = (...next: readonly SessionCard[]): SessionTurn => ({
  next,
  counts: { fresh: 1, learning: 0, due: 1 },
  answered: 0,
  waitsUntil: null,
  canUndo: false,
  laterToday: 0,
});

describe('what was done in a session', () => {
  it('counts a card as known by its first answer', () => {
    const mark: Deed = { kind: 'mark', asked: asked('c'), before: { suspended: false, flag: 0, buried: null } };
    const deeds = [answer('a', 1), answer('b', 2), mark, answer('a', 3, 500)];
    expect(sumUp(deeds)).toEqual({ answers: 3, cards: 2, known: 1, ms: 2500 });
    expect(askedCards(deeds).map(({ card }) => card.id)).toEqual(['a', 'b']);
  });

  it('counts what is left, at least what is at hand', () => {
    expect(cardsLeft(turn())).toBe(2);
    expect(cardsLeft(turn(asked('a'), asked('b'), asked('c')))).toBe(3);
  });
});

describe('a turn asked for anew', () => {
  it('leaves the card at hand first, with the words of its note', () => {
    const kept = keepAsking(turn(asked('b'), asked('a', { back: 'new' })), asked('a'));
    expect(kept.next.map(({ card }) => [card.id, card.back])).toEqual([
      ['a', 'new'],
      ['b', 'back'],
    ]);
  });

  it('knows a card at its place that was rewritten before its first answer', () => {
    const kept = keepAsking(turn(asked('b'), asked('z', { path: 'a.md' as never, back: 'new' })), asked('a'));
    expect(kept.next.map(({ card }) => card.id)).toEqual(['z', 'b']);
  });

  it('keeps a card whose note is gone', () => {
    expect(keepAsking(turn(asked('b')), asked('a')).next.map(({ card }) => card.id)).toEqual(['a', 'b']);
    expect(keepAsking(turn(asked('b')), undefined).next.map(({ card }) => card.id)).toEqual(['b']);
  });
});
