import { CalcError } from '../calc-error.ts';
import { givenNumber, optionalNumber } from '../given.ts';
import { geometricSum } from '../geometric-sum.ts';
import { ratio } from '../mean.ts';
import type { Chart, Evaluation, Model, NumberInput, Step, Values, Warning } from '../model.ts';

/** Months a chart shows where nothing is paid back. */
const SHOWN = 36;

/**
 * What winning a customer costs beside what they bring, month by month.
 * Skok 2010, “SaaS Metrics”; the payback adjusted for churn is the month at which the margins expected so far,
 * m·(1 − rⁿ)/(1 − r), make up for the cost. Margin per customer and month in money, retention per month;
 * no discounting. Three to one for LTV : CAC is a rule of thumb, no more.
 */
export const unitEconomics: Model = {
  id: 'unit-economics',
  block: 'unit-economics',
  aliases: ['cac-payback'],
  inputs: [
    moneyInput('acquisition', { aliases: ['cac', 'CAC'], symbol: '\\mathit{CAC}', default: 600 }),
    {
      ...moneyInput('margin', { aliases: ['m', 'margin-per-month'], symbol: 'm', default: 40 }),
      open: 'least',
      slider: { from: 1, to: 500, step: 1 },
    },
    {
      kind: 'number',
      name: 'retention',
      aliases: ['r', 'monthly-retention'],
      symbol: 'r',
      unit: 'share',
      default: 0.97,
      least: 0,
      most: 1,
      slider: { from: 0.5, to: 1, step: 0.005 },
    },
    moneyInput('spend', { symbol: '\\mathit{S\\&M}', default: null }),
    {
      kind: 'number',
      name: 'new-customers',
      symbol: 'N',
      unit: 'count',
      default: null,
      optional: true,
      least: 0,
      open: 'least',
      slider: { from: 1, to: 1000, step: 1 },
    },
    moneyInput('revenue-per-month', { aliases: ['arpa', 'ARPA'], symbol: '\\mathit{ARPA}', default: null }),
    {
      kind: 'number',
      name: 'gross-margin',
      aliases: ['gm', 'GM'],
      symbol: '\\mathit{GM}',
      unit: 'share',
      default: null,
      optional: true,
      least: 0,
      most: 1,
      open: 'least',
      slider: { from: 0.01, to: 1, step: 0.01 },
    },
  ],
  conventions: ['standard'],
  outputs: [
    { name: 'cac', unit: 'money', symbol: '\\mathit{CAC}' },
    { name: 'monthly-margin', unit: 'money', symbol: 'm' },
    { name: 'payback', unit: 'months' },
    { name: 'payback-adjusted', unit: 'months' },
    { name: 'ltv', unit: 'money', symbol: '\\mathit{LTV}' },
    { name: 'ltv-to-cac', unit: 'ratio' },
  ],
  main: 'ltv-to-cac',
  source: ['Skok 2010, SaaS Metrics', 'Farris, Bendle, Pfeifer & Reibstein 2010, Marketing Metrics'],
  concepts: ['unit-economics', 'customer-acquisition-cost', 'customer-lifetime-value', 'customer-churn'],
  evaluate,
};

function moneyInput(
  name: string,
  rest: Pick<NumberInput, 'symbol' | 'default'> & { readonly aliases?: readonly string[] },
): NumberInput {
  return {
    kind: 'number',
    name,
    unit: 'money',
    least: 0,
    optional: rest.default === null,
    slider: { from: 0, to: 5000, step: 10 },
    ...rest,
  };
}

