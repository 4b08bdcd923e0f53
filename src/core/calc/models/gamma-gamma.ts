import { expectedSpend, logLikelihoodOfSpending } from '../btyd/gamma-gamma.ts';
import { givenNumber } from '../given.ts';
import type { Evaluation, Model, Values } from '../model.ts';
import { historyInputs, parameterInput, spendInput } from './btyd-inputs.ts';

/**
 * Spend per purchase to be expected of a customer: between the customer's own mean and that of all.
 * Fader, Hardie & Lee 2005. The defaults are those found for CDNOW, in dollars.
 */
export const gammaGamma: Model = {
  id: 'gamma-gamma',
  block: 'btyd',
  inputs: [
    parameterInput('p', 'p', 6.25),
    parameterInput('q', 'q', 3.74),
    parameterInput('gamma', '\\gamma', 15.44),
    ...historyInputs.filter(({ name }) => name === 'purchases'),
    spendInput,
  ],
  conventions: ['mean'],
  outputs: [
    { name: 'expected-spend', unit: 'money', symbol: 'E[Z]' },
    { name: 'population-spend', unit: 'money', symbol: '\\frac{p\\gamma}{q - 1}' },
    { name: 'own-weight', unit: 'share', symbol: 'w' },
    { name: 'log-likelihood', unit: 'number', symbol: '\\ln L' },
  ],
  source: [
    'Fader, Hardie & Lee 2005, RFM and CLV: Using Iso-Value Curves for Customer Base Analysis',
    'Fader & Hardie 2013, note 025',
  ],
  concepts: ['buy-till-you-die', 'gamma-gamma-model', 'customer-lifetime-value'],
  evaluate,
};

function evaluate(values: Values): Evaluation {
  const model = { p: givenNumber(values, 'p'), q: givenNumber(values, 'q'), gamma: givenNumber(values, 'gamma') };
  const x = givenNumber(values, 'purchases');
  const spend = givenNumber(values, 'spend');
  const value = expectedSpend(model, x, spend);
  const all = expectedSpend(model, 0, 0);
  const weight = (model.p * x) / (model.p * x + (model.q - 1));
  return {
    outputs: {
      'expected-spend': value,
      'population-spend': all,
      'own-weight': weight,
      'log-likelihood': x === 0 ? null : logLikelihoodOfSpending(model, { x: [x], spend: [spend] }),
    },
    derivation: [
      {
        name: 'population-spend',
        symbol: '\\frac{p\\gamma}{q - 1}',
        formula: '\\frac{«p» \\cdot «gamma»}{«q» - 1}',
        value: all,
      },
      {
        name: 'own-weight',
        symbol: 'w',
        formula: '\\frac{«p» \\cdot «purchases»}{«p» \\cdot «purchases» + «q» - 1}',
        value: weight,
      },
      {
        name: 'expected-spend',
        symbol: 'E[Z]',
        formula: '«own-weight» \\cdot «spend» + (1 - «own-weight») \\cdot «population-spend»',
        value,
      },
    ],
    warnings: [{ code: 'assumption', field: 'expected-spend' }],
    charts: [
      {
        kind: 'line',
        name: 'spend-by-purchases',
        x: { name: 'purchases', unit: 'count' },
        y: { name: 'expected-spend', unit: 'money' },
        series: [
          {
            name: 'expected-spend',
            points: Array.from({ length: 21 }, (_, n) => ({
              x: n,
              y: n > 0 && spend === 0 ? null : expectedSpend(model, n, spend),
            })),
          },
          { name: 'population-spend', points: [0, 20].map((n) => ({ x: n, y: all })) },
        ],
      },
    ],
  };
}
