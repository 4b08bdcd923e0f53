import { fitBase, fitSpending } from '../btyd/customer-base.ts';
import { expectedSpend, type GammaGammaFit } from '../btyd/gamma-gamma.ts';
import { checkHistory, type History } from '../btyd/history.ts';
import { discountedPurchases, weeklyDiscount, type BuyingModel } from '../btyd/individual-clv.ts';
import { givenNumber, givenRows, optionalList, optionalNumber } from '../given.ts';
import type { Evaluation, Model, Report, Row, Step, Values, Warning } from '../model.ts';
import { standingOfCustomers, trackingChart } from './btyd-charts.ts';
import { btydExample } from './btyd-example.ts';
import { historyInputs, yearlyDiscountInput } from './btyd-inputs.ts';

/**
 * A model of buying fitted to a table of customers, with Gamma-Gamma where it says what they spent, and what each of
 * them is worth by it. Fader, Hardie & Lee 2005. Times in weeks.
 */
export const btyd: Model = {
  id: 'btyd',
  block: 'btyd',
  inputs: [
    {
      kind: 'table',
      name: 'customers',
      columns: [
        { kind: 'text', name: 'name', aliases: ['id', 'customer'], optional: true },
        ...historyInputs.map(({ name, aliases = [], unit }) => ({ kind: 'number', name, aliases, unit }) as const),
        { kind: 'number', name: 'spend', aliases: ['zbar', 'z'], unit: 'money', optional: true },
      ],
      default: btydExample,
    },
    { kind: 'list', name: 'actual', unit: 'count', default: [], least: 0, optional: true },
    {
      kind: 'number',
      name: 'weeks',
      aliases: ['N', 't'],
      symbol: 'N',
      unit: 'weeks',
      default: 52,
      least: 1,
      most: 1040,
      whole: true,
      slider: { from: 4, to: 260, step: 4 },
    },
    yearlyDiscountInput,
    {
      kind: 'number',
      name: 'margin',
      symbol: 'm',
      unit: 'share',
      default: 0.3,
      most: 1,
      slider: { from: 0, to: 1, step: 0.01 },
    },
  ],
  conventions: ['bg-nbd', 'pareto-nbd'],
  outputs: [
    { name: 'customers', unit: 'count', symbol: 'n' },
    { name: 'repeaters', unit: 'count' },
    { name: 'expected-purchases', unit: 'count', symbol: '\\sum E[Y(N)]' },
    { name: 'expected-alive', unit: 'count' },
    { name: 'value', unit: 'money', symbol: '\\sum \\mathit{CLV}' },
    { name: 'r', unit: 'number', symbol: 'r' },
    { name: 'alpha', unit: 'number', symbol: '\\alpha' },
    { name: 'a', unit: 'number', symbol: 'a' },
    { name: 'b', unit: 'number', symbol: 'b' },
    { name: 's', unit: 'number', symbol: 's' },
    { name: 'beta', unit: 'number', symbol: '\\beta' },
    { name: 'log-likelihood', unit: 'number', symbol: '\\ln L' },
    { name: 'p', unit: 'number', symbol: 'p' },
    { name: 'q', unit: 'number', symbol: 'q' },
    { name: 'gamma', unit: 'number', symbol: '\\gamma' },
    { name: 'spend-log-likelihood', unit: 'number', symbol: '\\ln L_Z' },
    { name: 'spend-correlation', unit: 'number', symbol: '\\rho' },
  ],
  main: 'value',
  source: [
    'Fader, Hardie & Lee 2005, “Counting Your Customers” the Easy Way: An Alternative to the Pareto/NBD Model',
    'Fader, Hardie & Lee 2005, RFM and CLV: Using Iso-Value Curves for Customer Base Analysis',
  ],
  concepts: ['buy-till-you-die', 'buy-till-you-die-models', 'gamma-gamma-model', 'customer-lifetime-value'],
  evaluate,
};

/** Customers between two reports. */
const REPORTED = 100;
/** Fewer repeaters than this say little about a distribution. */
const FEW = 30;

