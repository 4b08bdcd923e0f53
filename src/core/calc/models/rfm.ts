import { givenNumber, givenRows } from '../given.ts';
import type { Evaluation, Model, Row, Values } from '../model.ts';

/** Scores run from 1 to this. */
const LEVELS = 5;

/**
 * Customers scored by how lately, how often and for how much they bought, each by fifths of all customers.
 * Hughes 1994, “Strategic Database Marketing”. Days since the last purchase, purchases, money.
 * A score is 1 + the fifth of customers that did strictly worse: equal values have equal scores, a rule of this app.
 */
export const rfm: Model = {
  id: 'rfm',
  block: 'rfm',
  inputs: [
    {
      kind: 'table',
      name: 'customers',
      columns: [
        { kind: 'number', name: 'days', aliases: ['recency', 'recency-days', 'R'], unit: 'days', least: 0 },
        { kind: 'number', name: 'frequency', aliases: ['F'], unit: 'count', least: 0 },
        { kind: 'number', name: 'monetary', aliases: ['M'], unit: 'money', least: 0 },
        { kind: 'text', name: 'name', optional: true },
      ],
      default: [
        { days: 5, frequency: 10, monetary: 500, name: null },
        { days: 12, frequency: 4, monetary: 150, name: null },
        { days: 45, frequency: 2, monetary: 60, name: null },
        { days: 120, frequency: 5, monetary: 300, name: null },
        { days: 365, frequency: 1, monetary: 10, name: null },
      ],
    },
  ],
  conventions: ['standard'],
  outputs: [
    { name: 'customers', unit: 'count' },
    { name: 'cells', unit: 'count' },
    { name: 'best', unit: 'count' },
  ],
  main: 'best',
  source: ['Hughes 1994, Strategic Database Marketing'],
  concepts: ['rfm-analysis', 'market-segmentation', 'customer-loyalty'],
  evaluate,
};

type Scored = {
  readonly name: string;
  readonly recency: number;
  readonly frequency: number;
  readonly monetary: number;
  readonly cell: number;
};

function evaluate(values: Values): Evaluation {
  const scored = scoresOf(givenRows(values, 'customers'));
  const cells = [...Map.groupBy(scored, ({ cell }) => cell)].toSorted(([a], [b]) => b - a);
  const [first] = scored;
  return {
    outputs: {
      customers: scored.length,
      cells: cells.length,
      best: scored.filter(({ cell }) => cell === LEVELS * 111).length,
    },
    derivation:
      first === undefined
        ? []
        : [
            {
              name: 'recency-score',
              symbol: 'R_1',
              formula: `\\min\\left(${LEVELS},\\ 1 + \\left\\lfloor \\frac{${LEVELS} \\cdot \\#\\{i : d_i > d_1\\}}{«customers»} \\right\\rfloor\\right)`,
              value: first.recency,
            },
            { name: 'frequency-score', symbol: 'F_1', formula: 'F_1', value: first.frequency },
            { name: 'monetary-score', symbol: 'M_1', formula: 'M_1', value: first.monetary },
            {
              name: 'cell',
              symbol: '\\mathit{RFM}_1',
              formula: '100 \\cdot «recency-score» + 10 \\cdot «frequency-score» + «monetary-score»',
              value: first.cell,
            },
          ],
    warnings:
      scored.length < LEVELS
        ? [{ code: 'few-cases', field: 'customers', details: { count: scored.length, least: LEVELS } }]
        : [],
    tables: [
      {
        name: 'customers',
        columns: [
          { name: 'name', unit: 'text' },
          { name: 'recency-score', unit: 'score' },
          { name: 'frequency-score', unit: 'score' },
          { name: 'monetary-score', unit: 'score' },
          { name: 'cell', unit: 'score' },
        ],
        rows: scored.map((each) => [each.name, each.recency, each.frequency, each.monetary, each.cell]),
      },
    ],
    charts: [
      {
        kind: 'bar',
        name: 'rfm-cells',
        x: { name: 'cell', unit: 'text' },
        y: { name: 'customers', unit: 'count' },
        series: [{ name: 'customers', points: cells.map(([cell, each]) => ({ x: String(cell), y: each.length })) }],
      },
    ],
  };
}

function scoresOf(rows: readonly Row[]): readonly Scored[] {
  const column = (name: string, sign: 1 | -1): readonly number[] =>
    fifths(rows.map((row) => sign * givenNumber(row, name)));
  const recency = column('days', -1);
  const frequency = column('frequency', 1);
  const monetary = column('monetary', 1);
  return rows.map((row, at) => {
    const [r, f, m] = [recency[at] ?? 0, frequency[at] ?? 0, monetary[at] ?? 0];
    const name = typeof row.name === 'string' ? row.name : String(at + 1);
    return { name, recency: r, frequency: f, monetary: m, cell: 100 * r + 10 * f + m };
  });
}

/** Scores of numbers of which more is better. */
function fifths(numbers: readonly number[]): readonly number[] {
  const sorted = numbers.toSorted((a, b) => a - b);
  const worse = new Map<number, number>();
  for (const [at, each] of sorted.entries()) if (!worse.has(each)) worse.set(each, at);
  return numbers.map((each) => Math.min(LEVELS, 1 + Math.floor((LEVELS * (worse.get(each) ?? 0)) / numbers.length)));
}
