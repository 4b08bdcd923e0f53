import { CalcError } from '../calc-error.ts';
import { acquisitionInput, discountInput, growthInput, marginInput, retentionInput } from '../clv-inputs.ts';
import { clvFactor, clvTimings, type ClvTiming } from '../clv-factor.ts';
import { givenNumber, optionalList, optionalNumber, optionalRows } from '../given.ts';
import { ratio, sum } from '../mean.ts';
import type { Evaluation, Model, Row, Step, Values, Warning } from '../model.ts';

/** Customers the calculator starts with where nobody was named. */
const EXAMPLE = 1000;

/**
 * Worth of all customers, those of today and those still to be won.
 * Blattberg & Deighton 1996, “Manage Marketing by the Customer Equity Test”, HBR 74(4);
 * Rust, Zeithaml & Lemon 2000, “Driving Customer Equity”;
 * Gupta, Lehmann & Stuart 2004, “Valuing Customers”, Journal of Marketing Research 41(1).
 * CE = N·CLV + Σ N_s·CLV_s + Σ n_k (CLV − c)/(1 + d)^k, with segments s and cohorts won in periods k = 0, 1, …;
 * money per customer and period, shares per period; a constant retention rate without an end.
 */
export const customerEquity: Model = {
  id: 'customer-equity',
  block: 'customer-equity',
  inputs: [
    marginInput,
    retentionInput,
    discountInput,
    growthInput,
    {
      kind: 'number',
      name: 'existing',
      aliases: ['N'],
      symbol: 'N',
      unit: 'count',
      default: null,
      optional: true,
      least: 0,
      slider: { from: 0, to: 10_000, step: 100 },
    },
    { kind: 'list', name: 'cohorts', aliases: ['n'], unit: 'count', default: [], optional: true, least: 0 },
    { ...acquisitionInput, aliases: ['c', 'AC'], symbol: 'c' },
    {
      kind: 'table',
      name: 'segments',
      columns: [
        { kind: 'number', name: 'customers', aliases: ['N'], unit: 'count', least: 0 },
        { kind: 'number', name: 'margin', aliases: ['m'], unit: 'money' },
        { kind: 'number', name: 'retention', aliases: ['r'], unit: 'share', least: 0, most: 1 },
        { kind: 'text', name: 'name', optional: true },
      ],
      default: [],
      optional: true,
    },
  ],
  conventions: clvTimings,
  outputs: [
    { name: 'equity', unit: 'money', symbol: '\\mathit{CE}' },
    { name: 'clv', unit: 'money', symbol: '\\mathit{CLV}' },
    { name: 'existing-value', unit: 'money' },
    { name: 'segments-value', unit: 'money' },
    { name: 'cohorts-value', unit: 'money' },
    { name: 'elasticity-margin', unit: 'ratio' },
    { name: 'elasticity-retention', unit: 'ratio' },
    { name: 'elasticity-discount', unit: 'ratio' },
    { name: 'effect-margin', unit: 'share' },
    { name: 'effect-retention', unit: 'share' },
    { name: 'effect-discount', unit: 'share' },
  ],
  source: [
    'Blattberg & Deighton 1996, Manage Marketing by the Customer Equity Test',
    'Rust, Zeithaml & Lemon 2000, Driving Customer Equity',
    'Gupta, Lehmann & Stuart 2004, Valuing Customers',
  ],
  concepts: ['customer-equity', 'customer-lifetime-value', 'customer-relationship-management'],
  evaluate,
};

type Part = {
  readonly kind: 'existing' | 'segment' | 'cohort';
  readonly name: string | number;
  readonly customers: number;
  readonly margin: number;
  readonly retention: number;
  /** Period in which they are won; those already there: 0. */
  readonly period: number;
  readonly cost: number;
  readonly field: string;
};
type Rates = { readonly timing: ClvTiming; readonly discount: number; readonly growth: number };
type Valued = Part & {
  readonly clv: number;
  readonly value: number;
  readonly slopes: readonly [number, number, number];
};

function evaluate(values: Values, convention: string): Evaluation {
  const rates: Rates = {
    timing: convention as ClvTiming,
    discount: givenNumber(values, 'discount'),
    growth: givenNumber(values, 'growth'),
  };
  const { parts, isExample } = partsOf(values);
  // Segments have margins and rates of their own; alone they leave those of the model without a say.
  const own = parts.find(({ kind }) => kind !== 'segment');
  const multiple = own === undefined ? null : clvFactor(rates.timing, { ...rates, ...own }, 'retention').multiple;
  const clv = own === undefined || multiple === null ? null : own.margin * multiple;
  const valued = parts.map((part) => valueOf(part, rates));
  const totalOf = (kind: Part['kind']): number =>
    sum(valued.filter((part) => part.kind === kind).map(({ value }) => value));
  const equity = sum(valued.map(({ value }) => value));
  const [byMargin, byRetention, byDiscount] = [0, 1, 2].map((at) =>
    ratio(sum(valued.map(({ slopes }) => slopes[at] ?? 0)), equity),
  );
  const effect = (change: (part: Part) => Part, discount = rates.discount): number | null =>
    effectOf(parts.map(change), { ...rates, discount }, equity);
  const outputs = {
    equity,
    clv,
    'existing-value': totalOf('existing'),
    'segments-value': totalOf('segment'),
    'cohorts-value': totalOf('cohort'),
    'elasticity-margin': byMargin ?? null,
    'elasticity-retention': byRetention ?? null,
    'elasticity-discount': byDiscount ?? null,
    'effect-margin': effect((part) => ({ ...part, margin: part.margin * 1.01 })),
    'effect-retention': effect((part) => ({ ...part, retention: part.retention * 1.01 })),
    'effect-discount': effect((part) => part, rates.discount * 0.99),
  };
  return {
    outputs,
    derivation: derivationOf(outputs, multiple, rates.timing),
    warnings: [
      ...(isExample ? [{ code: 'assumption', field: 'existing', details: { customers: EXAMPLE } } as const] : []),
      ...valued
        .filter(({ value }) => value < 0)
        .map(({ field, value }): Warning => ({ code: 'negative-value', field, details: { value } })),
      ...undefinedAmong(outputs),
    ],
    tables: [
      {
        name: 'parts',
        columns: [
          { name: 'kind', unit: 'text' },
          { name: 'name', unit: 'text' },
          { name: 'customers', unit: 'count' },
          { name: 'clv', unit: 'money' },
          { name: 'value', unit: 'money' },
        ],
        rows: valued.map((part) => [part.kind, part.name, part.customers, part.clv, part.value]),
      },
    ],
    charts: [
      {
        kind: 'bar',
        name: 'equity-by-part',
        x: { name: 'part', unit: 'text' },
        y: { name: 'value', unit: 'money' },
        series: [
          {
            name: 'value',
            points: valued.map(({ kind, name, value }) => ({ x: name === '' ? kind : [kind, String(name)], y: value })),
          },
        ],
      },
    ],
  };
}

