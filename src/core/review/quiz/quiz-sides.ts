import { answerKey } from '../answers/answer-tokens.ts';
import { expectedNames } from '../answers/expected-names.ts';
import type { Card } from '../card.ts';
import type { QuizSide } from './quiz.ts';

/** A side of a card as it is printed. */
export function sideOf({ front, back, lang, toLang, path }: Card, which: 'question' | 'answer'): QuizSide {
  return which === 'question' ? { text: front, lang, path } : { text: back, lang: toLang ?? lang, path };
}

/** Keys of every answer that is right. */
export function namesOf({ back, accepted }: Card): ReadonlySet<string> {
  return new Set(expectedNames({ answer: back, accepted, lang: null }).map(({ name }) => answerKey(name)));
}

/** Whether two sets have nothing in common. */
export function areApart(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const each of b) if (a.has(each)) return false;
  return true;
}
