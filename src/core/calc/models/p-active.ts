import { CalcError } from '../calc-error.ts';
import { givenList, givenNumber } from '../given.ts';
import type { Evaluation, Model, Values } from '../model.ts';

/**
 * Chance that a customer still buys, from when they bought: (t_last/N)^n.
 * Rule in Reinartz & Kumar 2002, “The Mismanagement of Customer Loyalty”, HBR 80(7).
 * Times in periods since the first day watched, N periods watched, n purchases; weak for very regular buyers and for n = 1.
 */
export const pActive: Model = {
  id: 'p-active',
  block: 'relationship-groups',
  aliases: ['p-active-rule'],
  inputs: [
    {
      kind: 'list',
      name: 'purchases',
      aliases: ['purchase-months', 'times'],
      unit: 'periods',
      default: [1, 2, 6, 8],
      least: 0,
      open: 'least',
    },
    {
      kind: 'number',
      name: 'periods',
      aliases: ['N'],
      symbol: 'N',
      unit: 'periods',
      default: 12,
      least: 0,
      open: 'least',
      slider: { from: 1, to: 60, step: 1 },
    },
  ],
  conventions: ['standard'],
  outputs: [
    { name: 'p-active', unit: 'share', symbol: 'P' },
    { name: 'purchase-count', unit: 'count', symbol: 'n' },
    { name: 'last-purchase', unit: 'periods', symbol: 't_{last}' },
  ],
  source: ['Reinartz & Kumar 2002, The Mismanagement of Customer Loyalty'],
  isHeuristic: true,
  concepts: ['customer-relationship-groups', 'customer-loyalty', 'buy-till-you-die-models'],
  evaluate,
};

function evaluate(values: Values): Evaluation {
  const purchases = givenList(values, 'purchases');
  const periods = givenNumber(values, 'periods');
  const late = purchases.findIndex((time) => time > periods);
  if (late !== -1) throw new CalcError('too-large', `purchases[${late + 1}]`, { most: periods });
  const last = Math.max(...purchases);
  const n = purchases.length;
  const active = (last / periods) ** n;
  return {
    outputs: { 'p-active': active, 'purchase-count': n, 'last-purchase': last },
    derivation: [
      { name: 'last-purchase', symbol: 't_{last}', formula: '\\max_i t_i', value: last },
      {
        name: 'p-active',
        symbol: 'P',
        formula: '\\left(\\frac{«last-purchase»}{«periods»}\\right)^{«purchase-count»}',
        value: active,
      },
    ],
    warnings: n === 1 ? [{ code: 'few-cases', field: 'purchases', details: { count: n, least: 2 } }] : [],
  };
}
