import { CalcError } from '../calc-error.ts';
import { givenNumber, givenRows, optionalNumber } from '../given.ts';
import { median } from '../mean.ts';
import type { Evaluation, Model, NumberInput, Row, Unit, Values, Warning } from '../model.ts';

const segments = ['A', 'B', 'C', 'D', 'X'] as const;
type Segment = (typeof segments)[number];

/** Four measures of a customer; the first and the last are better when they are lower. */
const measures = [
  { name: 'cycle', unit: 'days', isLowerBetter: true, good: 14, bad: 45 },
  { name: 'check', unit: 'money', isLowerBetter: false, good: 1000, bad: 300 },
  { name: 'frequency', unit: 'number', isLowerBetter: false, good: 6, bad: 2 },
  { name: 'load', unit: 'number', isLowerBetter: true, good: 1, bad: 4 },
] as const;

/** Least points of a segment, of eight. */
const LEAST = { A: 7, B: 5, C: 2 };

/**
 * Customers who pay by how much they need the product, those who do not, and those who would if it fitted.
 * ABCDX segmentation by I. Krasinsky (Internet Initiatives Development Fund); the classes are described in words there,
 * the points are a rule of this app: each of four measures is worth 2 when good, 0 when bad, else 1.
 * Deal cycle in days, check in money, purchases a year, requests to support a month.
 * X: a requirement that blocks is on record, and the check in view is at least the median of class A.
 */
export const abcdx: Model = {
  id: 'abcdx',
  block: 'abcdx',
  isHeuristic: true,
  inputs: [
    {
      kind: 'table',
      name: 'customers',
      columns: [
        { kind: 'number', name: 'cycle', unit: 'days', least: 0, optional: true },
        { kind: 'number', name: 'check', unit: 'money', least: 0, optional: true },
        { kind: 'number', name: 'frequency', unit: 'number', least: 0, optional: true },
        { kind: 'number', name: 'load', unit: 'number', least: 0, optional: true },
        { kind: 'number', name: 'potential', unit: 'money', least: 0, optional: true },
        { kind: 'text', name: 'blocker', optional: true },
        { kind: 'text', name: 'name', optional: true },
      ],
      default: [
        { cycle: 7, check: 1500, frequency: 10, load: 0.5, potential: null, blocker: null, name: null },
        { cycle: 30, check: 1200, frequency: 6, load: 2, potential: null, blocker: null, name: null },
        { cycle: 60, check: 250, frequency: 2, load: 3, potential: null, blocker: null, name: null },
        { cycle: 90, check: 100, frequency: 1, load: 8, potential: null, blocker: null, name: null },
        { cycle: null, check: null, frequency: 0, load: null, potential: 5000, blocker: 'SSO', name: null },
      ],
    },
    ...measures.flatMap(({ name, unit, good, bad }) => [
      thresholdInput(`${name}-good`, unit, good),
      thresholdInput(`${name}-bad`, unit, bad),
    ]),
  ],
  conventions: ['standard'],
  outputs: segments.map((name) => ({ name: `segment-${name.toLowerCase()}`, unit: 'count' })),
  source: ['Krasinsky, ABCDX segmentation (Internet Initiatives Development Fund)'],
  concepts: ['abcdx-segmentation', 'market-segmentation', 'customer-needs'],
  evaluate,
};

function thresholdInput(name: string, unit: Unit, value: number): NumberInput {
  return {
    kind: 'number',
    name,
    symbol: `\\mathit{${name.replace('-', '\\,')}}`,
    unit,
    default: value,
    least: 0,
    slider: { from: 0, to: 5 * value, step: value < 5 ? 0.5 : value < 100 ? 1 : 50 },
  };
}

type Scored = { readonly row: Row; readonly points: number | null; readonly paid: Segment };

function evaluate(values: Values): Evaluation {
  checkThresholds(values);
  const scored: Scored[] = givenRows(values, 'customers').map((row, at) => {
    const points = pointsOf(row, values, `customers[${at + 1}]`);
    return { row, points, paid: segmentOf(points) };
  });
  const typicalCheck = median(scored.filter(({ paid }) => paid === 'A').map(({ row }) => givenNumber(row, 'check')));
  const isUndecided = typicalCheck === null && scored.some(({ row }) => isBlocked(row));
  const placed = scored.map(({ row, points, paid }) => {
    const potential = optionalNumber(row, 'potential');
    const isX = paid !== 'A' && isBlocked(row) && typicalCheck !== null && (potential ?? -1) >= typicalCheck;
    return { row, points, segment: isX ? 'X' : paid };
  });
  const counts = segments.map((segment) => placed.filter((each) => each.segment === segment).length);
  const warnings: Warning[] = isUndecided ? [{ code: 'not-applicable', field: 'segment-x' }] : [];
  return {
    outputs: Object.fromEntries(segments.map((name, at) => [`segment-${name.toLowerCase()}`, counts[at] ?? 0])),
    derivation: [{ name: 'typical-check', symbol: '\\tilde{c}_A', formula: '\\tilde{c}_A', value: typicalCheck }],
    warnings,
    tables: [
      {
        name: 'customers',
        columns: [
          { name: 'name', unit: 'text' },
          { name: 'points', unit: 'points' },
          { name: 'segment', unit: 'text' },
        ],
        rows: placed.map(({ row, points, segment }, at) => [
          typeof row.name === 'string' ? row.name : String(at + 1),
          points,
          segment,
        ]),
      },
    ],
    charts: [
      {
        kind: 'bar',
        name: 'segments',
        x: { name: 'segment', unit: 'text' },
        y: { name: 'customers', unit: 'count' },
        series: [{ name: 'customers', points: segments.map((name, at) => ({ x: name, y: counts[at] ?? 0 })) }],
      },
    ],
  };
}

function checkThresholds(values: Values): void {
  for (const { name, isLowerBetter } of measures) {
    const [good, bad] = [givenNumber(values, `${name}-good`), givenNumber(values, `${name}-bad`)];
    if (isLowerBetter ? good > bad : good < bad) throw new CalcError('inconsistent', `${name}-bad`, { good, bad });
  }
}

/** Null of somebody who never paid: no purchases, or nothing known of them. */
function pointsOf(row: Row, values: Values, field: string): number | null {
  const frequency = optionalNumber(row, 'frequency');
  if (frequency === 0 || (frequency === null && optionalNumber(row, 'check') === null)) return null;
  let points = 0;
  for (const { name, isLowerBetter } of measures) {
    const value = optionalNumber(row, name);
    if (value === null) throw new CalcError('missing', `${field}.${name}`);
    const sign = isLowerBetter ? -1 : 1;
    if (sign * value >= sign * givenNumber(values, `${name}-good`)) points += 2;
    else if (sign * value >= sign * givenNumber(values, `${name}-bad`)) points += 1;
  }
  return points;
}

function segmentOf(points: number | null): Segment {
  if (points === null || points < LEAST.C) return 'D';
  if (points < LEAST.B) return 'C';
  return points < LEAST.A ? 'B' : 'A';
}

function isBlocked(row: Row): boolean {
  return typeof row.blocker === 'string' && row.blocker.trim() !== '';
}
