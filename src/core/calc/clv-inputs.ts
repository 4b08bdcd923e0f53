import type { NumberInput } from './model.ts';

// Inputs that models of customer value have in common: money, shares and rates per period.

export const marginInput: NumberInput = {
  kind: 'number',
  name: 'margin',
  aliases: ['m'],
  symbol: 'm',
  unit: 'money',
  default: 100,
  slider: { from: 0, to: 1000, step: 5 },
};

export const retentionInput: NumberInput = {
  kind: 'number',
  name: 'retention',
  aliases: ['r'],
  symbol: 'r',
  unit: 'share',
  default: 0.8,
  least: 0,
  most: 1,
  slider: { from: 0, to: 0.99, step: 0.01 },
};

export const discountInput: NumberInput = {
  kind: 'number',
  name: 'discount',
  aliases: ['d'],
  symbol: 'd',
  unit: 'share',
  default: 0.1,
  least: 0,
  slider: { from: 0, to: 0.5, step: 0.005 },
};

export const growthInput: NumberInput = {
  kind: 'number',
  name: 'growth',
  aliases: ['g'],
  symbol: 'g',
  unit: 'share',
  default: 0,
  least: -1,
  open: 'least',
  slider: { from: -0.2, to: 0.2, step: 0.005 },
};

export const acquisitionInput: NumberInput = {
  kind: 'number',
  name: 'acquisition',
  aliases: ['AC'],
  symbol: 'AC',
  unit: 'money',
  default: 0,
  least: 0,
  slider: { from: 0, to: 1000, step: 5 },
};
