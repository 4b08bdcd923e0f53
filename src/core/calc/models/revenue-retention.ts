import { CalcError } from '../calc-error.ts';
import { givenNumber } from '../given.ts';
import type { Evaluation, Model, NumberInput, Values } from '../model.ts';

/**
 * Recurring revenue of the customers of the start that is left at the end: gross without what they added, net with it.
 * Usage of subscription businesses; no single source defines it. Money per period, of the same customers.
 */
export const revenueRetention: Model = {
  id: 'revenue-retention',
  block: 'retention',
  aliases: ['nrr'],
  inputs: [
    { ...moneyInput('start', 100_000, 'S'), open: 'least' },
    moneyInput('expansion', 12_000, 'X'),
    moneyInput('contraction', 3000, 'K'),
    { ...moneyInput('churned', 5000, 'C'), aliases: ['churn'] },
  ],
  conventions: ['standard'],
  outputs: [
    { name: 'net', unit: 'share', symbol: '\\mathit{NRR}' },
    { name: 'gross', unit: 'share', symbol: '\\mathit{GRR}' },
  ],
  source: ['Common usage of subscription businesses'],
  concepts: ['customer-retention', 'up-selling', 'unit-economics', 'customer-churn'],
  evaluate,
};

function moneyInput(name: string, value: number, symbol: string): NumberInput {
  return {
    kind: 'number',
    name,
    symbol,
    unit: 'money',
    default: value,
    least: 0,
    slider: { from: 0, to: name === 'start' ? 1_000_000 : 100_000, step: 500 },
  };
}

function evaluate(values: Values): Evaluation {
  const start = givenNumber(values, 'start');
  const lost = givenNumber(values, 'contraction') + givenNumber(values, 'churned');
  if (lost > start) throw new CalcError('inconsistent', 'churned', { lost, start });
  const kept = start - lost;
  const gross = kept / start;
  const net = (kept + givenNumber(values, 'expansion')) / start;
  return {
    outputs: { net, gross },
    derivation: [
      {
        name: 'gross',
        symbol: '\\mathit{GRR}',
        formula: '\\frac{«start» - «contraction» - «churned»}{«start»}',
        value: gross,
      },
      {
        name: 'net',
        symbol: '\\mathit{NRR}',
        formula: '\\frac{«start» + «expansion» - «contraction» - «churned»}{«start»}',
        value: net,
      },
    ],
    warnings: [],
  };
}
