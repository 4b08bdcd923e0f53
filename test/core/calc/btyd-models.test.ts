import { describe, expect, it } from 'vitest';
import { calculate } from '#core/calc/calculate.ts';
import { modelList } from '#core/calc/model-list.ts';
import { bgNbd } from '#core/calc/models/bg-nbd.ts';
import { clvIndividual } from '#core/calc/models/clv-individual.ts';
import { gammaGamma } from '#core/calc/models/gamma-gamma.ts';
import { paretoNbd } from '#core/calc/models/pareto-nbd.ts';
import { failureOf } from './failure-of.ts';

const near = (value: unknown, expected: number): void => {
  expect((value as number) / expected, `${String(value)} is ${expected}`).toBeCloseTo(1, 9);
};

describe('the models of buying', () => {
  it('BG/NBD answers for a customer by the letters of the formulas', () => {
    const { outputs } = calculate(bgNbd, { x: 2, t_x: 30.43, T: 38.86, t: 39, k: 1 }).evaluation;
    near(outputs['p-alive'], 0.726578570081);
    near(outputs['expected-later'], 1.22602817477);
    near(outputs['expected-new'], 1.19672319332);
    near(outputs['chance-of-count'], 0.199395280836);
    near(outputs['log-likelihood'], -9.45860630707);
  });

  it('Pareto/NBD answers for the same customer', () => {
    const { outputs } = calculate(paretoNbd, { x: 2, t_x: 30.43, T: 38.86, t: 39 }).evaluation;
    near(outputs['p-alive'], 0.869167559153);
    near(outputs['expected-later'], 1.45512319326);
    near(outputs['expected-new'], 1.21300284428);
    near(outputs['discounted-purchases'], 6.48377356773);
    expect(calculate(paretoNbd, { delta: 0 }).evaluation.outputs['discounted-purchases']).toBeNull();
  });

  it('Gamma-Gamma weighs the own mean against that of all', () => {
    const { outputs } = calculate(gammaGamma, { x: 2, zbar: 22.35 }).evaluation;
    near(outputs['expected-spend'], 24.6637139108);
    near(outputs['population-spend'], 35.2189781022);
  });

  // By Fader, Hardie & Lee 2005 with the published parameters of CDNOW.
  it.each([
    [2, 30.43, 38.86, 22.35, 1.45995268458, 10.8023566007],
    [1, 1.71, 38.86, 11.77, 0.243202566777, 1.38018809274],
    [0, 0, 38.86, 0, 0.235684500501, 2.49017017866],
    [7, 29.43, 38.86, 73.74, 3.93753517401, 84.4243029095],
  ])('the value over a year of %d purchases, the last at %d of %d, at %d', (x, t_x, T, zbar, purchases, clv) => {
    const given = { x, t_x, T, zbar, N: 52, d: 0.15, margin: 0.3 };
    const { evaluation, variants } = calculate(clvIndividual, given);
    near(evaluation.outputs['discounted-purchases'], purchases);
    near(evaluation.outputs.clv, clv);
    expect(variants.map(({ convention }) => convention)).toEqual(['bg-nbd', 'pareto-nbd', 'pareto-nbd-for-ever']);
  });

  // With the weekly rate rounded to .0027 as in the paper: (1 + d) = e^(52 · .0027).
  it.each([
    [2, 30.43, 22.35, 47.974180901],
    [7, 29.43, 73.74, 354.656963182],
  ])('the value for ever of %d purchases, the last at %d, at %d', (x, t_x, zbar, clv) => {
    const given = { x, t_x, T: 38.86, zbar, d: Math.expm1(52 * 0.0027), margin: 0.3 };
    near(calculate(clvIndividual, given, 'pareto-nbd-for-ever').evaluation.outputs.clv, clv);
  });

  it.each([
    [bgNbd, { x: 1, t_x: 0 }, 'inconsistent', 'recency'],
    [bgNbd, { x: 0 }, 'inconsistent', 'recency'],
    [bgNbd, { t_x: 40 }, 'too-large', 'recency'],
    [bgNbd, { x: 2.5 }, 'not-whole', 'purchases'],
    [bgNbd, { a: 0 }, 'too-small', 'a'],
    [bgNbd, { t: -1 }, 'too-small', 'horizon'],
    [bgNbd, { T: -1 }, 'too-small', 'age'],
    [paretoNbd, { s: -0.5 }, 'too-small', 's'],
    [paretoNbd, { delta: -0.1 }, 'too-small', 'delta'],
    [gammaGamma, { q: 1 }, 'undefined', 'q'],
    [gammaGamma, { x: 2, zbar: 0 }, 'too-small', 'spend'],
    [clvIndividual, { N: 0 }, 'too-small', 'weeks'],
    [clvIndividual, { d: -0.1 }, 'too-small', 'discount'],
    [clvIndividual, { margin: 1.1 }, 'too-large', 'margin'],
    [clvIndividual, { zbar: 0 }, 'too-small', 'spend'],
  ])('refuse what cannot be (case %#)', (model, given, code, field) => {
    expect(failureOf(() => calculate(model, given))).toEqual({ code, field });
  });

  it('every model answers for its own defaults with finite figures, steps that name what there is, and its outputs', () => {
    for (const model of modelList) {
      for (const convention of model.conventions) {
        const { inputs, evaluation } = calculate(model, {}, convention);
        expect(Object.keys(evaluation.outputs), model.id).toEqual(model.outputs.map(({ name }) => name));
        const known = new Set([...Object.keys(inputs), ...Object.keys(evaluation.outputs)]);
        for (const { name, formula } of evaluation.derivation) {
          for (const [, used = ''] of formula.matchAll(/«([^»]+)»/g))
            expect(known.has(used), `${model.id}: ${used}`).toBe(true);
          known.add(name);
        }
        for (const value of Object.values(evaluation.outputs))
          expect(typeof value !== 'number' || Number.isFinite(value)).toBe(true);
      }
    }
  });
});
