import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { CalcError } from '#core/calc/calc-error.ts';
import { calculate } from '#core/calc/calculate.ts';
import { modelList } from '#core/calc/model-list.ts';
import type { Bounds, Column, Evaluation, Input } from '#core/calc/model.ts';

const RUNS = 10_000;
/** Models that sum long series or search for parameters. */
const isCostly = (id: string): boolean =>
  ['sbg', 'sbg-fit', 'bg-nbd', 'pareto-nbd', 'clv-individual', 'btyd'].includes(id);

/** Numbers an input takes, its ends among them; `reach` is how far they go where there is no end. */
function numberOf({ least, most, whole }: Bounds, reach: number): fc.Arbitrary<number> {
  const [min, max] = [least ?? -reach, most ?? reach];
  const floor = Math.ceil(min);
  if (whole === true) return fc.integer({ min: floor, max: Math.max(floor, Math.min(max, 1e6)) });
  return fc.oneof(fc.double({ min, max, noNaN: true }), fc.constantFrom(min, max, (min + max) / 2, Math.min(max, 1)));
}

function cellOf(column: Column, reach: number): fc.Arbitrary<unknown> {
  if (column.kind === 'text') return fc.constantFrom('a', 'b', 'c');
  if (column.kind === 'number') return numberOf(column, reach);
  const falling = fc.array(numberOf(column, reach), { minLength: 1, maxLength: 5 });
  return falling.map((counts) => counts.toSorted((a, b) => b - a));
}

function valueOf(input: Input, reach: number): fc.Arbitrary<unknown> {
  if (input.kind === 'choice') return fc.constantFrom(...input.options);
  if (input.kind === 'list') return fc.array(numberOf(input, reach), { minLength: 1, maxLength: 11 });
  if (input.kind === 'number') {
    const number = numberOf(input, reach);
    return input.optional === true ? fc.option(number) : number;
  }
  const row = fc.record(
    Object.fromEntries(
      input.columns.map((column) => [
        column.name,
        column.optional === true ? fc.option(cellOf(column, reach)) : cellOf(column, reach),
      ]),
    ),
  );
  return fc.array(row, { minLength: 1, maxLength: 6 });
}

function numbersOf({ outputs, derivation, tables = [], charts = [] }: Evaluation): readonly unknown[] {
  return [
    ...Object.values(outputs),
    ...derivation.map(({ value }) => value),
    ...tables.flatMap(({ rows }) => rows.flat()),
    ...charts.flatMap(({ series }) => series.flatMap(({ points }) => points.flatMap(({ x, y }) => [x, y]))),
  ];
}

describe.each(modelList.map((model) => ({ id: model.id, model })))('whatever is given to $id', ({ model }) => {
  const given = (reach: number): fc.Arbitrary<Record<string, unknown>> =>
    fc.record(Object.fromEntries(model.inputs.map((input) => [input.name, valueOf(input, reach)])));
  const convention = fc.constantFrom(...model.conventions);

  it('ends in numbers or in a typed error', () => {
    fc.assert(
      fc.property(fc.oneof(given(1e6), given(1e308)), convention, (values, by) => {
        try {
          for (const value of Object.values(calculate(model, values, by).evaluation.outputs))
            if (typeof value === 'number') expect(Number.isFinite(value)).toBe(true);
        } catch (error) {
          if (!(error instanceof CalcError)) throw error;
        }
      }),
      { numRuns: isCostly(model.id) ? 10 : RUNS / 10 },
    );
  });

  it('draws and tabulates nothing but numbers within reach', () => {
    fc.assert(
      fc.property(fc.oneof(given(1), given(1e6)), convention, (values, by) => {
        try {
          for (const value of numbersOf(calculate(model, values, by).evaluation))
            if (typeof value === 'number') expect(Number.isFinite(value)).toBe(true);
        } catch (error) {
          if (!(error instanceof CalcError)) throw error;
        }
      }),
      { numRuns: isCostly(model.id) ? 10 : RUNS / 10 },
    );
  });
});
