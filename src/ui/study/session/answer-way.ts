import type { SessionCard } from '#api/study-contract.ts';
import { plainWords } from '#core/review/answers/expected-names.ts';
import type { StudySettings } from '#core/review/study-settings.ts';

/** How a card is answered: it is thought of and shown, typed, chosen, worked out, put in order, or read off a figure. */
export type AnswerWay = 'reveal' | 'type' | 'choose' | 'drill' | 'order' | 'label';

/** Up to so many characters an answer is judged as a name, beyond as a text. */
export const LONGEST_NAME = 60;

/** How this card is answered: by what it is, else by what was chosen for its deck. */
export function answerWay({ card, choices }: SessionCard, answering: StudySettings['answering']): AnswerWay {
  if (card.part?.kind === 'drill') return 'drill';
  if (card.part?.kind === 'label') return 'label';
  if (card.part?.kind === 'steps') return 'order';
  if (answering === 'choose') return choices.length > 1 ? 'choose' : 'reveal';
  return answering;
}

/** Whether an answer is too long to be judged as a name. */
export function isLongAnswer(back: string): boolean {
  return plainWords(back).length > LONGEST_NAME;
}
