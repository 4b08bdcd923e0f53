import { givenNumber } from '../given.ts';
import type { Chart, Evaluation, Model, ResultTable, Step, Values } from '../model.ts';
import {
  churnDensity,
  discountedLifetime,
  discountedResidualLifetime,
  lossAt,
  retentionAt,
  survivalAt,
} from '../retention/shifted-beta-geometric.ts';

/** First margin at once, or with the first renewal. */
const timings = ['t0', 't1'] as const;

/**
 * Survival and value of a cohort whose customers differ in their chance to leave (shifted beta-geometric), beside what
 * the mean retention alone would promise. Fader & Hardie 2007 and 2010. Margin m and discount d per period.
 */
export const sbg: Model = {
  id: 'sbg',
  block: 'retention',
  aliases: ['shifted-beta-geometric'],
  inputs: [
    {
      kind: 'number',
      name: 'alpha',
      symbol: '\\alpha',
      unit: 'number',
      default: 0.704,
      least: 0,
      open: 'least',
      slider: { from: 0.05, to: 10, step: 0.05 },
    },
    {
      kind: 'number',
      name: 'beta',
      symbol: '\\beta',
      unit: 'number',
      default: 1.182,
      least: 0,
      open: 'least',
      slider: { from: 0.05, to: 20, step: 0.05 },
    },
    {
      kind: 'number',
      name: 'margin',
      aliases: ['m'],
      symbol: 'm',
      unit: 'money',
      default: 100,
      slider: { from: 0, to: 1000, step: 5 },
    },
    {
      kind: 'number',
      name: 'discount',
      aliases: ['d'],
      symbol: 'd',
      unit: 'share',
      default: 0.1,
      least: 0,
      slider: { from: 0, to: 0.5, step: 0.005 },
    },
    {
      kind: 'number',
      name: 'renewal',
      aliases: ['n'],
      symbol: 'n',
      unit: 'count',
      default: 1,
      least: 1,
      most: 1e6,
      whole: true,
      slider: { from: 1, to: 20, step: 1 },
    },
    {
      kind: 'number',
      name: 'periods',
      aliases: ['H', 't'],
      symbol: 'H',
      unit: 'periods',
      default: 12,
      least: 1,
      most: 500,
      whole: true,
      slider: { from: 1, to: 60, step: 1 },
    },
  ],
  conventions: timings,
  outputs: [
    { name: 'clv', unit: 'money', symbol: '\\mathit{CLV}' },
    { name: 'naive-clv', unit: 'money', symbol: '\\mathit{CLV}_{r_1}' },
    { name: 'del', unit: 'periods', symbol: '\\mathit{DEL}' },
    { name: 'derl', unit: 'periods', symbol: '\\mathit{DERL}' },
    { name: 'residual-value', unit: 'money', symbol: '\\mathit{RLV}' },
    { name: 'mean-retention', unit: 'share', symbol: 'r_1' },
    { name: 'survival', unit: 'share', symbol: 'S(H)' },
    { name: 'retention-at-end', unit: 'share', symbol: 'r_H' },
  ],
  source: [
    'Fader & Hardie 2007, How to Project Customer Retention',
    'Fader & Hardie 2010, Customer-Base Valuation in a Contractual Setting: The Perils of Ignoring Heterogeneity',
  ],
  concepts: ['retention-curve', 'sbg-model', 'customer-lifetime-value', 'customer-retention'],
  evaluate,
};

