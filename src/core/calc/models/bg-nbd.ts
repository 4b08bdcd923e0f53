import {
  aliveByBgNbd,
  chanceOfCountByBgNbd,
  expectedByBgNbd,
  expectedLaterByBgNbd,
  logLikelihoodOfBgNbd,
} from '../btyd/bg-nbd.ts';
import { givenNumber } from '../given.ts';
import type { Chart, Evaluation, Model, Values } from '../model.ts';
import { aliveChart, horizonsTable, purchasesChart } from './btyd-charts.ts';
import { historyInputs, historyOf, horizonInput, parameterInput } from './btyd-inputs.ts';

/** Counts the bar chart of chances shows. */
const SHOWN_COUNTS = 11;

/**
 * What one customer without a contract is likely to do, by BG/NBD. Fader, Hardie & Lee 2005. The defaults are those
 * found for CDNOW, in weeks.
 */
export const bgNbd: Model = {
  id: 'bg-nbd',
  block: 'btyd',
  aliases: ['bgnbd'],
  inputs: [
    parameterInput('r', 'r', 0.243),
    parameterInput('alpha', '\\alpha', 4.414),
    parameterInput('a', 'a', 0.793),
    parameterInput('b', 'b', 2.426),
    ...historyInputs,
    horizonInput,
    {
      kind: 'number',
      name: 'count',
      aliases: ['k'],
      symbol: 'k',
      unit: 'count',
      default: 0,
      least: 0,
      most: 10_000,
      whole: true,
      slider: { from: 0, to: 30, step: 1 },
    },
  ],
  conventions: ['weeks'],
  outputs: [
    { name: 'p-alive', unit: 'share', symbol: 'P(\\text{alive})' },
    { name: 'expected-later', unit: 'count', symbol: 'E[Y(t)]' },
    { name: 'expected-new', unit: 'count', symbol: 'E[X(t)]' },
    { name: 'chance-of-count', unit: 'share', symbol: 'P(X(t) = k)' },
    { name: 'log-likelihood', unit: 'number', symbol: '\\ln L' },
  ],
  main: 'expected-later',
  source: ['Fader, Hardie & Lee 2005, “Counting Your Customers” the Easy Way: An Alternative to the Pareto/NBD Model'],
  concepts: ['buy-till-you-die', 'buy-till-you-die-models', 'customer-lifetime-value'],
  evaluate,
};

function evaluate(values: Values): Evaluation {
  const model = {
    r: givenNumber(values, 'r'),
    alpha: givenNumber(values, 'alpha'),
    a: givenNumber(values, 'a'),
    b: givenNumber(values, 'b'),
  };
  const history = historyOf(values);
  const horizon = givenNumber(values, 'horizon');
  const alive = aliveByBgNbd(model, history);
  const later = (t: number): number => expectedLaterByBgNbd(model, history, t);
  const fresh = (t: number): number => expectedByBgNbd(model, t);
  const chance = (count: number): number => chanceOfCountByBgNbd(model, horizon, count);
  const purchases = purchasesChart(horizon, later, fresh);
  return {
    outputs: {
      'p-alive': alive,
      'expected-later': later(horizon),
      'expected-new': fresh(horizon),
      'chance-of-count': chance(givenNumber(values, 'count')),
      'log-likelihood': logLikelihoodOfBgNbd(model, history),
    },
    derivation: [
      {
        name: 'odds',
        symbol: 'A',
        formula:
          history.x === 0
            ? '0'
            : '\\frac{«a»}{«b» + «purchases» - 1}\\left(\\frac{«alpha» + «age»}{«alpha» + «recency»}\\right)^{«r» + «purchases»}',
        value: finiteOrNull(1 / alive - 1),
      },
      { name: 'p-alive', symbol: 'P(\\text{alive})', formula: '\\frac{1}{1 + «odds»}', value: alive },
      {
        name: 'expected-later',
        symbol: 'E[Y(t)]',
        formula:
          '«p-alive» \\cdot \\sum_{i \\ge 0} P(N(«horizon») > i) \\prod_{j<i} \\frac{«b» + «purchases» + j}{«a» + «b» + «purchases» + j}',
        value: later(horizon),
      },
    ],
    warnings: history.x === 0 ? [{ code: 'assumption', field: 'p-alive' }] : [],
    tables: [horizonsTable(horizon, later, fresh)],
    charts: [
      ...(purchases === undefined ? [] : [purchases]),
      aliveChart(history, (at) => aliveByBgNbd(model, at)),
      countsChart(chance),
    ],
  };
}

function countsChart(chance: (count: number) => number): Chart {
  return {
    kind: 'bar',
    name: 'chances-of-counts',
    x: { name: 'purchases', unit: 'count' },
    y: { name: 'chance', unit: 'share' },
    series: [{ name: 'new-customer', points: Array.from({ length: SHOWN_COUNTS }, (_, x) => ({ x, y: chance(x) })) }],
  };
}

function finiteOrNull(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
