import { CalcError } from '../calc-error.ts';
import { acquisitionInput, discountInput, growthInput, marginInput, retentionInput } from '../clv-inputs.ts';
import { geometricSum } from '../geometric-sum.ts';
import { lossPerPeriod } from '../loss-per-period.ts';
import { givenNumber, optionalNumber } from '../given.ts';
import type { Evaluation, Model, Step, Values } from '../model.ts';

/** When the first margin comes, and whether it is certain. */
const timings = ['t0', 't1-certain', 't1-survived'] as const;
type Timing = (typeof timings)[number];

/** Periods a curve over time shows. */
const SHOWN = 24;

/**
 * Value of a customer who stays with the same probability every period.
 * Berger & Nasr 1998, Journal of Interactive Marketing 12(1); Gupta & Lehmann 2003, “Customers as Assets”, ibid. 17(1);
 * conventions of timing as in Fader & Hardie's notes 024 (2012) and 033 (2014).
 * Margin m per period, retention r and discount d per period, growth g of the margin, T periods or no end.
 */
export const retentionClv: Model = {
  id: 'clv-retention',
  block: 'clv',
  inputs: [
    marginInput,
    retentionInput,
    discountInput,
    {
      kind: 'number',
      name: 'periods',
      aliases: ['T'],
      symbol: 'T',
      unit: 'periods',
      default: null,
      optional: true,
      isEndless: true,
      least: 1,
      whole: true,
      slider: { from: 1, to: 40, step: 1 },
    },
    growthInput,
    acquisitionInput,
  ],
  conventions: timings,
  outputs: [
    { name: 'value', unit: 'money', symbol: 'V' },
    { name: 'clv', unit: 'money', symbol: '\\mathit{CLV}' },
    { name: 'multiple', unit: 'ratio', symbol: 'k' },
  ],
  main: 'clv',
  source: [
    'Berger & Nasr 1998, Customer lifetime value: Marketing models and applications',
    'Gupta & Lehmann 2003, Customers as Assets',
    'Fader & Hardie 2012, note 024; 2014, note 033',
  ],
  concepts: ['customer-lifetime-value', 'customer-retention'],
  evaluate,
};

function evaluate(values: Values, convention: string): Evaluation {
  const timing = convention as Timing;
  const m = givenNumber(values, 'margin');
  const r = givenNumber(values, 'retention');
  const d = givenNumber(values, 'discount');
  const T = optionalNumber(values, 'periods');
  const g = givenNumber(values, 'growth');
  const acquisition = givenNumber(values, 'acquisition');
  const q = (r * (1 + g)) / (1 + d);
  const loss = lossPerPeriod({ retention: r, discount: d, growth: g });
  if (T === null && loss <= 0) throw new CalcError('diverges', 'periods', { q });
  const sum = T === null ? 1 / loss : geometricSum(q, T);
  const first = firstFactor(timing, r, d);
  const multiple = first * sum;
  const value = m * multiple;
  const derivation: Step[] = [
    { name: 'q', symbol: 'q', formula: '\\frac{«retention»\\,(1 + «growth»)}{1 + «discount»}', value: q },
    {
      name: 'sum',
      symbol: 'G',
      formula: T === null ? '\\frac{1}{1 - «q»}' : q === 1 ? '«periods»' : '\\frac{1 - «q»^{«periods»}}{1 - «q»}',
      value: sum,
    },
    { name: 'value', symbol: 'V', formula: firstFormula(timing), value },
    { name: 'clv', symbol: '\\mathit{CLV}', formula: '«value» - «acquisition»', value: value - acquisition },
  ];
  return {
    outputs: { value, clv: value - acquisition, multiple },
    derivation,
    warnings: m < 0 ? [{ code: 'negative-margin', field: 'margin' }] : [],
    charts: [overTime({ m, q, first, acquisition, periods: T })],
  };
}

function firstFactor(timing: Timing, r: number, d: number): number {
  if (timing === 't0') return 1;
  return (timing === 't1-certain' ? 1 : r) / (1 + d);
}

function firstFormula(timing: Timing): string {
  if (timing === 't0') return '«margin» \\cdot «sum»';
  return timing === 't1-certain'
    ? '\\frac{«margin»}{1 + «discount»} \\cdot «sum»'
    : '\\frac{«margin» \\cdot «retention»}{1 + «discount»} \\cdot «sum»';
}

type Course = {
  readonly m: number;
  readonly q: number;
  readonly first: number;
  readonly acquisition: number;
  readonly periods: number | null;
};

/** What a customer has brought after each period, what winning them cost taken off. */
function overTime({ m, q, first, acquisition, periods }: Course): NonNullable<Evaluation['charts']>[number] {
  const last = Math.min(periods ?? SHOWN, 200);
  const points = Array.from({ length: last }, (_, at) => ({
    x: at + 1,
    y: m * first * geometricSum(q, at + 1) - acquisition,
  }));
  return {
    kind: 'line',
    name: 'value-over-time',
    x: { name: 'period', unit: 'periods' },
    y: { name: 'clv', unit: 'money' },
    series: [{ name: 'clv', points: [{ x: 0, y: -acquisition }, ...points] }],
  };
}