function evaluate(values: Values, convention: string): Evaluation {
  const alpha = givenNumber(values, 'alpha');
  const beta = givenNumber(values, 'beta');
  const margin = givenNumber(values, 'margin');
  const d = givenNumber(values, 'discount');
  const renewal = givenNumber(values, 'renewal');
  const periods = givenNumber(values, 'periods');
  const later = convention === 't1';
  const del = discountedLifetime(alpha, beta, d);
  const derl = discountedResidualLifetime(alpha, beta, d, renewal);
  const mean = retentionAt(alpha, beta, 1);
  // One less than DEL, without losing the digits of a DEL near 1.
  const clv = margin * (later ? discountedResidualLifetime(alpha, beta, d, 1) / (1 + d) : del);
  // With α > 0 the mean retention is below 1, so this has a value without discounting, too.
  const naive = (margin * (later ? mean : 1 + d)) / (d + alpha / (alpha + beta));
  const derivation: Step[] = [
    { name: 'mean-retention', symbol: 'r_1', formula: '\\frac{«beta»}{«alpha» + «beta»}', value: mean },
    {
      name: 'del',
      symbol: '\\mathit{DEL}',
      formula:
        d === 0
          ? '\\frac{«alpha» + «beta» - 1}{«alpha» - 1}'
          : '{}_2F_1\\left(1, «beta»; «alpha» + «beta»; \\frac{1}{1 + «discount»}\\right)',
      value: del,
    },
    {
      name: 'clv',
      symbol: '\\mathit{CLV}',
      formula: later ? '«margin» \\cdot («del» - 1)' : '«margin» \\cdot «del»',
      value: clv,
    },
    {
      name: 'naive-clv',
      symbol: '\\mathit{CLV}_{r_1}',
      formula: later
        ? '\\frac{«margin» \\cdot «mean-retention»}{1 + «discount» - «mean-retention»}'
        : '\\frac{«margin» (1 + «discount»)}{1 + «discount» - «mean-retention»}',
      value: naive,
    },
  ];
  return {
    outputs: {
      clv,
      'naive-clv': naive,
      del,
      derl,
      'residual-value': margin * derl,
      'mean-retention': mean,
      survival: survivalAt(alpha, beta, periods),
      'retention-at-end': retentionAt(alpha, beta, periods),
    },
    derivation,
    warnings: [
      ...(margin < 0 ? [{ code: 'negative-margin', field: 'margin' } as const] : []),
      ...(d === 0 ? [{ code: 'no-discounting', field: 'discount' } as const] : []),
    ],
    tables: [courseOf(alpha, beta, periods)],
    charts: chartsOf(alpha, beta, periods),
  };
}

function courseOf(alpha: number, beta: number, periods: number): ResultTable {
  return {
    name: 'course',
    columns: [
      { name: 'period', unit: 'periods' },
      { name: 'loss', unit: 'share' },
      { name: 'survival', unit: 'share' },
      { name: 'retention', unit: 'share' },
    ],
    rows: Array.from({ length: periods }, (_, at) => [
      at + 1,
      lossAt(alpha, beta, at + 1),
      survivalAt(alpha, beta, at + 1),
      retentionAt(alpha, beta, at + 1),
    ]),
  };
}

function chartsOf(alpha: number, beta: number, periods: number): readonly Chart[] {
  const mean = retentionAt(alpha, beta, 1);
  const times = Array.from({ length: periods + 1 }, (_, t) => t);
  const shares = Array.from({ length: 49 }, (_, at) => (at + 1) / 50);
  return [
    {
      kind: 'line',
      name: 'survival',
      x: { name: 'period', unit: 'periods' },
      y: { name: 'survival', unit: 'share' },
      series: [
        { name: 'sbg', points: times.map((t) => ({ x: t, y: survivalAt(alpha, beta, t) })) },
        { name: 'constant-retention', points: times.map((t) => ({ x: t, y: mean ** t })) },
      ],
    },
    {
      kind: 'line',
      name: 'retention',
      x: { name: 'period', unit: 'periods' },
      y: { name: 'retention', unit: 'share' },
      series: [
        { name: 'sbg', points: times.slice(1).map((t) => ({ x: t, y: retentionAt(alpha, beta, t) })) },
        { name: 'constant-retention', points: times.slice(1).map((t) => ({ x: t, y: mean })) },
      ],
    },
    {
      kind: 'line',
      name: 'churn-density',
      x: { name: 'churn', unit: 'share' },
      y: { name: 'density', unit: 'number' },
      series: [{ name: 'sbg', points: shares.map((p) => ({ x: p, y: churnDensity(alpha, beta, p) })) }],
    },
  ];
}
