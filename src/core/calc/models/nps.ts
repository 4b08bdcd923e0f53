import { CalcError } from '../calc-error.ts';
import { optionalList } from '../given.ts';
import { sum } from '../mean.ts';
import type { Evaluation, Model, Values } from '../model.ts';

/** Answers run from 0 to this. */
const MOST = 10;
const LEAST_PROMOTER = 9;
const MOST_DETRACTOR = 6;
/** Normal quantile that leaves two and a half per cent on either side. */
const Z95 = 1.959963984540054;

/**
 * Share of those who would recommend less the share of those who would not, in points from −100 to 100.
 * Reichheld 2003, “The One Number You Need to Grow”, HBR 81(12); the standard error is that of a sample of +1, 0 and −1.
 * Given as eleven counts of the answers 0 … 10, or as the answers themselves, which then count alone.
 */
export const nps: Model = {
  id: 'nps',
  block: 'nps',
  aliases: ['net-promoter-score'],
  inputs: [
    {
      kind: 'list',
      name: 'counts',
      aliases: ['counts-0-to-10'],
      unit: 'count',
      default: [1, 0, 1, 0, 2, 5, 6, 20, 25, 22, 18],
      optional: true,
      least: 0,
      whole: true,
    },
    {
      kind: 'list',
      name: 'scores',
      unit: 'score',
      default: [],
      optional: true,
      least: 0,
      most: MOST,
      whole: true,
    },
  ],
  conventions: ['standard'],
  outputs: [
    { name: 'nps', unit: 'points', symbol: '\\mathit{NPS}' },
    { name: 'standard-error', unit: 'points', symbol: '\\mathit{SE}' },
    { name: 'margin-of-error', unit: 'points' },
    { name: 'answers', unit: 'count', symbol: 'n' },
    { name: 'promoters', unit: 'count', symbol: 'P' },
    { name: 'passives', unit: 'count' },
    { name: 'detractors', unit: 'count', symbol: 'D' },
  ],
  source: ['Reichheld 2003, The One Number You Need to Grow'],
  concepts: ['net-promoter-score', 'word-of-mouth', 'customer-advocacy', 'customer-feedback'],
  evaluate,
};

function evaluate(values: Values): Evaluation {
  const counts = countsOf(values);
  const answers = sum(counts);
  if (answers === 0) throw new CalcError('empty', 'counts');
  const promoters = sum(counts.slice(LEAST_PROMOTER));
  const detractors = sum(counts.slice(0, MOST_DETRACTOR + 1));
  const score = (100 * (promoters - detractors)) / answers;
  // In whole numbers up to the root, so that a sample of one mind has no error at all.
  const spread = answers * (promoters + detractors) - (promoters - detractors) ** 2;
  const error = (100 * Math.sqrt(spread / answers)) / answers;
  return {
    outputs: {
      nps: score,
      'standard-error': error,
      'margin-of-error': Z95 * error,
      answers,
      promoters,
      passives: answers - promoters - detractors,
      detractors,
    },
    derivation: [
      {
        name: 'nps',
        symbol: '\\mathit{NPS}',
        formula: '100 \\cdot \\frac{«promoters» - «detractors»}{«answers»}',
        value: score,
      },
      {
        name: 'standard-error',
        symbol: '\\mathit{SE}',
        formula:
          '100 \\sqrt{\\frac{1}{«answers»} \\left(\\frac{«promoters» + «detractors»}{«answers»} - \\left(\\frac{«promoters» - «detractors»}{«answers»}\\right)^2\\right)}',
        value: error,
      },
      {
        name: 'margin-of-error',
        symbol: '\\pm',
        formula: '1.96 \\cdot «standard-error»',
        value: Z95 * error,
      },
    ],
    warnings: [],
    charts: [
      {
        kind: 'bar',
        name: 'answers',
        x: { name: 'score', unit: 'score' },
        y: { name: 'answers', unit: 'count' },
        series: [
          { name: 'detractors', points: barsOf(counts, 0, MOST_DETRACTOR) },
          { name: 'passives', points: barsOf(counts, MOST_DETRACTOR + 1, LEAST_PROMOTER - 1) },
          { name: 'promoters', points: barsOf(counts, LEAST_PROMOTER, MOST) },
        ],
      },
    ],
  };
}

function countsOf(values: Values): readonly number[] {
  const scores = optionalList(values, 'scores');
  if (scores.length > 0)
    return Array.from({ length: MOST + 1 }, (_, score) => scores.filter((each) => each === score).length);
  const counts = optionalList(values, 'counts');
  if (counts.length !== MOST + 1)
    throw new CalcError(counts.length === 0 ? 'empty' : 'inconsistent', 'counts', { length: MOST + 1 });
  return counts;
}

function barsOf(
  counts: readonly number[],
  from: number,
  to: number,
): readonly { readonly x: number; readonly y: number }[] {
  return Array.from({ length: to - from + 1 }, (_, at) => ({ x: from + at, y: counts[from + at] ?? 0 }));
}
