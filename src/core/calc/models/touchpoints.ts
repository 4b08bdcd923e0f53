import { CalcError } from '../calc-error.ts';
import { givenRows, optionalNumber } from '../given.ts';
import { mean } from '../mean.ts';
import type { Chart, Evaluation, Model, NumberInput, Output, Row, Step, Values, Warning } from '../model.ts';
import { chainOf, feelingOf, quadrantOf } from '../touchpoint-scores.ts';

const outputList: readonly Output[] = [
  { name: 'emotion-mean', unit: 'score', symbol: '\\bar{e}' },
  { name: 'emotion-weighted', unit: 'score', symbol: '\\bar{e}_w' },
  { name: 'peak', unit: 'score' },
  { name: 'end', unit: 'score' },
  { name: 'peak-end', unit: 'score' },
  { name: 'lowest-stage', unit: 'number' },
  { name: 'survival', unit: 'share' },
  { name: 'weakest-stage', unit: 'number' },
  { name: 'raised-survival', unit: 'share' },
  { name: 'raise-effect', unit: 'share' },
  { name: 'highest-opportunity', unit: 'score' },
  { name: 'opportunity-stage', unit: 'number' },
];

/**
 * Stages of a customer's way: how they feel, who comes through, and where work pays most.
 * Emotion e from −2 to 2; peak–end rule: Kahneman, Fredrickson, Schreiber & Redelmeier 1993, “When More Pain Is Preferred to
 * Less”, Psychological Science 4(6), with the peak the largest |e|, the first of equals.
 * Pass rate p: share who go on to the next stage; survival is their product.
 * Importance I and satisfaction S from 0 to 10: opportunity I + max(I − S, 0), Ulwick 2005, “What Customers Want”;
 * importance–performance quadrants, Martilla & James 1977, Journal of Marketing 41(1), crossing at the means by default.
 */
export const touchpoints: Model = {
  id: 'touchpoints',
  block: 'touchpoints',
  aliases: ['touchpoint-scores'],
  inputs: [
    {
      kind: 'table',
      name: 'stages',
      columns: [
        { kind: 'number', name: 'emotion', aliases: ['e'], unit: 'score', least: -2, most: 2, optional: true },
        { kind: 'number', name: 'weight', aliases: ['w'], unit: 'number', least: 0, open: 'least', optional: true },
        { kind: 'number', name: 'pass', aliases: ['p'], unit: 'share', least: 0, most: 1, optional: true },
        { kind: 'number', name: 'importance', aliases: ['I'], unit: 'score', least: 0, most: 10, optional: true },
        { kind: 'number', name: 'satisfaction', aliases: ['S'], unit: 'score', least: 0, most: 10, optional: true },
        { kind: 'text', name: 'name', optional: true },
      ],
      default: [
        { emotion: 1, weight: 1, pass: 0.9, importance: 9, satisfaction: 3, name: null },
        { emotion: 2, weight: 1, pass: 0.8, importance: 7, satisfaction: 8, name: null },
        { emotion: -2, weight: 2, pass: 0.5, importance: 10, satisfaction: 2, name: null },
        { emotion: 1, weight: 1, pass: 0.95, importance: 6, satisfaction: 5, name: null },
      ],
    },
    {
      kind: 'number',
      name: 'raise-to',
      symbol: "p'",
      unit: 'share',
      default: null,
      optional: true,
      least: 0,
      most: 1,
      slider: { from: 0, to: 1, step: 0.01 },
    },
    crossingInput('importance-crossing', 'I^*'),
    crossingInput('satisfaction-crossing', 'S^*'),
  ],
  conventions: ['standard'],
  outputs: outputList,
  main: 'peak-end',
  source: [
    'Kahneman, Fredrickson, Schreiber & Redelmeier 1993, When More Pain Is Preferred to Less',
    'Ulwick 2005, What Customers Want',
    'Martilla & James 1977, Importance–Performance Analysis',
  ],
  concepts: ['touchpoint', 'touchpoint-chain', 'customer-journey-map', 'touchpoint-laws', 'touchpoint-management'],
  evaluate,
};

function crossingInput(name: string, symbol: string): NumberInput {
  return {
    kind: 'number',
    name,
    symbol,
    unit: 'score',
    default: null,
    optional: true,
    least: 0,
    most: 10,
    slider: { from: 0, to: 10, step: 0.5 },
  };
}

type Stage = {
  readonly at: number;
  readonly name: string;
  readonly emotion: number | null;
  readonly weight: number;
  readonly pass: number | null;
  readonly importance: number | null;
  readonly satisfaction: number | null;
};
type Passed = { readonly at: number; readonly pass: number };
type Ranked = { readonly at: number; readonly opportunity: number; readonly quadrant: string };

