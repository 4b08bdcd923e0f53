import { CalcError } from '#core/calc/calc-error.ts';
import { calculate, type Calculation } from '#core/calc/calculate.ts';
import { findModel } from '#core/calc/model-list.ts';
import type { Input, Model, Step, Unit, Value, Values } from '#core/calc/model.ts';
import { readBlock } from '#core/calc/read-block.ts';
import type { CardPart } from '../card.ts';
import type { Grade } from '../study-event.ts';
import { drillRecipes } from './drill-recipes.ts';
import { judgeNumber, type NumberJudgement } from './judge-number.ts';
import { seededRandom } from './seeded-random.ts';

export type DrillPart = CardPart & { readonly kind: 'drill' };

/** A figure to be worked out. Names are codes of the calculators' catalogue. */
export type Drill = {
  readonly model: Model;
  readonly convention: string;
  readonly output: string;
  readonly unit: Unit;
  /** The numbers the question gives: those the answer depends on. */
  readonly inputs: readonly { readonly input: Input; readonly value: Value }[];
  /** Every input, checked. */
  readonly values: Values;
  /** Every input and output: what stands in the formulas of the derivation, see `stepFormula`. */
  readonly figures: Values;
  readonly answer: number;
  /** How far off is right, as a share of the answer. */
  readonly tolerance: number;
  /** The steps that lead to the answer, in order. */
  readonly derivation: readonly Step[];
};
export type DrillJudgement = NumberJudgement & { readonly grade: Grade };

const TOLERANCE = 0.005;
const TRIES = 200;

/** Models and figures of them that are suited for a drill: what can be worked out with a pocket calculator. */
export function drillable(): readonly { readonly model: string; readonly outputs: readonly string[] }[] {
  return drillRecipes.map(({ model, outputs }) => ({ model, outputs }));
}

/** Whether a model's figure is suited for a drill; the model by its id or an alias. */
export function isDrillable(model: string, output: string): boolean {
  const id = findModel(model)?.id;
  return drillRecipes.some((recipe) => recipe.model === id && recipe.outputs.includes(output));
}

/**
 * A question with numbers of its own for every seed. The convention is that of the block in `source`; undefined where the figure is not
 * suited for a drill.
 */
export function drillOf({ model: name, output, source }: DrillPart, seed: string | number): Drill | undefined {
  const model = findModel(name);
  const recipe = drillRecipes.find((each) => each.model === model?.id);
  if (model === undefined || recipe === undefined || !recipe.outputs.includes(output)) return undefined;
  const convention = conventionOf(model, source);
  const random = seededRandom(`${seed} ${model.id} ${output}`);
  for (let tries = 0; tries < TRIES; tries++) {
    const drill = drillFrom(model, convention, output, recipe.draw(random));
    if (drill !== undefined) return drill;
  }
  return undefined;
}

/** Judges what was typed for a drill: half a percent off or rounded to what was written is right. */
export function judgeDrill(typed: string, { answer, tolerance, unit }: Drill): DrillJudgement {
  const isPoints = unit === 'points' && /[%％]/u.test(typed);
  const written = unit === 'share' || unit === 'ratio' ? 'either' : 'none';
  const judged = judgeNumber(isPoints ? typed.replaceAll(/[%％]/gu, '') : typed, { value: answer, written, tolerance });
  const reasons = isPoints && judged.verdict !== 'wrong' ? [...judged.reasons, 'percent' as const] : judged.reasons;
  const verdict = isPoints && judged.verdict === 'right' ? 'nearly' : judged.verdict;
  return { ...judged, verdict, reasons, grade: verdict === 'wrong' ? 1 : reasons.includes('inexact') ? 2 : 3 };
}

function conventionOf(model: Model, source: string): string {
  const reading = source.trim() === '' ? undefined : readBlock(model.block, source);
  if (reading !== undefined && 'block' in reading && reading.block.model.id === model.id)
    return reading.block.convention;
  return model.conventions[0] ?? '';
}

function drillFrom(
  model: Model,
  convention: string,
  output: string,
  given: Readonly<Record<string, unknown>>,
): Drill | undefined {
  const worked = workedOut(model, convention, given);
  const answer = worked?.evaluation.outputs[output];
  if (worked === undefined || typeof answer !== 'number' || isDegenerate(answer, worked)) return undefined;
  const inputs = model.inputs.filter(({ name }) => Object.hasOwn(given, name));
  const asked = inputs.filter((input) => matters(input, { model, convention, output, given, answer }));
  return {
    model,
    convention,
    output,
    unit: model.outputs.find(({ name }) => name === output)?.unit ?? 'number',
    inputs: asked.map((input) => ({ input, value: worked.inputs[input.name] ?? null })),
    values: worked.inputs,
    figures: { ...worked.evaluation.outputs, ...worked.inputs },
    answer,
    tolerance: TOLERANCE,
    derivation: stepsTo(output, worked.evaluation.derivation),
  };
}

function workedOut(
  model: Model,
  convention: string,
  given: Readonly<Record<string, unknown>>,
): Calculation | undefined {
  try {
    return calculate(model, given, convention);
  } catch (error) {
    if (error instanceof CalcError) return undefined;
    throw error;
  }
}

/** Nothing to work out, or nothing that could be met: 0, a customer not worth their cost, a number that stands in the question. */
function isDegenerate(answer: number, { inputs, evaluation }: Calculation): boolean {
  if (!Number.isFinite(answer) || Math.abs(answer) < 1e-3 || Math.abs(answer) > 1e9) return true;
  if (evaluation.warnings.some(({ code }) => code === 'never-pays-back' || code === 'negative-value')) return true;
  return Object.values(inputs).includes(answer);
}

type Asked = {
  readonly model: Model;
  readonly convention: string;
  readonly output: string;
  readonly given: Readonly<Record<string, unknown>>;
  readonly answer: number;
};

/** Whether the answer depends on an input: another number in its place gives another answer. */
function matters(input: Input, { model, convention, output, given, answer }: Asked): boolean {
  if (input.kind !== 'number') return true;
  const value = Number(given[input.name]);
  const others =
    input.whole === true ? [value + 1, value - 1] : [value * 0.9 + (value === 0 ? input.slider.step : 0), value * 1.05];
  return others.some((other) => {
    const changed = workedOut(model, convention, { ...given, [input.name]: other })?.evaluation.outputs[output];
    return typeof changed === 'number' && Math.abs(changed - answer) > 1e-9 * Math.abs(answer);
  });
}

/** The steps an output rests on, and its own; all where it is no step itself. */
function stepsTo(output: string, derivation: readonly Step[]): readonly Step[] {
  if (!derivation.some(({ name }) => name === output)) return derivation;
  const wanted = new Set([output]);
  for (const { name, formula } of derivation.toReversed())
    if (wanted.has(name)) for (const [, inner = ''] of formula.matchAll(/«([^»]+)»/g)) wanted.add(inner);
  return derivation.filter(({ name }) => wanted.has(name));
}
