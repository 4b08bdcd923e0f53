import type { NotePath } from '#core/note/note.ts';

export const quizKinds = ['write', 'choose', 'match', 'order'] as const;

/** How a question on paper is answered: in writing, by one of four, by pairs, by numbers for an order. */
export type QuizKind = (typeof quizKinds)[number];

/** What a question says. Markdown of a note. */
export type QuizSide = { readonly text: string; readonly lang: string | null; readonly path: NotePath };

/** A question with what is right. Places count from 0. */
export type QuizQuestion =
  | {
      readonly kind: 'write';
      readonly ask: QuizSide;
      readonly answer: QuizSide;
      /** Other names that are as right. */
      readonly also: readonly string[];
    }
  | {
      readonly kind: 'choose';
      readonly ask: QuizSide;
      readonly choices: readonly QuizSide[];
      /** Place of the right one. */
      readonly right: number;
    }
  | {
      readonly kind: 'match';
      readonly left: readonly QuizSide[];
      readonly right: readonly QuizSide[];
      /** For each on the left, the place of what belongs to it on the right. */
      readonly key: readonly number[];
    }
  | {
      readonly kind: 'order';
      readonly ask: QuizSide;
      /** As they are shown. */
      readonly steps: readonly QuizSide[];
      /** Places among those shown, first step to last. */
      readonly key: readonly number[];
    };

/** Questions by how they are answered, in the order of `quizKinds`; they are numbered through. */
export type Quiz = { readonly questions: readonly QuizQuestion[] };

/** The letter of a place: a, b, c … */
export function letterOf(place: number): string {
  return String.fromCodePoint(97 + place);
}
