import { clipParameters } from 'ts-fsrs';
import { describe, expect, it } from 'vitest';
import { fitWeights, type FitWatch } from '#adapters/optimiser/fit-weights.ts';
import { trainingItems } from '#core/review/optimise/training-items.ts';
import type { Foretelling, WeightsFit, WeightsTask } from '#core/review/optimise/weights-optimiser.ts';
import type { ReviewEvent } from '#core/review/study-event.ts';
import { simulateLog, unusualWeights } from '../../bench/study/simulated-log.ts';

const unwatched: FitWatch = { progress: () => undefined, isCancelled: () => false };

function taskOf(reviews: readonly ReviewEvent[], more: Partial<WeightsTask> = {}): WeightsTask {
  return { ...trainingItems(reviews, 4), current: null, relearningSteps: 1, seed: 7, ...more };
}

function fitted(fit: WeightsFit): Extract<WeightsFit, { weights: readonly number[] }> {
  if (!('weights' in fit)) throw new Error(fit.code);
  return fit;
}

describe('fitting the parameters of FSRS to a log', () => {
  it(
    'foretells later reviews of somebody with an unusual memory better than the usual parameters',
    { timeout: 60_000 },
    async () => {
      const fit = fitted(await fitWeights(taskOf(simulateLog(30_000, unusualWeights(), 3)), unwatched));
      expect(fit.code).toBe('better');
      expect(fit.before.logLoss - fit.after.logLoss).toBeGreaterThan(0.003);
      expect(fit.after.rmse).toBeLessThan(fit.before.rmse);
      expect(fit.judgedBy / fit.reviews).toBeCloseTo(0.2, 3);
      // What the scheduler would make of them is what was judged.
      expect(clipParameters([...fit.weights], 1)).toEqual(fit.weights.map((weight) => expect.closeTo(weight, 4)));
    },
  );

  it('gives the same weights for the same reviews and seed', { timeout: 60_000 }, async () => {
    const reviews = simulateLog(3000, unusualWeights(), 5);
    const [once, twice] = [
      fitted(await fitWeights(taskOf(reviews), unwatched)),
      fitted(await fitWeights(taskOf(reviews), unwatched)),
    ];
    // fsrs-rs adds errors up in no fixed order, in single precision: the last digit of the RMSE is not always the same.
    const rounded = ({ logLoss, rmse }: Foretelling) => ({ logLoss, rmse: expect.closeTo(rmse, 5) });
    expect(twice).toEqual({ ...once, before: rounded(once.before), after: rounded(once.after) });
  });

  it('says so when what is in use already is as good', { timeout: 60_000 }, async () => {
    const current = unusualWeights();
    const fit = fitted(await fitWeights(taskOf(simulateLog(6000, current, 9), { current }), unwatched));
    expect(fit.code).toBe('not-better');
  });

  it('refuses fewer than 400 reviews on later days, and says how many there are', async () => {
    const reviews = simulateLog(300, unusualWeights(), 1);
    const task = taskOf(reviews);
    expect(await fitWeights(task, unwatched)).toEqual({ code: 'too-few', reviews: task.items.length, needed: 400 });
  });

  it('ends when it is told to', { timeout: 60_000 }, async () => {
    const watch: FitWatch = { progress: () => undefined, isCancelled: () => true };
    expect(await fitWeights(taskOf(simulateLog(12_000, unusualWeights(), 3)), watch)).toEqual({ code: 'cancelled' });
  });
});
