import { aliveByBgNbd } from '../btyd/bg-nbd.ts';
import { expectedSpend } from '../btyd/gamma-gamma.ts';
import {
  discountedForEver,
  discountedPurchases,
  expectedCourse,
  weeklyDiscount,
  type BuyingModel,
} from '../btyd/individual-clv.ts';
import { aliveByParetoNbd } from '../btyd/pareto-nbd.ts';
import { givenNumber } from '../given.ts';
import type { Evaluation, Model, Step, Values } from '../model.ts';
import { historyInputs, historyOf, parameterInput, spendInput, yearlyDiscountInput } from './btyd-inputs.ts';

/** How buying is modelled, and to what end: the last has none. */
const conventions = ['bg-nbd', 'pareto-nbd', 'pareto-nbd-for-ever'] as const;

/**
 * Value of one customer without a contract: margin × expected spend × discounted expected purchases over so many
 * weeks, each at the end of its week. Fader, Hardie & Lee 2005. Defaults are CDNOW's, in weeks and dollars.
 */
export const clvIndividual: Model = {
  id: 'clv-individual',
  block: 'btyd',
  aliases: ['clv-btyd'],
  inputs: [
    ...historyInputs,
    spendInput,
    {
      kind: 'number',
      name: 'weeks',
      aliases: ['N'],
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
    parameterInput('r', 'r', 0.243),
    parameterInput('alpha', '\\alpha', 4.414),
    parameterInput('a', 'a', 0.793),
    parameterInput('b', 'b', 2.426),
    parameterInput('pareto-r', 'r_P', 0.553),
    parameterInput('pareto-alpha', '\\alpha_P', 10.578),
    parameterInput('s', 's', 0.606),
    parameterInput('beta', '\\beta', 11.669),
    parameterInput('p', 'p', 6.25),
    parameterInput('q', 'q', 3.74),
    parameterInput('gamma', '\\gamma', 15.44),
  ],
  conventions,
  outputs: [
    { name: 'clv', unit: 'money', symbol: '\\mathit{CLV}' },
    { name: 'discounted-purchases', unit: 'count', symbol: '\\mathit{DET}' },
    { name: 'expected-purchases', unit: 'count', symbol: 'E[Y(N)]' },
    { name: 'expected-spend', unit: 'money', symbol: 'E[Z]' },
    { name: 'p-alive', unit: 'share', symbol: 'P(\\text{alive})' },
  ],
  source: [
    'Fader, Hardie & Lee 2005, RFM and CLV: Using Iso-Value Curves for Customer Base Analysis',
    'Fader, Hardie & Lee 2005, “Counting Your Customers” the Easy Way: An Alternative to the Pareto/NBD Model',
  ],
  concepts: ['buy-till-you-die', 'buy-till-you-die-models', 'gamma-gamma-model', 'customer-lifetime-value'],
  evaluate,
};

function evaluate(values: Values, convention: string): Evaluation {
  const number = (name: string): number => givenNumber(values, name);
  const pareto = { r: number('pareto-r'), alpha: number('pareto-alpha'), s: number('s'), beta: number('beta') };
  const model: BuyingModel =
    convention === 'bg-nbd'
      ? { kind: 'bg-nbd', parameters: { r: number('r'), alpha: number('alpha'), a: number('a'), b: number('b') } }
      : { kind: 'pareto-nbd', parameters: pareto };
  const history = historyOf(values);
  const [discount, margin] = [number('discount'), number('margin')];
  const isEndless = convention === 'pareto-nbd-for-ever';
  const course = expectedCourse(model, history, number('weeks'));
  const weekly = weeklyDiscount(discount);
  const purchases = isEndless
    ? discount === 0 && pareto.s <= 1
      ? null
      : discountedForEver(pareto, history, discount)
    : discountedPurchases(course, weekly);
  const spend = expectedSpend({ p: number('p'), q: number('q'), gamma: number('gamma') }, history.x, number('spend'));
  const alive =
    model.kind === 'bg-nbd' ? aliveByBgNbd(model.parameters, history) : aliveByParetoNbd(model.parameters, history);
  const clv = purchases === null ? null : margin * spend * purchases;
  return {
    outputs: {
      clv,
      'discounted-purchases': purchases,
      'expected-purchases': course.at(-1) ?? 0,
      'expected-spend': spend,
      'p-alive': alive,
    },
    derivation: derivationOf({ isEndless, discount, weekly, spend, purchases, clv, isRepeater: history.x > 0 }),
    warnings: [
      { code: 'assumption', field: 'expected-spend' },
      ...(margin < 0 ? [{ code: 'negative-margin', field: 'margin' } as const] : []),
      ...(purchases === null ? [{ code: 'undefined-ratio', field: 'clv' } as const] : []),
    ],
    charts: [
      {
        kind: 'line',
        name: 'value-over-time',
        x: { name: 'week', unit: 'weeks' },
        y: { name: 'clv', unit: 'money' },
        series: [
          {
            name: 'clv',
            points: course.map((_, week) => ({
              x: week,
              y: margin * spend * discountedPurchases(course.slice(0, week + 1), weekly),
            })),
          },
        ],
      },
    ],
  };
}

type Way = {
  readonly isEndless: boolean;
  readonly isRepeater: boolean;
  readonly discount: number;
  readonly weekly: number;
  readonly spend: number;
  readonly purchases: number | null;
  readonly clv: number | null;
};

function derivationOf({ isEndless, isRepeater, discount, weekly, spend, purchases, clv }: Way): readonly Step[] {
  return [
    isEndless
      ? {
          name: 'delta',
          symbol: '\\delta',
          formula: '\\frac{\\ln(1 + «discount»)}{52}',
          value: Math.log1p(discount) / 52,
        }
      : { name: 'weekly-discount', symbol: 'd_w', formula: '(1 + «discount»)^{1/52} - 1', value: weekly },
    {
      name: 'expected-spend',
      symbol: 'E[Z]',
      formula: isRepeater
        ? '\\frac{«p» («gamma» + «purchases» \\cdot «spend»)}{«p» \\cdot «purchases» + «q» - 1}'
        : '\\frac{«p» \\cdot «gamma»}{«q» - 1}',
      value: spend,
    },
    {
      name: 'discounted-purchases',
      symbol: '\\mathit{DET}',
      formula: isEndless
        ? 'P(\\text{alive}) \\frac{«pareto-r» + «purchases»}{«pareto-alpha» + «age»} \\int_0^\\infty \\left(\\frac{«beta» + «age»}{«beta» + «age» + t}\\right)^{«s»} e^{-«delta» t} dt'
        : '\\sum_{k=1}^{«weeks»} \\frac{E[Y(k)] - E[Y(k-1)]}{(1 + «weekly-discount»)^k}',
      value: purchases,
    },
    {
      name: 'clv',
      symbol: '\\mathit{CLV}',
      formula: '«margin» \\cdot «expected-spend» \\cdot «discounted-purchases»',
      value: clv,
    },
  ];
}