function evaluate(values: Values, convention: string, report?: Report): Evaluation {
  const rows = givenRows(values, 'customers');
  const histories = rows.map(historyOfRow);
  const spend = rows.map((row) => optionalNumber(row, 'spend'));
  const repeaters = histories.filter(({ x }) => x > 0).length;
  const fit = fitBase({ histories, spend }, convention);
  const isPriced = repeaters > 0 && histories.every(({ x }, at) => x === 0 || spend[at] !== null);
  const spending = isPriced ? fitSpending({ histories, spend }) : undefined;
  // With q ≤ 1 the mean over all customers has no end, so that fit is none for a value.
  const mean = spending !== undefined && spending.q > 1 ? spending : undefined;
  const weekly = weeklyDiscount(givenNumber(values, 'discount'));
  const margin = givenNumber(values, 'margin');
  const weeks = givenNumber(values, 'weeks');
  const worth = histories.map((history, at) => {
    if (at % REPORTED === 0) report?.(at / histories.length);
    if (fit === undefined) return { alive: null, purchases: null, spend: null, clv: null };
    const each = mean === undefined ? null : expectedSpend(mean, history.x, spend[at] ?? 0);
    const course = fit.courseOf(history, weeks).slice(0, weeks + 1);
    const clv = each === null ? null : margin * each * discountedPurchases(course, weekly);
    return { alive: fit.aliveOf(history), purchases: course[weeks] ?? null, spend: each, clv };
  });
  const value = sumOf(worth.map(({ clv }) => clv));
  return {
    outputs: {
      customers: rows.length,
      repeaters,
      'expected-purchases': sumOf(worth.map(({ purchases }) => purchases)),
      'expected-alive': sumOf(worth.map(({ alive }) => alive)),
      value,
      ...parametersOf(fit?.model),
      'log-likelihood': fit?.logLikelihood ?? null,
      p: spending?.p ?? null,
      q: spending?.q ?? null,
      gamma: spending?.gamma ?? null,
      'spend-log-likelihood': spending?.logLikelihood ?? null,
      'spend-correlation': spending?.correlation ?? null,
    },
    derivation: derivationOf(fit?.logLikelihood ?? null, value),
    warnings: warningsOf({ isFitted: fit !== undefined, isPriced, repeaters }, mean),
    tables: [
      {
        name: 'customers',
        columns: [
          { name: 'name', unit: 'text' },
          { name: 'p-alive', unit: 'share' },
          { name: 'expected-purchases', unit: 'count' },
          { name: 'expected-spend', unit: 'money' },
          { name: 'clv', unit: 'money' },
        ],
        rows: worth.map(({ alive, purchases, spend, clv }, at) => [nameOf(rows[at], at), alive, purchases, spend, clv]),
      },
    ],
    charts: [
      ...(fit === undefined ? [] : [trackingChart(histories, optionalList(values, 'actual'), fit.expectedOfNew)]),
      standingOfCustomers(
        worth.flatMap(({ alive, purchases }, at) =>
          alive === null || purchases === null ? [] : [{ alive, purchases, name: nameOf(rows[at], at) }],
        ),
      ),
    ],
  };
}

function historyOfRow(row: Row, at: number): History {
  const history = {
    x: givenNumber(row, 'purchases'),
    tx: givenNumber(row, 'recency'),
    T: givenNumber(row, 'age'),
  };
  checkHistory(history, `customers[${at + 1}].`);
  return history;
}

function nameOf(row: Row | undefined, at: number): string {
  return typeof row?.name === 'string' ? row.name : String(at + 1);
}

function parametersOf(model: BuyingModel | undefined): Readonly<Record<string, number | null>> {
  return { r: null, alpha: null, a: null, b: null, s: null, beta: null, ...model?.parameters };
}

function sumOf(figures: readonly (number | null)[]): number | null {
  return figures.reduce((sum: number | null, each) => (sum === null || each === null ? null : sum + each), 0);
}

function derivationOf(logLikelihood: number | null, value: number | null): readonly Step[] {
  return [
    {
      name: 'log-likelihood',
      symbol: '\\ln L',
      formula: '\\max \\sum_{i=1}^{«customers»} \\ln L(x_i, t_{x,i}, T_i)',
      value: logLikelihood,
    },
    {
      name: 'value',
      symbol: '\\sum \\mathit{CLV}',
      formula:
        '«margin» \\sum_{i=1}^{«customers»} E[Z_i] \\sum_{k=1}^{«weeks»} \\frac{E[Y_i(k)] - E[Y_i(k-1)]}{(1 + «discount»)^{k/52}}',
      value,
    },
  ];
}

type Grounds = { readonly isFitted: boolean; readonly isPriced: boolean; readonly repeaters: number };

function warningsOf(
  { isFitted, isPriced, repeaters }: Grounds,
  spending: GammaGammaFit | undefined,
): readonly Warning[] {
  return [
    ...(isFitted ? [] : [{ code: 'no-fit', field: 'log-likelihood' } as const]),
    ...(repeaters < FEW ? [{ code: 'few-cases', field: 'customers', details: { repeaters } } as const] : []),
    ...(spending === undefined
      ? [{ code: isPriced ? 'no-fit' : 'not-applicable', field: 'value' } as const]
      : [
          {
            code: 'assumption',
            field: 'value',
            details: spending.correlation === null ? {} : { correlation: spending.correlation },
          } as const,
        ]),
  ];
}
