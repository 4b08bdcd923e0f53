import { CalcError } from '../calc-error.ts';
import { givenList, givenNumber, optionalNumber } from '../given.ts';
import type { Evaluation, Model, Values, Warning } from '../model.ts';
import { checkSurvivors, fitSbg, type SbgFit } from '../retention/fit-sbg.ts';
import { discountedLifetime, retentionAt, survivalAt } from '../retention/shifted-beta-geometric.ts';

/**
 * The shifted beta-geometric that fits an observed curve of survivors best, and what it foretells beyond it.
 * Fader & Hardie 2007. Survivors are counts from the start on, or shares or percentages of `customers`.
 */
export const sbgFit: Model = {
  id: 'sbg-fit',
  block: 'retention',
  inputs: [
    {
      kind: 'list',
      name: 'survivors',
      aliases: ['n'],
      unit: 'count',
      default: [100, 63.1, 46.8, 38.2, 32.6, 28.9, 26.2, 24.1],
      least: 0,
    },
    {
      kind: 'number',
      name: 'customers',
      aliases: ['N', 'n_0'],
      symbol: 'n_0',
      unit: 'count',
      default: null,
      optional: true,
      least: 0,
      open: 'least',
      slider: { from: 100, to: 10_000, step: 100 },
    },
    {
      kind: 'number',
      name: 'calibration',
      symbol: 'C',
      unit: 'periods',
      default: null,
      optional: true,
      least: 2,
      whole: true,
      slider: { from: 2, to: 24, step: 1 },
    },
    {
      kind: 'number',
      name: 'periods',
      aliases: ['H'],
      symbol: 'H',
      unit: 'periods',
      default: 12,
      least: 1,
      most: 500,
      whole: true,
      slider: { from: 1, to: 60, step: 1 },
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
  ],
  conventions: ['maximum-likelihood'],
  outputs: [
    { name: 'alpha', unit: 'number', symbol: '\\alpha' },
    { name: 'beta', unit: 'number', symbol: '\\beta' },
    { name: 'log-likelihood', unit: 'number', symbol: '\\ln L' },
    { name: 'mean-retention', unit: 'share', symbol: 'r_1' },
    { name: 'del', unit: 'periods', symbol: '\\mathit{DEL}' },
    { name: 'clv', unit: 'money', symbol: '\\mathit{CLV}' },
    { name: 'largest-miss', unit: 'share' },
  ],
  main: 'clv',
  source: ['Fader & Hardie 2007, How to Project Customer Retention'],
  concepts: ['retention-curve', 'sbg-model', 'customer-lifetime-value', 'customer-retention'],
  evaluate,
};

function evaluate(values: Values): Evaluation {
  const observed = givenList(values, 'survivors');
  checkSurvivors(observed, 'survivors');
  const start = observed[0] ?? 1;
  const customers = optionalNumber(values, 'customers') ?? start;
  const calibration = optionalNumber(values, 'calibration') ?? observed.length - 1;
  if (calibration > observed.length - 1) throw new CalcError('too-large', 'calibration', { most: observed.length - 1 });
  const discount = givenNumber(values, 'discount');
  const used = observed.slice(0, calibration + 1).map((each) => (each / start) * customers);
  const fit = fitSbg(used);
  const { alpha, beta } = fit;
  const last = Math.max(observed.length - 1, givenNumber(values, 'periods'));
  const course = Array.from({ length: last + 1 }, (_, t) => ({
    t,
    seen: t < observed.length ? (observed[t] ?? 0) / start : null,
    fitted: survivalAt(alpha, beta, t),
  }));
  const del = discount === 0 && alpha <= 1 ? null : discountedLifetime(alpha, beta, discount);
  return {
    outputs: {
      alpha,
      beta,
      'log-likelihood': fit.logLikelihood,
      'mean-retention': retentionAt(alpha, beta, 1),
      del,
      clv: del === null ? null : givenNumber(values, 'margin') * del,
      'largest-miss': Math.max(...course.map(({ seen, fitted }) => (seen === null ? 0 : Math.abs(seen - fitted)))),
    },
    derivation: derivationOf(fit),
    warnings: warningsOf(customers, del === null, last >= observed.length),
    tables: [
      {
        name: 'fit',
        columns: [
          { name: 'period', unit: 'periods' },
          { name: 'observed', unit: 'share' },
          { name: 'fitted', unit: 'share' },
          { name: 'retention', unit: 'share' },
        ],
        rows: course.map(({ t, seen, fitted }) => [t, seen, fitted, t === 0 ? null : retentionAt(alpha, beta, t)]),
      },
    ],
    charts: [
      {
        kind: 'line',
        name: 'survival',
        x: { name: 'period', unit: 'periods' },
        y: { name: 'survival', unit: 'share' },
        series: [
          { name: 'observed', points: course.map(({ t, seen }) => ({ x: t, y: seen })) },
          { name: 'fitted', points: course.map(({ t, fitted }) => ({ x: t, y: fitted })) },
        ],
      },
    ],
  };
}

function derivationOf({ alpha, beta, logLikelihood }: SbgFit): Evaluation['derivation'] {
  return [
    {
      name: 'log-likelihood',
      symbol: '\\ln L',
      formula: '\\sum_t (n_{t-1} - n_t) \\ln P(t) + n_C \\ln S(C)',
      value: logLikelihood,
    },
    { name: 'alpha', symbol: '\\hat\\alpha', formula: '\\arg\\max_{\\alpha} \\ln L', value: alpha },
    { name: 'beta', symbol: '\\hat\\beta', formula: '\\arg\\max_{\\beta} \\ln L', value: beta },
  ];
}

function warningsOf(customers: number, isEndless: boolean, isProjected: boolean): readonly Warning[] {
  return [
    ...(customers < 100 ? [{ code: 'few-cases', field: 'survivors' } as const] : []),
    ...(isEndless ? [{ code: 'undefined-ratio', field: 'del' } as const] : []),
    ...(isProjected ? [{ code: 'extrapolated', field: 'periods' } as const] : []),
  ];
}
