import { CalcError } from '../calc-error.ts';
import { givenNumber, optionalNumber } from '../given.ts';
import { ratio } from '../mean.ts';
import type { Evaluation, Model, NumberInput, Values, Warning } from '../model.ts';

const stages = ['aware', 'appeal', 'ask', 'act', 'advocate'] as const;
type Stage = (typeof stages)[number];
type Counts = Readonly<Record<Stage, number>>;

/** What counts as nearly all in a bow tie. */
const NEARLY_ALL = 0.9;

/**
 * How people get from knowing a brand to recommending it.
 * Kotler, Kartajaya & Setiawan 2016, “Marketing 4.0”, chapters 5–7: conversions, purchase action and brand advocacy ratio.
 * Counts of people out of one population (or per cent of it); a later stage may hold more people than an earlier one.
 * The archetype follows the book's descriptions by a rule of this app, and is marked as a heuristic.
 */
export const fiveA: Model = {
  id: 'five-a',
  block: '5a',
  aliases: ['5a'],
  inputs: [
    stageInput('aware', 90, 'A_1'),
    stageInput('appeal', 60, 'A_2'),
    stageInput('ask', 40, 'A_3'),
    stageInput('act', 20, 'A_4'),
    stageInput('advocate', 10, 'A_5'),
    {
      kind: 'number',
      name: 'population',
      aliases: ['N'],
      symbol: 'N',
      unit: 'count',
      default: null,
      optional: true,
      least: 1,
      slider: { from: 1, to: 1000, step: 1 },
    },
  ],
  conventions: ['standard'],
  outputs: [
    { name: 'attraction', unit: 'ratio', symbol: '\\mathit{CR}_1' },
    { name: 'curiosity', unit: 'ratio', symbol: '\\mathit{CR}_2' },
    { name: 'commitment', unit: 'ratio', symbol: '\\mathit{CR}_3' },
    { name: 'affinity', unit: 'ratio', symbol: '\\mathit{CR}_4' },
    { name: 'par', unit: 'ratio', symbol: '\\mathit{PAR}' },
    { name: 'bar', unit: 'ratio', symbol: '\\mathit{BAR}' },
    { name: 'archetype', unit: 'number' },
  ],
  main: 'par',
  source: ['Kotler, Kartajaya & Setiawan 2016, Marketing 4.0'],
  concepts: ['5a-concept', 'purchase-action-ratio', 'brand-advocacy-ratio', 'customer-advocacy', 'conversion-rate'],
  evaluate,
};

function stageInput(name: Stage, count: number, symbol: string): NumberInput {
  return {
    kind: 'number',
    name,
    symbol,
    unit: 'count',
    default: count,
    least: 0,
    whole: true,
    slider: { from: 0, to: 100, step: 1 },
  };
}

function evaluate(values: Values): Evaluation {
  const counts = Object.fromEntries(stages.map((stage) => [stage, givenNumber(values, stage)])) as Counts;
  const population = optionalNumber(values, 'population');
  const beyond = stages.find((stage) => population !== null && counts[stage] > population);
  if (beyond !== undefined) throw new CalcError('too-large', beyond, { most: population ?? 0 });
  const { aware, appeal, ask, act, advocate } = counts;
  const ratios = {
    attraction: ratio(appeal, aware),
    curiosity: ratio(ask, appeal),
    commitment: ratio(act, ask),
    affinity: ratio(advocate, act),
    par: ratio(act, aware),
    bar: ratio(advocate, aware),
  };
  const archetype = archetypeOf(counts);
  const warnings: Warning[] = Object.entries(ratios)
    .filter(([, value]) => value === null)
    .map(([field]) => ({ code: 'undefined-ratio', field }));
  warnings.push({ code: archetype === null ? 'not-applicable' : 'heuristic', field: 'archetype' });
  return {
    outputs: { ...ratios, archetype },
    derivation: [
      step('attraction', '\\mathit{CR}_1', ['appeal', 'aware'], ratios.attraction),
      step('curiosity', '\\mathit{CR}_2', ['ask', 'appeal'], ratios.curiosity),
      step('commitment', '\\mathit{CR}_3', ['act', 'ask'], ratios.commitment),
      step('affinity', '\\mathit{CR}_4', ['advocate', 'act'], ratios.affinity),
      step('par', '\\mathit{PAR}', ['act', 'aware'], ratios.par),
      step('bar', '\\mathit{BAR}', ['advocate', 'aware'], ratios.bar),
    ],
    warnings,
    charts: [
      {
        kind: 'bar',
        name: 'five-a',
        x: { name: 'stage', unit: 'text' },
        y: { name: 'people', unit: 'count' },
        series: [{ name: 'people', points: stages.map((stage) => ({ x: stage, y: counts[stage] })) }],
      },
    ],
  };
}

function step(
  name: string,
  symbol: string,
  [above, below]: readonly [Stage, Stage],
  value: number | null,
): Evaluation['derivation'][number] {
  return { name, symbol, formula: `\\frac{«${above}»}{«${below}»}`, value };
}

/**
 * Shape of the path through the stages; null where a ratio has no value, and where nothing bulges but nobody
 * recommends or more people are drawn than know the brand.
 */
function archetypeOf(counts: Counts): string | null {
  const { aware, appeal, ask, act, advocate } = counts;
  if (aware === 0 || appeal === 0 || ask === 0 || act === 0) return null;
  if (advocate / aware >= NEARLY_ALL && act / appeal >= NEARLY_ALL) return 'bow-tie';
  const bulges = [
    { archetype: 'goldfish', size: Math.log(ask / appeal) },
    { archetype: 'trumpet', size: Math.log(advocate / act) },
    { archetype: 'door-knob', size: Math.log(act / ask) },
  ];
  const largest = bulges.reduce((most, each) => (each.size > most.size ? each : most));
  if (largest.size > 0) return largest.archetype;
  return appeal > aware || advocate === 0 ? null : 'funnel';
}
