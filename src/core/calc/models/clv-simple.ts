import { givenNumber, optionalNumber } from '../given.ts';
import type { Evaluation, Model, Step, Values, Warning } from '../model.ts';

/**
 * Value of a customer from a basket, how often it is bought and how long they stay: no discounting, no uncertainty.
 * Farris, Bendle, Pfeifer & Reibstein 2010, “Marketing Metrics” (customer lifetime value of practitioners).
 * Order value in money, orders per period, lifespan in periods, gross margin a fraction of revenue;
 * with churn c per period the lifespan is 1/c.
 */
export const clvSimple: Model = {
  id: 'clv-simple',
  block: 'clv',
  inputs: [
    {
      kind: 'number',
      name: 'order-value',
      aliases: ['aov', 'AOV'],
      symbol: '\\mathit{AOV}',
      unit: 'money',
      default: 50,
      least: 0,
      slider: { from: 0, to: 1000, step: 5 },
    },
    {
      kind: 'number',
      name: 'frequency',
      aliases: ['freq', 'F'],
      symbol: 'F',
      unit: 'number',
      default: 4,
      least: 0,
      slider: { from: 0, to: 52, step: 0.5 },
    },
    {
      kind: 'number',
      name: 'lifespan',
      aliases: ['L'],
      symbol: 'L',
      unit: 'periods',
      default: 5,
      unless: 'churn',
      optional: true,
      least: 0,
      slider: { from: 0, to: 30, step: 0.5 },
    },
    {
      kind: 'number',
      name: 'gross-margin',
      aliases: ['margin', 'GM', 'gm'],
      symbol: '\\mathit{GM}',
      unit: 'share',
      default: 0.4,
      most: 1,
      slider: { from: 0, to: 1, step: 0.01 },
    },
    {
      kind: 'number',
      name: 'acquisition',
      aliases: ['cac', 'CAC', 'AC'],
      symbol: '\\mathit{CAC}',
      unit: 'money',
      default: 0,
      least: 0,
      slider: { from: 0, to: 1000, step: 5 },
    },
    {
      kind: 'number',
      name: 'churn',
      aliases: ['c'],
      symbol: 'c',
      unit: 'share',
      default: null,
      optional: true,
      least: 0,
      most: 1,
      open: 'least',
      slider: { from: 0.01, to: 1, step: 0.01 },
    },
    {
      kind: 'number',
      name: 'revenue-per-period',
      aliases: ['arpa', 'ARPA'],
      symbol: '\\mathit{ARPA}',
      unit: 'money',
      default: null,
      optional: true,
      least: 0,
      slider: { from: 0, to: 1000, step: 5 },
    },
  ],
  conventions: ['lifespan', 'churn'],
  outputs: [
    { name: 'revenue', unit: 'money' },
    { name: 'clv', unit: 'money', symbol: '\\mathit{CLV}' },
    { name: 'net', unit: 'money' },
    { name: 'life', unit: 'periods', symbol: 'L' },
  ],
  main: 'clv',
  source: ['Farris, Bendle, Pfeifer & Reibstein 2010, Marketing Metrics'],
  concepts: ['customer-lifetime-value', 'customer-acquisition-cost', 'customer-churn', 'unit-economics'],
  evaluate,
};

function evaluate(values: Values, convention: string): Evaluation {
  const lifespan = optionalNumber(values, 'lifespan');
  const margin = givenNumber(values, 'gross-margin');
  const churn = optionalNumber(values, 'churn');
  const arpa = optionalNumber(values, 'revenue-per-period');
  const perPeriod = arpa ?? givenNumber(values, 'order-value') * givenNumber(values, 'frequency');
  // Where only one of the two is known, it counts by either convention.
  const byChurn = churn !== null && (convention === 'churn' || lifespan === null);
  const life = byChurn ? 1 / churn : givenNumber(values, 'lifespan');
  const revenue = perPeriod * life;
  const clv = revenue * margin;
  const net = clv - givenNumber(values, 'acquisition');
  const derivation: Step[] = [
    {
      name: 'per-period',
      symbol: '\\mathit{ARPA}',
      formula: arpa === null ? '«order-value» \\cdot «frequency»' : '«revenue-per-period»',
      value: perPeriod,
    },
    { name: 'life', symbol: 'L', formula: byChurn ? '\\frac{1}{«churn»}' : '«lifespan»', value: life },
    { name: 'revenue', symbol: 'R', formula: '«per-period» \\cdot «life»', value: revenue },
    { name: 'clv', symbol: '\\mathit{CLV}', formula: '«revenue» \\cdot «gross-margin»', value: clv },
    { name: 'net', symbol: '\\mathit{CLV}_{net}', formula: '«clv» - «acquisition»', value: net },
  ];
  const warnings: Warning[] = [{ code: 'no-discounting', field: 'clv' }];
  if (margin < 0) warnings.push({ code: 'negative-margin', field: 'gross-margin' });
  // Two lengths of life that do not agree: the reader should know which of them counted.
  if (churn !== null && lifespan !== null && Math.abs(lifespan * churn - 1) > 1e-9)
    warnings.push({ code: 'assumption', field: byChurn ? 'churn' : 'lifespan', details: { life } });
  return { outputs: { revenue, clv, net, life }, derivation, warnings };
}
