import { CalcError } from '../calc-error.ts';
import { acquisitionInput, discountInput, growthInput, marginInput } from '../clv-inputs.ts';
import { cohortTails, type ObservedCurve } from '../cohort-tail.ts';
import { givenList, givenNumber, givenRows, givenText, optionalNumber } from '../given.ts';
import type { Chart, Evaluation, Model, Row, Step, Values, Warning } from '../model.ts';
import { sum } from '../mean.ts';

/** Periods beyond the data that a curve without an end shows. */
const SHOWN_BEYOND = 12;

/**
 * Value of a customer from the survivors of one or more cohorts, counted period by period.
 * Berger & Nasr 1998, “Customer lifetime value”, Journal of Interactive Marketing 12(1);
 * notation of Fader & Hardie 2007, “How to Project Customer Retention”, ibid. 21(1).
 * Counts are customers (or per cent of the first count); the first margin received is m, each later one grows by g;
 * the horizon is the last period counted, period 0 being the first; left out, it is the last observed one,
 * or, with a tail, there is no end. By `t0` period 0 pays, by `t1` the first margin is that of period 1.
 */
export const clvCohort: Model = {
  id: 'clv-cohort',
  block: 'clv',
  aliases: ['cohort-clv'],
  inputs: [
    {
      kind: 'table',
      name: 'cohorts',
      aliases: ['survivors', 'n'],
      columns: [{ kind: 'list', name: 'counts', aliases: ['survivors', 'n'], unit: 'count', least: 0 }],
      default: [{ counts: [1000, 631, 468, 382] }, { counts: [1000, 650, 490] }, { counts: [1000, 640] }],
    },
    marginInput,
    discountInput,
    growthInput,
    {
      kind: 'number',
      name: 'horizon',
      aliases: ['H'],
      symbol: 'H',
      unit: 'periods',
      default: null,
      optional: true,
      least: 0,
      whole: true,
      slider: { from: 0, to: 40, step: 1 },
    },
    acquisitionInput,
    { kind: 'choice', name: 'tail', options: Object.keys(cohortTails), default: 'none' },
  ],
  conventions: ['t0', 't1'],
  outputs: [
    { name: 'value', unit: 'money', symbol: 'V' },
    { name: 'clv', unit: 'money', symbol: '\\mathit{CLV}' },
    { name: 'observed-periods', unit: 'periods' },
    { name: 'last-survival', unit: 'share', symbol: 'S_K' },
    { name: 'last-retention', unit: 'share', symbol: 'r_K' },
  ],
  main: 'clv',
  source: [
    'Berger & Nasr 1998, Customer lifetime value: Marketing models and applications',
    'Fader & Hardie 2007, How to Project Customer Retention',
  ],
  concepts: ['customer-lifetime-value', 'cohort-analysis', 'customer-retention'],
  evaluate,
};

