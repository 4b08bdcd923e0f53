import { expect, it } from 'vitest';
import type { SessionCard } from '#core/notebook/study/study.ts';
import { answerWay, isLongAnswer } from '#ui/study/session/answer-way.ts';

const card = (part: object | null, choices: readonly string[] = []) =>
  ({ card: { part }, choices }) as unknown as SessionCard;

it('a card is answered by what it is, else as was chosen', () => {
  expect(answerWay(card({ kind: 'drill' }), 'reveal')).toBe('drill');
  expect(answerWay(card({ kind: 'label' }), 'type')).toBe('label');
  expect(answerWay(card({ kind: 'steps' }), 'choose')).toBe('order');
  expect(answerWay(card(null), 'type')).toBe('type');
  expect(answerWay(card(null, ['a', 'b']), 'choose')).toBe('choose');
});

it('where there is nothing to choose between, the answer is shown', () => {
  expect(answerWay(card(null), 'choose')).toBe('reveal');
});

it('an answer of more than sixty characters is a text', () => {
  expect(isLongAnswer('a'.repeat(60))).toBe(false);
  expect(isLongAnswer(`**${'a'.repeat(60)}**`)).toBe(false);
  expect(isLongAnswer('a'.repeat(61))).toBe(true);
});
