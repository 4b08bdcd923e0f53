import {
  aliveByParetoNbd,
  discountedByParetoNbd,
  expectedByParetoNbd,
  expectedLaterByParetoNbd,
  logLikelihoodOfParetoNbd,
} from '../btyd/pareto-nbd.ts';
import { givenNumber } from '../given.ts';
import type { Evaluation, Model, Values } from '../model.ts';
import { aliveChart, horizonsTable, purchasesChart } from './btyd-charts.ts';
import { historyInputs, historyOf, horizonInput, parameterInput } from './btyd-inputs.ts';

/**
 * What one customer without a contract is likely to do, by Pareto/NBD. Schmittlein, Morrison & Colombo 1987; Fader,
 * Hardie & Lee 2005. The defaults are those found for CDNOW, in weeks; delta is a continuous rate per week.
 */
export const paretoNbd: Model = {
  id: 'pareto-nbd',
  block: 'btyd',
  inputs: [
    parameterInput('r', 'r', 0.553),
    parameterInput('alpha', '\\alpha', 10.578),
    parameterInput('s', 's', 0.606),
    parameterInput('beta', '\\beta', 11.669),
    ...historyInputs,
    horizonInput,
    {
      kind: 'number',
      name: 'delta',
      symbol: '\\delta',
      unit: 'share',
      default: 0.0027,
      least: 0,
      slider: { from: 0.0005, to: 0.02, step: 0.0001 },
    },
  ],
  conventions: ['weeks'],
  outputs: [
    { name: 'p-alive', unit: 'share', symbol: 'P(\\text{alive})' },
    { name: 'expected-later', unit: 'count', symbol: 'E[Y(t)]' },
    { name: 'expected-new', unit: 'count', symbol: 'E[X(t)]' },
    { name: 'discounted-purchases', unit: 'count', symbol: '\\mathit{DET}' },
    { name: 'log-likelihood', unit: 'number', symbol: '\\ln L' },
  ],
  main: 'expected-later',
  source: [
    'Schmittlein, Morrison & Colombo 1987, Counting Your Customers: Who Are They and What Will They Do Next?',
    'Fader, Hardie & Lee 2005, RFM and CLV: Using Iso-Value Curves for Customer Base Analysis',
    'Fader & Hardie 2005, note 009',
  ],
  concepts: ['buy-till-you-die', 'buy-till-you-die-models', 'customer-lifetime-value'],
  evaluate,
};

function evaluate(values: Values): Evaluation {
  const model = {
    r: givenNumber(values, 'r'),
    alpha: givenNumber(values, 'alpha'),
    s: givenNumber(values, 's'),
    beta: givenNumber(values, 'beta'),
  };
  const history = historyOf(values);
  const horizon = givenNumber(values, 'horizon');
  const delta = givenNumber(values, 'delta');
  const alive = aliveByParetoNbd(model, history);
  const later = (t: number): number => expectedLaterByParetoNbd(model, history, t);
  const fresh = (t: number): number => expectedByParetoNbd(model, t);
  // Without discounting and with s ≤ 1 the sum has no end; the other figures have a value all the same.
  const isEndless = delta === 0 && model.s <= 1;
  const purchases = purchasesChart(horizon, later, fresh);
  return {
    outputs: {
      'p-alive': alive,
      'expected-later': later(horizon),
      'expected-new': fresh(horizon),
      'discounted-purchases': isEndless ? null : discountedByParetoNbd(model, history, delta),
      'log-likelihood': logLikelihoodOfParetoNbd(model, history),
    },
    derivation: [
      {
        name: 'odds',
        symbol: 'A',
        formula:
          '«s» \\int_{«recency»}^{«age»} \\left(\\frac{«alpha» + «age»}{«alpha» + y}\\right)^{«r» + «purchases»} \\left(\\frac{«beta» + «age»}{«beta» + y}\\right)^{«s»} \\frac{dy}{«beta» + y}',
        value: alive === 0 ? null : 1 / alive - 1,
      },
      { name: 'p-alive', symbol: 'P(\\text{alive})', formula: '\\frac{1}{1 + «odds»}', value: alive },
      {
        name: 'expected-later',
        symbol: 'E[Y(t)]',
        formula:
          model.s === 1
            ? '«p-alive» \\frac{(«r» + «purchases»)(«beta» + «age»)}{«alpha» + «age»} \\ln\\left(1 + \\frac{«horizon»}{«beta» + «age»}\\right)'
            : '«p-alive» \\frac{(«r» + «purchases»)(«beta» + «age»)}{(«alpha» + «age»)(«s» - 1)} \\left[1 - \\left(\\frac{«beta» + «age»}{«beta» + «age» + «horizon»}\\right)^{«s» - 1}\\right]',
        value: later(horizon),
      },
    ],
    warnings: isEndless ? [{ code: 'undefined-ratio', field: 'discounted-purchases' }] : [],
    tables: [horizonsTable(horizon, later, fresh)],
    charts: [...(purchases === undefined ? [] : [purchases]), aliveChart(history, (at) => aliveByParetoNbd(model, at))],
  };
}
