import type { History } from '../btyd/history.ts';
import { givenNumber } from '../given.ts';
import type { NumberInput, Values } from '../model.ts';

// Inputs the models of buying share. Times are in one unit, weeks by default.

/** A parameter of a distribution: above 0. */
export function parameterInput(name: string, symbol: string, value: number): NumberInput {
  return {
    kind: 'number',
    name,
    symbol,
    unit: 'number',
    default: value,
    least: 0,
    open: 'least',
    slider: { from: 0.05, to: Math.max(5, value * 3), step: 0.05 },
  };
}

/** What is known of one customer. Whether the three fit together is for the model to say. */
export const historyInputs: readonly NumberInput[] = [
  {
    kind: 'number',
    name: 'purchases',
    aliases: ['x', 'frequency'],
    symbol: 'x',
    unit: 'count',
    default: 2,
    least: 0,
    most: 100_000,
    whole: true,
    slider: { from: 0, to: 30, step: 1 },
  },
  {
    kind: 'number',
    name: 'recency',
    aliases: ['t_x', 'tx'],
    symbol: 't_x',
    unit: 'weeks',
    default: 30.43,
    least: 0,
    slider: { from: 0, to: 104, step: 1 },
  },
  {
    kind: 'number',
    name: 'age',
    aliases: ['T'],
    symbol: 'T',
    unit: 'weeks',
    default: 38.86,
    least: 0,
    slider: { from: 0, to: 104, step: 1 },
  },
];

export const horizonInput: NumberInput = {
  kind: 'number',
  name: 'horizon',
  aliases: ['t'],
  symbol: 't',
  unit: 'weeks',
  default: 52,
  least: 0,
  most: 5200,
  slider: { from: 0, to: 104, step: 1 },
};

export const spendInput: NumberInput = {
  kind: 'number',
  name: 'spend',
  aliases: ['zbar', 'z'],
  symbol: '\\bar z',
  unit: 'money',
  default: 22.35,
  least: 0,
  slider: { from: 0, to: 200, step: 1 },
};

/** Rate of discount per year. */
export const yearlyDiscountInput: NumberInput = {
  kind: 'number',
  name: 'discount',
  aliases: ['d', 'annual_d'],
  symbol: 'd',
  unit: 'share',
  default: 0.15,
  least: 0,
  slider: { from: 0, to: 0.5, step: 0.005 },
};

export function historyOf(values: Values): History {
  return { x: givenNumber(values, 'purchases'), tx: givenNumber(values, 'recency'), T: givenNumber(values, 'age') };
}
