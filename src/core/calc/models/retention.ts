import { CalcError } from '../calc-error.ts';
import { givenNumber } from '../given.ts';
import type { Evaluation, Model, Values } from '../model.ts';

/**
 * Share of the customers of the start who are still there at the end, those won meanwhile left out.
 * Farris, Bendle, Pfeifer & Reibstein 2010, “Marketing Metrics”: (E − N)/S, and churn its complement.
 */
export const retention: Model = {
  id: 'retention',
  block: 'retention',
  aliases: ['churn'],
  inputs: [
    {
      kind: 'number',
      name: 'start',
      aliases: ['S'],
      symbol: 'S',
      unit: 'count',
      default: 1000,
      least: 0,
      open: 'least',
      slider: { from: 1, to: 5000, step: 1 },
    },
    {
      kind: 'number',
      name: 'end',
      aliases: ['E'],
      symbol: 'E',
      unit: 'count',
      default: 1080,
      least: 0,
      slider: { from: 0, to: 5000, step: 1 },
    },
    {
      kind: 'number',
      name: 'new',
      aliases: ['N'],
      symbol: 'N',
      unit: 'count',
      default: 230,
      least: 0,
      slider: { from: 0, to: 5000, step: 1 },
    },
  ],
  conventions: ['standard'],
  outputs: [
    { name: 'retention', unit: 'share', symbol: 'r' },
    { name: 'churn', unit: 'share', symbol: 'c' },
    { name: 'kept', unit: 'count' },
    { name: 'lost', unit: 'count' },
  ],
  source: ['Farris, Bendle, Pfeifer & Reibstein 2010, Marketing Metrics'],
  concepts: ['customer-retention', 'customer-churn', 'cohort-analysis'],
  evaluate,
};

function evaluate(values: Values): Evaluation {
  const start = givenNumber(values, 'start');
  const end = givenNumber(values, 'end');
  const won = givenNumber(values, 'new');
  const kept = end - won;
  if (kept < 0) throw new CalcError('too-large', 'new', { most: end });
  if (kept > start) throw new CalcError('inconsistent', 'end', { kept, start });
  const lost = start - kept;
  return {
    outputs: { retention: kept / start, churn: lost / start, kept, lost },
    derivation: [
      { name: 'kept', symbol: 'E - N', formula: '«end» - «new»', value: kept },
      { name: 'retention', symbol: 'r', formula: '\\frac{«kept»}{«start»}', value: kept / start },
      { name: 'churn', symbol: 'c', formula: '1 - «retention»', value: lost / start },
    ],
    warnings: [],
  };
}
