import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitSbg, fitSbgToCohorts } from '#core/calc/retention/fit-sbg.ts';
import { logLikelihoodOfSurvivors, survivalAt } from '#core/calc/retention/shifted-beta-geometric.ts';
import { failureOf } from './failure-of.ts';

const FILE = '../shared/data/sbg_fader_hardie_2007_table1.csv';

describe('fitting the shifted beta-geometric', () => {
  it('finds the same for shares, percentages and counts', () => {
    const shares = [1, 0.869, 0.743, 0.653, 0.593];
    for (const size of [1, 100, 1000]) {
      const { alpha, beta, logLikelihood } = fitSbg(shares.map((share) => share * size));
      expect(alpha).toBeCloseTo(1.280976, 5);
      expect(beta).toBeCloseTo(7.790383, 5);
      expect(logLikelihood / size).toBeCloseTo(-1.2251349, 6);
    }
  });

  it('finds for a cohort twice what it finds for it once, and more about its start from one counted less long', () => {
    const cohort = [1000, 631, 468, 382, 326];
    const once = fitSbg(cohort);
    const twice = fitSbgToCohorts([cohort, cohort], 'cohorts');
    expect(twice.alpha / once.alpha).toBeCloseTo(1, 6);
    expect(twice.beta / once.beta).toBeCloseTo(1, 6);
    expect(twice.logLikelihood / once.logLikelihood).toBeCloseTo(2, 9);
    const loyal = fitSbgToCohorts([cohort, [1000, 900]], 'cohorts');
    expect(loyal.alpha / (loyal.alpha + loyal.beta)).toBeLessThan(once.alpha / (once.alpha + once.beta));
  });

  // Fader & Hardie 2007, table 1 with 1000 customers; .704, 1.182 and .668, 3.806 are the published pairs.
  it.skipIf(!existsSync(FILE)).each([
    ['regular', 7, 0.704077, 1.182043, -1680.2652],
    ['high end', 7, 0.668088, 3.806095, -1611.1581],
    ['regular', 12, 0.697362, 1.168905, -1931.4917],
    ['high end', 12, 0.596111, 3.326969, -2010.8584],
    ['regular', 4, 0.763665, 1.29583, -1401.5594],
    ['high end', 4, 1.280976, 7.790383, -1225.1349],
  ])('gives the published figures for %s customers over %d years', (name, years, alpha, beta, logLikelihood) => {
    const column = name === 'regular' ? 1 : 2;
    const lines = readFileSync(FILE, 'utf8').trim().split(/\r?\n/).slice(1);
    const survivors = lines.slice(0, years + 1).map((line) => Number(line.split(',')[column]) * 10);
    const fit = fitSbg(survivors);
    expect(fit.alpha).toBeCloseTo(alpha, 5);
    expect(fit.beta).toBeCloseTo(beta, 5);
    expect(fit.logLikelihood).toBeCloseTo(logLikelihood, 4);
  });

  it('finds the parameters a curve was drawn from', () => {
    const parameter = fc.double({ min: -1, max: 2, noNaN: true }).map(Math.exp);
    fc.assert(
      fc.property(parameter, parameter, (alpha, beta) => {
        const survivors = Array.from({ length: 9 }, (_, t) => 1000 * survivalAt(alpha, beta, t));
        const fit = fitSbg(survivors);
        expect(fit.alpha / alpha).toBeCloseTo(1, 8);
        expect(fit.beta / beta).toBeCloseTo(1, 8);
        expect(fit.logLikelihood).toBeCloseTo(logLikelihoodOfSurvivors(alpha, beta, survivors), 6);
      }),
      { numRuns: 10_000 },
    );
  });

  it.each([
    [[100, 80], 'empty', 'survivors'],
    [[100, 80, 90], 'rises', 'survivors[3]'],
    [[0, 0, 0], 'too-small', 'survivors[1]'],
    [[100, -1, 0], 'too-small', 'survivors[2]'],
    [[100, 0, 5], 'rises', 'survivors[3]'],
    [[100, 100, 100], 'undefined', 'survivors'],
    // Retention falls, which no mixture of constant chances does.
    [[100, 90, 60, 20], 'does-not-converge', 'fit'],
    // Retention stays the same: nobody differs, and the parameters have no end.
    [[1000, 800, 640, 512], 'does-not-converge', 'fit'],
  ])('refuses %j as %s', (survivors, code, field) => {
    expect(failureOf(() => fitSbg(survivors))).toEqual({ code, field });
  });

  it('tells how far it is, and ends when it is told to', () => {
    const seen: number[] = [];
    fitSbg([100, 63, 47, 38], { onProgress: ({ value }) => seen.push(value) });
    expect(seen.length).toBeGreaterThan(5);
    expect(seen.at(-1)).toBeGreaterThan(seen[0] ?? 0);
    expect(failureOf(() => fitSbg([100, 63, 47, 38], { isCancelled: () => true }))?.code).toBe('cancelled');
  });
});
