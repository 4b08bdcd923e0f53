import type * as Optimiser from '@open-spaced-repetition/binding';
import { splitByTime, type TrainingItem } from '#core/review/optimise/training-items.ts';
import {
  EARLIER_SHARE,
  LEAST_BETTER,
  LEAST_REVIEWS,
  type Foretelling,
  type WeightsFit,
  type WeightsTask,
} from '#core/review/optimise/weights-optimiser.ts';

/** How long the native threads run between two looks at the progress, ms. */
const LOOK_EVERY = 25;
/** As fsrs-rs sets them out by itself; the seed is ours. */
const TRAINING = { numEpochs: 5, batchSize: 512, maxSeqLen: 64, learningRate: 0.04, gamma: 1 };

export type FitWatch = { readonly progress: (share: number) => void; readonly isCancelled: () => boolean };

/** Fits on the earlier reviews and judges by the later ones. The same task gives the same weights and the same verdict. */
export async function fitWeights(task: WeightsTask, { progress, isCancelled }: FitWatch): Promise<WeightsFit> {
  const { items, histories, current, relearningSteps, seed } = task;
  if (items.length < LEAST_REVIEWS) return { code: 'too-few', reviews: items.length, needed: LEAST_REVIEWS };
  let binding: typeof Optimiser;
  try {
    binding = await import('@open-spaced-repetition/binding');
  } catch (error) {
    return { code: 'missing', reason: error instanceof Error ? error.message : String(error) };
  }
  const { FSRSBinding, FSRSBindingItem, FSRSBindingReview, computeParameters } = binding;
  const made = ({ history, length }: TrainingItem) =>
    new FSRSBindingItem(
      (histories[history] ?? []).slice(0, length).map(([grade, days]) => new FSRSBindingReview(grade, days)),
    );
  const { earlier, later } = splitByTime(items, EARLIER_SHARE);
  let weights: readonly number[];
  try {
    weights = await computeParameters(earlier.map(made), {
      enableShortTerm: true,
      numRelearningSteps: relearningSteps,
      trainingConfig: { ...TRAINING, seed },
      timeout: LOOK_EVERY,
      progress: (done, whole) => {
        if (isCancelled()) return false;
        if (whole > 0) progress(Math.min(1, done / whole));
        return true;
      },
    });
  } catch (error) {
    if (isCancelled()) return { code: 'cancelled' };
    // Reviews may be many and still all alike, which fsrs-rs finds too little.
    if (String(error).includes('NotEnoughData'))
      return { code: 'too-few', reviews: items.length, needed: LEAST_REVIEWS };
    throw error;
  }
  if (isCancelled()) return { code: 'cancelled' };
  progress(1);
  const judges = later.map(made);
  const judge = (parameters: readonly number[] | null): Foretelling => {
    const model = parameters === null ? new FSRSBinding() : new FSRSBinding([...parameters]);
    const { logLoss, rmseBins } = model.evaluate(judges);
    return { logLoss, rmse: rmseBins };
  };
  const before = judge(current);
  const after = judge(weights);
  return {
    code: before.logLoss - after.logLoss >= LEAST_BETTER ? 'better' : 'not-better',
    weights,
    before,
    after,
    reviews: items.length,
    judgedBy: later.length,
  };
}
