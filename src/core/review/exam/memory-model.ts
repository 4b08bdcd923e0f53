import { FSRS, computeDecayFactor } from 'ts-fsrs';
import type { Grade } from '../study-event.ts';
import type { StudySettings } from '../study-settings.ts';
import type { Habits } from './habits.ts';

/** What may become of a card on a day it is asked: how likely, where its memory stands then, and how often it was asked again. */
export type Outcome = {
  readonly chance: number;
  readonly stability: number;
  readonly difficulty: number;
  readonly repeats: number;
};

/** What FSRS-6 expects of a learner with these habits. Days are whole days of study; a day's steps are taken to their end. */
export type MemoryModel = {
  /** Chance of an answer known `days` after the last one, 0–1. */
  recall(days: number, stability: number): number;
  /** The day a card is met first. */
  readonly first: readonly Outcome[];
  /** A day on which it is asked again, `elapsed` > 0 days after the last. The first outcome is that of a wrong answer. */
  review(stability: number, difficulty: number, elapsed: number): readonly Outcome[];
  /** Expected repeats of a card that is new, and of one answered wrongly. */
  readonly repeats: { readonly fresh: number; readonly wrong: number };
};

export type MemorySettings = Pick<StudySettings, 'weights' | 'learningSteps' | 'relearningSteps'>;

export function createMemoryModel(settings: MemorySettings, habits: Pick<Habits, 'first' | 'right'>): MemoryModel {
  const fsrs = new FSRS({
    ...(settings.weights === null ? {} : { w: settings.weights }),
    enable_short_term: true,
    learning_steps: settings.learningSteps.map((minutes) => `${minutes}m` as const),
    relearning_steps: settings.relearningSteps.map((minutes) => `${minutes}m` as const),
  });
  const { decay, factor } = computeDecayFactor(fsrs.parameters.w);
  // As in ts-fsrs, which works the two out anew for each card.
  const recall = (days: number, stability: number): number => (1 + (factor * days) / stability) ** decay;
  const steps = settings.learningSteps.length;
  const wrong = settings.relearningSteps.length;

  const repeated = (start: { stability: number; difficulty: number }, repeats: number) => {
    let memory = start;
    for (let at = 0; at < repeats; at++) memory = fsrs.next_state(memory, 0, 3);
    return memory;
  };
  const first = habits.first.map((chance, at): Outcome => {
    const repeats = at === 3 ? 0 : Math.max(0, at === 2 ? steps - 1 : steps);
    return { chance, repeats, ...repeated(fsrs.next_state(null, 0, at + 1), repeats) };
  });
  return {
    recall,
    first,
    review: (stability, difficulty, elapsed) => {
      const memory = { stability, difficulty };
      const known = recall(elapsed, stability);
      const after = (grade: Grade) => fsrs.next_state(memory, elapsed, grade, known);
      return [
        { chance: 1 - known, repeats: wrong, ...repeated(after(1), wrong) },
        ...habits.right.map((chance, at) => ({
          chance: known * chance,
          repeats: 0,
          ...after((at + 2) as Grade),
        })),
      ];
    },
    repeats: { fresh: first.reduce((sum, { chance, repeats }) => sum + chance * repeats, 0), wrong },
  };
}
