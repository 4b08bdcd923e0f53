import { CalcError } from './calc-error.ts';
import type { Model, NumberInput, Values } from './model.ts';

/** The main figure of a model for checked values; null where there is none. */
function figure(model: Model, values: Values, convention: string, output: string): number | null {
  try {
    const value = model.evaluate(values, convention).outputs[output];
    return typeof value === 'number' ? value : null;
  } catch (error) {
    if (error instanceof CalcError) return null;
    throw error;
  }
}

export type Question = {
  readonly model: Model;
  readonly values: Values;
  readonly convention: string;
  /** Name of the output that is asked about. */
  readonly output: string;
};

/** How far an output moves when one input alone goes down and up by a share of itself; null where it has no value there. */
export type Swing = {
  readonly input: string;
  readonly low: number;
  readonly high: number;
  readonly atLow: number | null;
  readonly atHigh: number | null;
};

/** A tornado: the inputs by how much they move the output, the strongest first. */
export function tornado({ model, values, convention, output }: Question, share = 0.1): readonly Swing[] {
  const base = figure(model, values, convention, output);
  if (base === null) return [];
  return numbersOf(model, values)
    .flatMap(({ input, value }): Swing[] => {
      if (value === 0) return [];
      const [low, high] = [value * (1 - share), value * (1 + share)]
        .map((each) => (input.whole === true ? Math.round(each) : each))
        .map((each) => within(input, each))
        .toSorted((a, b) => a - b) as [number, number];
      if (low === high) return [];
      const at = (each: number): number | null => figure(model, { ...values, [input.name]: each }, convention, output);
      return [{ input: input.name, low, high, atLow: at(low), atHigh: at(high) }];
    })
    .filter(({ atLow, atHigh }) => atLow !== base || atHigh !== base)
    .toSorted((a, b) => widthOf(b) - widthOf(a) || (a.input < b.input ? -1 : 1));
}

function widthOf({ atLow, atHigh }: Swing): number {
  return atLow === null || atHigh === null ? Number.MAX_VALUE : Math.abs(atHigh - atLow);
}

/** An output over the values of two inputs: one row to each of the first, one column to each of the second. */
export function twoWay(
  { model, values, convention, output }: Question,
  rows: { readonly input: string; readonly at: readonly number[] },
  columns: { readonly input: string; readonly at: readonly number[] },
): readonly (readonly (number | null)[])[] {
  return rows.at.map((row) =>
    columns.at.map((column) =>
      figure(model, { ...values, [rows.input]: row, [columns.input]: column }, convention, output),
    ),
  );
}

/** Values to try an input at: its own in the middle, up to 20 % less and more, as far as its bounds allow; spread over its slider where it is 0. */
export function valuesAround(input: NumberInput, value: number): readonly number[] {
  const { from, to, step } = input.slider;
  const steps =
    value === 0
      ? [0, 0.25, 0.5, 0.75, 1].map((part) => from + Math.round((part * (to - from)) / step) * step)
      : [0.8, 0.9, 1, 1.1, 1.2].map((part) => (part === 1 ? value : value * part));
  const within20 = steps
    .map((each) => (input.whole === true ? Math.round(each) : Number(each.toPrecision(12))))
    .map((each) => within(input, each));
  return [...new Set([...within20, value])].toSorted((a, b) => a - b);
}

const STEPS = 200;
const HALVINGS = 200;

/**
 * Where an output reaches `target` when one input is moved over what its slider and its bounds allow: the crossing nearest to the
 * present value; undefined where there is none.
 */
export function breakEven(
  { model, values, convention, output }: Question,
  name: string,
  target: number,
): number | undefined {
  const found = numbersOf(model, values).find(({ input }) => input.name === name);
  if (found === undefined || found.input.whole === true) return undefined;
  const { input, value } = found;
  const from = Math.min(input.slider.from, value);
  const to = Math.max(input.slider.to, value);
  const gap = (each: number): number | null => {
    const reached = figure(model, { ...values, [name]: each }, convention, output);
    return reached === null ? null : reached - target;
  };
  const crossings: number[] = [];
  let before: { readonly x: number; readonly y: number } | undefined;
  for (let step = 0; step <= STEPS; step++) {
    const x = within(input, from + ((to - from) * step) / STEPS);
    const y = gap(x);
    if (y === null) before = undefined;
    else {
      if (y === 0) crossings.push(x);
      else if (before !== undefined && before.y !== 0 && before.y < 0 !== y < 0) {
        const crossing = bisect(gap, before.x, x);
        if (crossing !== undefined) crossings.push(crossing);
      }
      before = { x, y };
    }
  }
  return crossings.toSorted((a, b) => Math.abs(a - value) - Math.abs(b - value))[0];
}

function bisect(gap: (x: number) => number | null, low: number, high: number): number | undefined {
  let [left, right] = [low, high];
  const start = gap(left);
  if (start === null) return undefined;
  for (let step = 0; step < HALVINGS; step++) {
    const middle = left + (right - left) / 2;
    if (middle === left || middle === right) break;
    const y = gap(middle);
    if (y === null) return undefined;
    if (y === 0) return middle;
    if (y < 0 === start < 0) left = middle;
    else right = middle;
  }
  return left + (right - left) / 2;
}

function numbersOf(model: Model, values: Values): { readonly input: NumberInput; readonly value: number }[] {
  return model.inputs.flatMap((input) => {
    const value = values[input.name];
    return input.kind === 'number' && typeof value === 'number' ? [{ input, value }] : [];
  });
}

function within({ least, most, open }: NumberInput, value: number): number {
  const inside = Math.min(most ?? Infinity, Math.max(least ?? -Infinity, value));
  const isOpenEnd =
    (inside === least && (open === 'least' || open === 'both')) ||
    (inside === most && (open === 'most' || open === 'both'));
  return isOpenEnd ? value : inside;
}