function evaluate(values: Values): Evaluation {
  const stages = givenRows(values, 'stages').map((row, at) => stageOf(row, at));
  const feelings = stages.flatMap(({ at, emotion, weight }) => (emotion === null ? [] : [{ at, emotion, weight }]));
  const passes = stages.flatMap(({ at, pass }) => (pass === null ? [] : [{ at, pass }]));
  const ranked = rankedOf(stages, values);
  const feeling = feelingOf(feelings);
  const chain = chainOf(passes, optionalNumber(values, 'raise-to'));
  const top = ranked.reduce<Ranked | null>(
    (most, each) => (most === null || each.opportunity > most.opportunity ? each : most),
    null,
  );
  if (feeling === null && chain === null && top === null) throw new CalcError('undefined', 'stages');
  const figures: Readonly<Record<string, number>> = {
    ...feeling,
    ...chain,
    ...(top === null ? {} : { 'highest-opportunity': top.opportunity, 'opportunity-stage': top.at }),
  };
  const outputs = Object.fromEntries(outputList.map(({ name }) => [name, figures[name] ?? null]));
  const partly = [feelings, passes, ranked].some(({ length }) => length > 0 && length < stages.length);
  const warnings: Warning[] = partly ? [{ code: 'skipped-rows', field: 'stages' }] : [];
  return {
    outputs,
    derivation: steps.flatMap((step) => {
      const value = figures[step.name];
      return value === undefined ? [] : [{ ...step, value }];
    }),
    warnings,
    tables: [
      {
        name: 'stages',
        columns: [
          { name: 'name', unit: 'text' },
          { name: 'emotion', unit: 'score' },
          { name: 'reached', unit: 'share' },
          { name: 'opportunity', unit: 'score' },
          { name: 'quadrant', unit: 'text' },
        ],
        rows: stages.map(({ at, name, emotion }) => {
          const score = ranked.find((each) => each.at === at);
          return [name, emotion, reachedAfter(passes, at), score?.opportunity ?? null, score?.quadrant ?? null];
        }),
      },
    ],
    charts: chartsOf(stages, passes),
  };
}

/** A chart each for what the stages tell something about. */
function chartsOf(stages: readonly Stage[], passes: readonly Passed[]): readonly Chart[] {
  const charts: readonly Chart[] = [
    {
      kind: 'line',
      name: 'emotion-curve',
      x: { name: 'stage', unit: 'number' },
      y: { name: 'emotion', unit: 'score' },
      series: [
        { name: 'emotion', points: stages.map(({ at, emotion, name }) => ({ x: at, y: emotion, label: name })) },
      ],
    },
    {
      kind: 'stairs',
      name: 'chain-survival',
      x: { name: 'stage', unit: 'number' },
      y: { name: 'survival', unit: 'share' },
      series: [{ name: 'survival', points: passes.map(({ at }) => ({ x: at, y: reachedAfter(passes, at) })) }],
    },
    {
      kind: 'points',
      name: 'importance-performance',
      x: { name: 'satisfaction', unit: 'score' },
      y: { name: 'importance', unit: 'score' },
      series: [
        {
          name: 'stages',
          points: stages.flatMap(({ importance, satisfaction, name }) =>
            importance === null || satisfaction === null ? [] : [{ x: satisfaction, y: importance, label: name }],
          ),
        },
      ],
    },
  ];
  return charts.filter(({ series }) => series.some(({ points }) => points.some(({ y }) => y !== null)));
}

const steps: readonly Omit<Step, 'value'>[] = [
  { name: 'emotion-mean', symbol: '\\bar{e}', formula: '\\frac{1}{n} \\sum_k e_k' },
  { name: 'emotion-weighted', symbol: '\\bar{e}_w', formula: '\\frac{\\sum_k w_k e_k}{\\sum_k w_k}' },
  { name: 'peak-end', symbol: '\\mathit{PE}', formula: '\\frac{«peak» + «end»}{2}' },
  { name: 'survival', symbol: 'P', formula: '\\prod_k p_k' },
  { name: 'raised-survival', symbol: "P'", formula: '«raise-to» \\cdot \\prod_{k \\ne «weakest-stage»} p_k' },
  { name: 'raise-effect', symbol: "P' - P", formula: '«raised-survival» - «survival»' },
  { name: 'highest-opportunity', symbol: 'O', formula: '\\max_k \\left(I_k + \\max(I_k - S_k, 0)\\right)' },
];

function stageOf(row: Row, at: number): Stage {
  const importance = optionalNumber(row, 'importance');
  const satisfaction = optionalNumber(row, 'satisfaction');
  if (importance === null && satisfaction !== null) throw new CalcError('missing', `stages[${at + 1}].importance`);
  if (importance !== null && satisfaction === null) throw new CalcError('missing', `stages[${at + 1}].satisfaction`);
  return {
    at: at + 1,
    name: typeof row.name === 'string' ? row.name : String(at + 1),
    emotion: optionalNumber(row, 'emotion'),
    weight: optionalNumber(row, 'weight') ?? 1,
    pass: optionalNumber(row, 'pass'),
    importance,
    satisfaction,
  };
}

function rankedOf(stages: readonly Stage[], values: Values): readonly Ranked[] {
  const rated = stages.flatMap(({ at, importance, satisfaction }) =>
    importance === null || satisfaction === null ? [] : [{ at, importance, satisfaction }],
  );
  const crossing = {
    importance: optionalNumber(values, 'importance-crossing') ?? mean(rated.map((each) => each.importance)) ?? 0,
    satisfaction: optionalNumber(values, 'satisfaction-crossing') ?? mean(rated.map((each) => each.satisfaction)) ?? 0,
  };
  return rated.map(({ at, importance, satisfaction }) => ({
    at,
    opportunity: importance + Math.max(importance - satisfaction, 0),
    quadrant: quadrantOf(importance >= crossing.importance, satisfaction >= crossing.satisfaction),
  }));
}

/** Share of those at the start who come through a stage; null where it has no pass rate. */
function reachedAfter(passes: readonly Passed[], stage: number): number | null {
  if (!passes.some(({ at }) => at === stage)) return null;
  return passes.filter(({ at }) => at <= stage).reduce((share, { pass }) => share * pass, 1);
}
