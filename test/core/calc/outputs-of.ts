import { calculate } from '#core/calc/calculate.ts';
import type { Evaluation, Model, ResultTable } from '#core/calc/model.ts';

/** Figures of a model for what is given, the rest by default. */
export function outputsOf(
  model: Model,
  given: Readonly<Record<string, unknown>>,
  convention?: string,
): Evaluation['outputs'] {
  return calculate(model, given, convention).evaluation.outputs;
}

/** Codes of its warnings, in order. */
export function warningsOf(
  model: Model,
  given: Readonly<Record<string, unknown>>,
  convention?: string,
): readonly string[] {
  return calculate(model, given, convention).evaluation.warnings.map(({ code }) => code);
}

/** One column of one of its tables. */
export function columnOf(
  model: Model,
  given: Readonly<Record<string, unknown>>,
  [table, column]: readonly [string, string],
): readonly ResultTable['rows'][number][number][] {
  const found = calculate(model, given).evaluation.tables?.find(({ name }) => name === table);
  if (found === undefined) throw new Error(`No table ${table}`);
  const at = found.columns.findIndex(({ name }) => name === column);
  return found.rows.map((row) => row[at] ?? null);
}