function partsOf(values: Values): { readonly parts: readonly Part[]; readonly isExample: boolean } {
  const own = { margin: givenNumber(values, 'margin'), retention: givenNumber(values, 'retention') };
  const segments = optionalRows(values, 'segments').map((row, at) => segmentOf(row, at));
  const acquisition = givenNumber(values, 'acquisition');
  const cohorts = optionalList(values, 'cohorts').map((customers, period): Part => ({
    ...own,
    kind: 'cohort',
    name: period,
    customers,
    period,
    cost: acquisition,
    field: `cohorts[${period + 1}]`,
  }));
  const existing = optionalNumber(values, 'existing');
  const isExample = existing === null && segments.length === 0 && cohorts.length === 0;
  const customers = isExample ? EXAMPLE : existing;
  const today: Part[] =
    customers === null
      ? []
      : [{ ...own, kind: 'existing', name: '', customers, period: 0, cost: 0, field: 'existing' }];
  return { parts: [...today, ...segments, ...cohorts], isExample };
}

function segmentOf(row: Row, at: number): Part {
  return {
    kind: 'segment',
    name: typeof row.name === 'string' ? row.name : at + 1,
    customers: givenNumber(row, 'customers'),
    margin: givenNumber(row, 'margin'),
    retention: givenNumber(row, 'retention'),
    period: 0,
    cost: 0,
    field: `segments[${at + 1}]`,
  };
}

function valueOf(part: Part, { timing, discount, growth }: Rates): Valued {
  const { margin, retention, customers, period, cost, field } = part;
  const { multiple, byRetention, byDiscount } = clvFactor(timing, { retention, discount, growth }, field);
  const clv = margin * multiple;
  const weight = customers / (1 + discount) ** period;
  const value = weight * (clv - cost);
  const later = (-period * discount) / (1 + discount);
  return {
    ...part,
    clv,
    value,
    slopes: [weight * clv, weight * clv * byRetention, weight * clv * byDiscount + value * later],
  };
}

/** Share by which equity moves when its parts do; null where there is none to compare with, or no sum. */
function effectOf(parts: readonly Part[], rates: Rates, equity: number): number | null {
  try {
    const peopled = parts.filter(({ customers }) => customers > 0);
    if (equity === 0 || peopled.some(({ retention }) => retention > 1)) return null;
    return sum(peopled.map((part) => valueOf(part, rates).value)) / equity - 1;
  } catch (error) {
    if (error instanceof CalcError && error.code === 'diverges') return null;
    throw error;
  }
}

function undefinedAmong(outputs: Readonly<Record<string, number | null>>): readonly Warning[] {
  return Object.entries(outputs)
    .filter(([name, value]) => value === null && name !== 'clv')
    .map(([field]) => ({ code: 'undefined-ratio', field }));
}

function derivationOf(
  outputs: Readonly<Record<string, number | null>>,
  multiple: number | null,
  timing: ClvTiming,
): readonly Step[] {
  const value = (name: string): number | null => outputs[name] ?? null;
  const below = '1 + «discount» - «retention»\\,(1 + «growth»)';
  const above = { t0: '1 + «discount»', 't1-certain': '1', 't1-survived': '«retention»' }[timing];
  const segments: Step = {
    name: 'segments-value',
    symbol: 'S',
    formula: '\\sum_s N_s \\cdot \\mathit{CLV}_s',
    value: value('segments-value'),
  };
  const equity: Step = { name: 'equity', symbol: '\\mathit{CE}', formula: '«segments-value»', value: value('equity') };
  if (multiple === null) return [segments, equity];
  return [
    { name: 'multiple', symbol: 'k', formula: `\\frac{${above}}{${below}}`, value: multiple },
    { name: 'clv', symbol: '\\mathit{CLV}', formula: '«margin» \\cdot «multiple»', value: value('clv') },
    { name: 'existing-value', symbol: 'E', formula: 'N \\cdot «clv»', value: value('existing-value') },
    segments,
    {
      name: 'cohorts-value',
      symbol: 'C',
      formula: '\\sum_k \\frac{n_k \\cdot («clv» - «acquisition»)}{(1 + «discount»)^{k}}',
      value: value('cohorts-value'),
    },
    { ...equity, formula: '«existing-value» + «segments-value» + «cohorts-value»' },
  ];
}
