import type { TrainingItems } from './training-items.ts';

/** How well answers are foretold. Less is better: mean of −ln of the chance given to what came, and the mean error of chances by groups. */
export type Foretelling = { readonly logLoss: number; readonly rmse: number };

/** Fewer answers on later days say too little of a memory. */
export const LEAST_REVIEWS = 400;
/** Fitted on the earlier part, judged by the rest. */
export const EARLIER_SHARE = 0.8;
/** A gain in log-loss below this is chance. */
export const LEAST_BETTER = 0.0005;

export type WeightsTask = TrainingItems & {
  /** Parameters in use; null: those everybody begins with. */
  readonly current: readonly number[] | null;
  readonly relearningSteps: number;
  readonly seed: number;
};

/** `before` and `after` are judged by the later fifth of the reviews, which the fitting did not see. */
export type WeightsFit =
  | {
      readonly code: 'better' | 'not-better';
      /** To be used only where they are better. */
      readonly weights: readonly number[];
      readonly before: Foretelling;
      readonly after: Foretelling;
      readonly reviews: number;
      readonly judgedBy: number;
    }
  | { readonly code: 'too-few'; readonly reviews: number; readonly needed: number }
  | { readonly code: 'cancelled' }
  /** This platform has no optimiser. */
  | { readonly code: 'missing'; readonly reason: string };

/** Fits the parameters of FSRS-6 to a learner's reviews, away from the thread that answers. */
export type WeightsOptimiser = {
  /** `progress` gets shares from 0 to 1. One runs at a time: another one waits for it. @throws nothing but what is a bug */
  fit(task: WeightsTask, progress?: (share: number) => void): Promise<WeightsFit>;
  /** Ends what runs; it answers `cancelled`. */
  cancel(): void;
  close(): Promise<void>;
};