function evaluate(values: Values, convention: string): Evaluation {
  const curve = pooledCurve(givenRows(values, 'cohorts'));
  const m = givenNumber(values, 'margin');
  const growth = givenNumber(values, 'growth');
  const factor = (1 + growth) / (1 + givenNumber(values, 'discount'));
  const acquisition = givenNumber(values, 'acquisition');
  const tailName = givenText(values, 'tail');
  const tail = cohortTails[tailName]?.(curve) ?? null;
  const last = curve.survival.length - 1;
  const horizon = optionalNumber(values, 'horizon') ?? (tail === null ? last : null);
  if (tail === null && horizon !== null && horizon > last) throw new CalcError('no-tail', 'horizon', { last });
  const first = convention === 't1' ? 1 : 0;
  const observed = sum(
    curve.survival
      .map((share, t) => share * factor ** t)
      .slice(first, horizon === null ? undefined : Math.max(first, horizon + 1)),
  );
  const beyond = tail !== null && (horizon === null || horizon > last) ? tail.sum(factor, horizon) : 0;
  const grown = (1 + growth) ** first;
  const value = (m / grown) * (observed + beyond);
  const clv = value - acquisition;
  const warnings: Warning[] = [];
  if (m < 0) warnings.push({ code: 'negative-margin', field: 'margin' });
  if (beyond > 0)
    warnings.push({ code: 'extrapolated', field: 'tail', details: { share: beyond / (observed + beyond) } });
  const derivation: Step[] = [
    ...(tail?.steps ?? []),
    { name: 'factor', symbol: 'f', formula: '\\frac{1 + «growth»}{1 + «discount»}', value: factor },
    {
      name: 'observed',
      symbol: 'A',
      formula: `\\sum_{t=${first}}^{${Math.min(horizon ?? last, last)}} S_t \\cdot «factor»^{t}`,
      value: observed,
    },
    { name: 'beyond', symbol: 'B', formula: `\\sum_{t>${last}} S_t \\cdot «factor»^{t}`, value: beyond },
    {
      name: 'value',
      symbol: 'V',
      formula: [
        grown === 1 ? '«margin»' : '\\frac{«margin»}{1 + «growth»}',
        tail === null ? '«observed»' : '(«observed» + «beyond»)',
      ].join(' \\cdot '),
      value,
    },
    { name: 'clv', symbol: '\\mathit{CLV}', formula: '«value» - «acquisition»', value: clv },
  ];
  return {
    outputs: {
      value,
      clv,
      'observed-periods': last,
      'last-survival': curve.survival[last] ?? null,
      'last-retention': curve.retention[last] ?? null,
    },
    derivation: tail === null ? derivation.filter(({ name }) => name !== 'beyond') : derivation,
    warnings,
    tables: [
      {
        name: 'survival',
        columns: [
          { name: 'period', unit: 'periods' },
          { name: 'before', unit: 'count' },
          { name: 'after', unit: 'count' },
          { name: 'retention', unit: 'share' },
          { name: 'survival', unit: 'share' },
        ],
        rows: curve.survival.map((share, t) => {
          const pool = curve.pools[t];
          return [t, pool?.before ?? null, pool?.after ?? null, curve.retention[t] ?? null, share];
        }),
      },
    ],
    charts: [survivalChart(curve, tail?.survival ?? null, horizon)],
  };
}

/** Survival of all cohorts together: each period pools the cohorts that were counted both before and after it. */
function pooledCurve(cohorts: readonly Row[]): ObservedCurve {
  const counts = cohorts.map((cohort) => givenList(cohort, 'counts'));
  for (const [at, cohort] of counts.entries()) checkCounts(cohort, `cohorts[${at + 1}].counts`);
  const periods = Math.max(...counts.map(({ length }) => length));
  const pools: { before: number; after: number }[] = [{ before: 0, after: sum(counts.map(([first = 0]) => first)) }];
  const retention: (number | null)[] = [null];
  const survival = [1];
  for (let t = 1; t < periods; t++) {
    const both = counts.filter(({ length }) => length > t);
    const before = sum(both.map((cohort) => cohort[t - 1] ?? 0));
    const after = sum(both.map((cohort) => cohort[t] ?? 0));
    pools.push({ before, after });
    retention.push(before === 0 ? null : after / before);
    survival.push(before === 0 ? 0 : ((survival[t - 1] ?? 0) * after) / before);
  }
  return { cohorts: counts, pools, retention, survival };
}

function checkCounts(counts: readonly number[], field: string): void {
  if (counts[0] === 0) throw new CalcError('too-small', `${field}[1]`, { least: 0 });
  const at = counts.findIndex((count, t) => t > 0 && count > (counts[t - 1] ?? 0));
  if (at > 0)
    throw new CalcError('rises', `${field}[${at + 1}]`, { before: counts[at - 1] ?? 0, after: counts[at] ?? 0 });
}

function survivalChart(
  { survival }: ObservedCurve,
  beyond: ((t: number) => number) | null,
  horizon: number | null,
): Chart {
  const last = survival.length - 1;
  const end = Math.min(horizon ?? last + SHOWN_BEYOND, last + 200);
  const projected = Array.from({ length: Math.max(0, end - last + 1) }, (_, at) => ({
    x: last + at,
    y: beyond === null ? null : beyond(last + at),
  }));
  const observed = { name: 'observed', points: survival.map((y, x) => ({ x, y })) };
  return {
    kind: 'line',
    name: 'survival',
    x: { name: 'period', unit: 'periods' },
    y: { name: 'survival', unit: 'share' },
    series: beyond === null ? [observed] : [observed, { name: 'projected', points: projected }],
  };
}
