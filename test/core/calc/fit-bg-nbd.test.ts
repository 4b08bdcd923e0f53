import { describe, expect, it } from 'vitest';
import { expectedByBgNbd, expectedLaterByBgNbd, logLikelihoodOfBgNbd } from '#core/calc/btyd/bg-nbd.ts';
import { fitBgNbd } from '#core/calc/btyd/fit-bg-nbd.ts';
import { failureOf } from './failure-of.ts';
import { randomCustomers } from './random-customers.ts';
import { hasCdnow, readCdnow } from './read-cdnow.ts';

describe('fitting BG/NBD', { timeout: 60_000 }, () => {
  // Fader, Hardie & Lee 2005, table 2: .243, 4.414, .793, 2.426 and −9582.4.
  it.skipIf(!hasCdnow)('gives the published figures for CDNOW', () => {
    const start = performance.now();
    const fit = fitBgNbd(readCdnow());
    console.log(`BG/NBD on CDNOW: ${(performance.now() - start).toFixed(0)} ms, ${fit.iterations} iterations`);
    expect(fit.r).toBeCloseTo(0.2425929, 5);
    expect(fit.alpha).toBeCloseTo(4.4135315, 4);
    expect(fit.a).toBeCloseTo(0.7928861, 4);
    expect(fit.b).toBeCloseTo(2.4257533, 3);
    expect(fit.logLikelihood).toBeCloseTo(-9582.425561, 5);
  });

  it.skipIf(!hasCdnow)('foretells what the paper says of all customers', () => {
    const { x, tx, T } = readCdnow();
    const cdnow = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 };
    let [logL, later, byT, byLater] = [0, 0, 0, 0];
    for (let i = 0; i < x.length; i++) {
      const history = { x: x[i] ?? 0, tx: tx[i] ?? 0, T: T[i] ?? 0 };
      logL += logLikelihoodOfBgNbd(cdnow, history);
      later += expectedLaterByBgNbd(cdnow, history, 39);
      byT += expectedByBgNbd(cdnow, history.T);
      byLater += expectedByBgNbd(cdnow, history.T + 39);
    }
    expect(logL).toBeCloseTo(-9582.426831, 5);
    expect(later).toBeCloseTo(1653.9484276, 6);
    expect(byT).toBeCloseTo(2497.56194, 4);
    expect(byLater).toBeCloseTo(4166.371623, 5);
  });

  it('fits 200,000 purchases', { timeout: 60_000 }, () => {
    const customers = randomCustomers(32_000, 52, [0.25, 0.15]);
    expect(customers.purchases).toBeGreaterThan(200_000);
    const start = performance.now();
    const fit = fitBgNbd(customers);
    console.log(`BG/NBD on ${customers.purchases} purchases: ${(performance.now() - start).toFixed(0)} ms`);
    // Drawn with shape 2 and mean rate .25 a week, dropout Beta(1, 2) scaled; days are merged, so about.
    expect(fit.r / fit.alpha).toBeCloseTo(0.25, 1);
    expect(fit.r).toBeGreaterThan(1.5);
    expect(fit.r).toBeLessThan(2.5);
  });

  it('does not mind the unit of time', () => {
    const { x, tx, T } = randomCustomers(2000, 40, [0.2, 0.15]);
    const weeks = fitBgNbd({ x, tx, T });
    const days = fitBgNbd({ x, tx: Array.from(tx, (t) => t * 7), T: Array.from(T, (t) => t * 7) });
    expect(days.alpha / weeks.alpha).toBeCloseTo(7, 3);
    expect(days.r).toBeCloseTo(weeks.r, 4);
  });

  it.each([
    [{ x: [], tx: [], T: [] }, 'empty', 'customers'],
    [{ x: [1], tx: [1, 2], T: [3] }, 'inconsistent', 'customers'],
    [{ x: [0, 0], tx: [0, 0], T: [3, 4] }, 'undefined', 'customers'],
    [{ x: [0, 2], tx: [0, 5], T: [3, 4] }, 'too-large', 'customers[2].recency'],
  ])('refuses %j as %s', (histories, code, field) => {
    expect(failureOf(() => fitBgNbd(histories))).toEqual({ code, field });
  });

  it('ends when it is told to', () => {
    let asked = 0;
    const isCancelled = (): boolean => ++asked > 5;
    expect(failureOf(() => fitBgNbd(randomCustomers(500, 40, [0.2, 0.2]), { isCancelled }))).toEqual({
      code: 'cancelled',
      field: 'fit',
    });
  });
});
