import { describe, expect, it } from 'vitest';
import { calculate } from '#core/calc/calculate.ts';
import { sbgFit } from '#core/calc/models/sbg-fit.ts';
import { failureOf } from './failure-of.ts';

describe('fitting retention as a model', () => {
  it('takes percentages with the size of the cohort', () => {
    const { outputs, tables, warnings } = calculate(sbgFit, { n_0: 1000 }).evaluation;
    expect(outputs.alpha).toBeCloseTo(0.704077, 5);
    expect(outputs.beta).toBeCloseTo(1.182043, 5);
    expect(outputs['log-likelihood']).toBeCloseTo(-1680.2652, 4);
    expect(tables?.[0]?.rows).toHaveLength(13);
    expect(tables?.[0]?.rows[12]?.[1]).toBeNull();
    expect(warnings.map(({ code }) => code)).toEqual(['extrapolated']);
  });

  it('fits the first periods only where it is told to', () => {
    const { outputs } = calculate(sbgFit, { customers: 1000, calibration: 4 }).evaluation;
    expect(outputs.alpha).toBeCloseTo(0.763665, 5);
  });

  it('has no value for endless lives, but shows the fit', () => {
    const { outputs, warnings } = calculate(sbgFit, { d: 0, N: 1000 }).evaluation;
    expect(outputs.del).toBeNull();
    expect(outputs.clv).toBeNull();
    expect(warnings.map(({ code }) => code)).toContain('undefined-ratio');
  });

  it.each([
    [{ survivors: [100, 90, 95] }, 'rises', 'survivors[3]'],
    [{ survivors: [100, -1] }, 'too-small', 'survivors[2]'],
    [{ survivors: [100, 90], calibration: 2 }, 'too-large', 'calibration'],
    [{ survivors: 'many' }, 'not-a-list', 'survivors'],
  ])('refuses %j as %s', (given, code, field) => {
    expect(failureOf(() => calculate(sbgFit, given))).toEqual({ code, field });
  });
});
