import { givenNumber, givenText } from '../given.ts';
import type { Evaluation, Model, Values, Warning } from '../model.ts';

/** How many of each period make a year; a year is taken to have 52 weeks. */
const perYear: Readonly<Record<string, number>> = { year: 1, quarter: 4, month: 12, week: 52 };

/**
 * A rate of staying or leaving for one period, put for another: retention compounds, so r_to = r_from^(length ratio).
 * Farris, Bendle, Pfeifer & Reibstein 2010, “Marketing Metrics”. Life counts the first period: 1/(1 − r), half-life ln ½/ln r;
 * both once in the periods given and once in those asked for. Dividing churn by the number of periods is shown as what it is not.
 */
export const rateConversion: Model = {
  id: 'rate-conversion',
  block: 'retention',
  aliases: ['churn-conversion'],
  inputs: [
    {
      kind: 'number',
      name: 'rate',
      symbol: 'x',
      unit: 'share',
      default: 0.8,
      least: 0,
      most: 1,
      slider: { from: 0, to: 1, step: 0.01 },
    },
    { kind: 'choice', name: 'of', options: ['retention', 'churn'], default: 'retention' },
    { kind: 'choice', name: 'from', options: Object.keys(perYear), default: 'year' },
    { kind: 'choice', name: 'to', options: Object.keys(perYear), default: 'month' },
  ],
  conventions: ['standard'],
  outputs: [
    { name: 'retention', unit: 'share', symbol: 'r' },
    { name: 'churn', unit: 'share', symbol: 'c' },
    { name: 'naive-churn', unit: 'number' },
    { name: 'life', unit: 'periods' },
    { name: 'half-life', unit: 'periods' },
    { name: 'life-given', unit: 'periods' },
    { name: 'half-life-given', unit: 'periods' },
  ],
  source: ['Farris, Bendle, Pfeifer & Reibstein 2010, Marketing Metrics'],
  concepts: ['customer-retention', 'customer-churn'],
  evaluate,
};

function evaluate(values: Values): Evaluation {
  const rate = givenNumber(values, 'rate');
  const isChurn = givenText(values, 'of') === 'churn';
  const power = (perYear[givenText(values, 'from')] ?? 1) / (perYear[givenText(values, 'to')] ?? 1);
  // By the logarithm of what stays, small rates of leaving keep their digits.
  const logGiven = isChurn ? Math.log1p(-rate) : Math.log(rate);
  const log = power * logGiven;
  const churnGiven = isChurn ? rate : 1 - rate;
  const churn = -Math.expm1(log);
  const outputs = {
    retention: power !== 1 ? Math.exp(log) : isChurn ? 1 - rate : rate,
    churn: power === 1 ? churnGiven : positive(churn),
    'naive-churn': churnGiven * power,
    life: lifeOf(power === 1 ? churnGiven : churn),
    'half-life': halfLifeOf(log),
    'life-given': lifeOf(churnGiven),
    'half-life-given': halfLifeOf(logGiven),
  };
  const warnings: Warning[] = Object.entries(outputs)
    .filter(([, value]) => value === null)
    .map(([field]) => ({ code: 'undefined-ratio', field }));
  return {
    outputs,
    derivation: [
      { name: 'power', symbol: 'k', formula: 'k', value: power },
      {
        name: 'retention',
        symbol: 'r',
        formula: isChurn ? '(1 - «rate»)^{«power»}' : '«rate»^{«power»}',
        value: outputs.retention,
      },
      { name: 'churn', symbol: 'c', formula: '1 - «retention»', value: outputs.churn },
      { name: 'life', symbol: 'L', formula: '\\frac{1}{«churn»}', value: outputs.life },
      {
        name: 'half-life',
        symbol: 't_{1/2}',
        formula: '\\frac{\\ln 0.5}{\\ln «retention»}',
        value: outputs['half-life'],
      },
    ],
    warnings,
  };
}

function lifeOf(churn: number): number | null {
  return churn === 0 ? null : 1 / churn;
}

function halfLifeOf(log: number): number | null {
  return log === 0 ? null : positive(Math.log(0.5) / log);
}

/** Without a sign where it is nought. */
function positive(value: number): number {
  return value === 0 ? 0 : value;
}
