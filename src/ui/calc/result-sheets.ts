import type { Calculation } from '#core/calc/calculate.ts';
import type { Input, Row, Unit, Value } from '#core/calc/model.ts';
import type { Outcome } from './use-calculation.ts';

type Cell = number | string | null;
/** A table that leaves the window: figures as they are, not rounded. */
export type ResultSheet = {
  readonly name: string;
  readonly header: readonly string[];
  readonly units: readonly (Unit | 'text')[];
  readonly rows: readonly (readonly Cell[])[];
  /** Of rows whose figures have one unit all along. */
  readonly rowUnits?: ReadonlyMap<readonly Cell[], Unit>;
};
export type ResultsShown = {
  readonly done: Calculation;
  readonly scenarios: readonly { readonly name: string; readonly outcome: Outcome }[];
  readonly lang: string;
  readonly nameOf: (code: string) => string;
  /** Headings in the language of the window. */
  readonly headings: {
    readonly inputs: string;
    readonly figures: string;
    readonly figure: string;
    readonly now: string;
  };
};

/** Inputs, figures by every convention and scenario, the tables of the result, and those that were put in. */
export function shownResults({ done, scenarios, nameOf, headings }: ResultsShown): readonly ResultSheet[] {
  const { model, inputs, evaluation, variants, convention } = done;
  const cell = (value: number | string | null | undefined): Cell =>
    typeof value === 'string' ? nameOf(value) : (value ?? null);
  const columns = [
    ...variants.map((each) => ({
      name: nameOf(each.convention),
      outputs: each.outputs,
    })),
    ...scenarios.map(({ name, outcome }) => ({ name, outputs: outcome.done?.evaluation.outputs ?? {} })),
  ];
  const named = variants.length === 1 && convention === 'standard' ? [headings.now] : [];
  const figures = model.outputs.map(({ name, unit }) => ({
    unit,
    row: [nameOf(name), ...columns.map(({ outputs }) => cell(outputs[name]))],
  }));
  const numbers = model.inputs.flatMap((input) => {
    const value = inputs[input.name];
    if (input.kind === 'table' || value === undefined || (input.kind === 'list' && Array.isArray(value))) return [];
    const unit: Unit | 'text' = input.kind === 'number' ? input.unit : 'text';
    return [{ unit, row: [nameOf(input.name), cell(value as Cell)] }];
  });
  const sheets: readonly ResultSheet[] = [
    {
      name: headings.inputs,
      header: [headings.inputs, headings.now],
      units: ['text', 'number'],
      rows: numbers.map(({ row }) => row),
      rowUnits: new Map(numbers.flatMap(({ row, unit }) => (unit === 'text' ? [] : [[row, unit]]))),
    },
    {
      name: headings.figures,
      header: [headings.figure, ...(named.length > 0 ? named : columns.map(({ name }) => name))],
      units: ['text', ...columns.map((): Unit => 'number')],
      rows: figures.map(({ row }) => row),
      rowUnits: new Map(figures.map(({ row, unit }) => [row, unit])),
    },
    ...(evaluation.tables ?? []).map((table) => ({
      name: nameOf(table.name),
      header: table.columns.map(({ name }) => nameOf(name)),
      units: table.columns.map(({ unit }) => unit),
      rows: table.rows.map((row) => row.map(cell)),
    })),
    ...model.inputs.flatMap((input) => inputSheet(input, inputs[input.name] ?? null, nameOf, headings.inputs)),
  ];
  return sheets.filter(({ rows }) => rows.length > 0);
}

function inputSheet(input: Input, value: Value, nameOf: (code: string) => string, heading: string): ResultSheet[] {
  if (!Array.isArray(value)) return [];
  const name = `${heading}: ${nameOf(input.name)}`;
  if (input.kind === 'list')
    return [{ name, header: [nameOf(input.name)], units: [input.unit], rows: value.map((each) => [each as number]) }];
  if (input.kind !== 'table') return [];
  return [
    {
      name,
      header: input.columns.map((column) => nameOf(column.name)),
      units: input.columns.map((column) => (column.kind === 'text' ? 'text' : column.unit)),
      rows: (value as readonly Row[]).map((row) =>
        input.columns.map((column) => {
          const each = row[column.name] ?? null;
          return Array.isArray(each) ? each.join('; ') : (each as Cell);
        }),
      ),
    },
  ];
}