function evaluate(values: Values): Evaluation {
  const ofSpend = pairOf(values, ['spend', 'new-customers']);
  const ofRevenue = pairOf(values, ['revenue-per-month', 'gross-margin']);
  const cac = ofSpend === null ? givenNumber(values, 'acquisition') : ofSpend[0] / ofSpend[1];
  const margin = ofRevenue === null ? givenNumber(values, 'margin') : ofRevenue[0] * ofRevenue[1];
  if (margin <= 0) throw new CalcError('too-small', 'revenue-per-month', { least: 0 });
  const r = givenNumber(values, 'retention');
  const adjusted = adjustedPayback(cac, margin, r);
  const ltv = ratio(margin, 1 - r);
  const outputs = {
    cac,
    'monthly-margin': margin,
    payback: cac / margin,
    'payback-adjusted': adjusted,
    ltv,
    'ltv-to-cac': ltv === null ? null : ratio(ltv, cac),
  };
  const warnings: Warning[] = [{ code: 'no-discounting', field: 'ltv' }];
  if (adjusted === null) warnings.push({ code: 'never-pays-back', field: 'payback-adjusted' });
  for (const field of ['ltv', 'ltv-to-cac'] as const)
    if (outputs[field] === null) warnings.push({ code: 'undefined-ratio', field });
  const derivation: Step[] = [
    {
      name: 'cac',
      symbol: '\\mathit{CAC}',
      formula: ofSpend === null ? '«acquisition»' : '\\frac{«spend»}{«new-customers»}',
      value: cac,
    },
    {
      name: 'monthly-margin',
      symbol: 'm',
      formula: ofRevenue === null ? '«margin»' : '«revenue-per-month» \\cdot «gross-margin»',
      value: margin,
    },
    { name: 'payback', symbol: 'n_0', formula: '\\frac{«cac»}{«monthly-margin»}', value: cac / margin },
    {
      name: 'payback-adjusted',
      symbol: 'n',
      formula:
        r === 1
          ? '\\frac{«cac»}{«monthly-margin»}'
          : '\\frac{\\ln\\left(1 - «cac» \\cdot (1 - «retention») / «monthly-margin»\\right)}{\\ln «retention»}',
      value: adjusted,
    },
    { name: 'ltv', symbol: '\\mathit{LTV}', formula: '\\frac{«monthly-margin»}{1 - «retention»}', value: ltv },
    { name: 'ltv-to-cac', symbol: '\\rho', formula: '\\frac{«ltv»}{«cac»}', value: outputs['ltv-to-cac'] },
  ];
  return { outputs, derivation, warnings, charts: [overMonths(cac, margin, { r, payback: adjusted })] };
}

/** Both of two numbers that say something only together; null where neither is given. */
function pairOf(values: Values, names: readonly [string, string]): readonly [number, number] | null {
  const [one, other] = [optionalNumber(values, names[0]), optionalNumber(values, names[1])];
  if (one === null && other === null) return null;
  if (one === null) throw new CalcError('missing', names[0]);
  if (other === null) throw new CalcError('missing', names[1]);
  return [one, other];
}

/** Rates are fractions rounded in binary: so near to one another they are the same. Absolute, a few units in the last place of 1. */
const SAME = 4 * Number.EPSILON;

/** Months until the margins expected so far reach the cost; null where they never do. */
function adjustedPayback(cac: number, margin: number, r: number): number | null {
  const months = cac / margin;
  if (cac === 0) return 0;
  if (r === 1) return months;
  if (1 - r >= margin / cac - SAME) return null;
  // With nobody staying, the first month alone pays, and the closed form is nought.
  return r === 0 ? 0 : Math.log1p(-months * (1 - r)) / Math.log(r);
}

function overMonths(
  cac: number,
  margin: number,
  { r, payback }: { readonly r: number; readonly payback: number | null },
): Chart {
  const last = Math.min(200, payback === null ? SHOWN : Math.max(12, Math.ceil(payback * 1.5)));
  const points = Array.from({ length: last + 1 }, (_, month) => ({
    x: month,
    y: margin * geometricSum(r, month) - cac,
  }));
  return {
    kind: 'line',
    name: 'cumulative-margin',
    x: { name: 'month', unit: 'months' },
    y: { name: 'cumulative-margin', unit: 'money' },
    series: [{ name: 'cumulative-margin', points }],
  };
}
