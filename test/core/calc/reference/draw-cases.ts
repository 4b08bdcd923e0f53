import fc from 'fast-check';
import type { Column, Input, Model } from '#core/calc/model.ts';

export type Given = Readonly<Record<string, unknown>>;

/** What every number may be spoilt by, and what lies on the ends of many domains. */
const ODD = [0, 1, -1, 0.5, 2, 2.5, 10, 11, 1e9, -1e9, Number.NaN, Number.POSITIVE_INFINITY, 'one', null];
const oddCell = fc.constantFrom<unknown>(0, 1, -1, 0.5, 2.5, 10, 1e9, Number.NaN, null);

/**
 * Cases of which each had one input replaced by an end of its domain, by what lies outside, by another of its names
 * or by what it cannot be, or was given something no model takes. Numbers are no larger than `most`, but for infinity.
 */
export function spoilt(model: Model, valid: fc.Arbitrary<Given>, most = Number.POSITIVE_INFINITY): fc.Arbitrary<Given> {
  const odd = ODD.filter((each) => typeof each !== 'number' || !Number.isFinite(each) || each <= most);
  const spoiling = fc.oneof(
    { weight: 12, arbitrary: fc.constantFrom(...model.inputs).chain((input) => spoiler(input, odd)) },
    { weight: 1, arbitrary: fc.constant((given: Given) => ({ ...given, surprise: 1 })) },
  );
  return fc.tuple(valid, spoiling).map(([given, spoil]) => spoil(given));
}

type Spoiler = (given: Given) => Given;

function spoiler(input: Input, odd: readonly unknown[]): fc.Arbitrary<Spoiler> {
  const { name, aliases = [] } = input;
  const put = (value: unknown): Spoiler => {
    return (given) => ({ ...given, [name]: value });
  };
  const spoilers = [oddValue(input, odd).map(put)];
  if (aliases.length > 0) {
    spoilers.push(
      fc.constantFrom(...aliases).map(
        (alias) =>
          ({ [name]: value, ...given }: Given) =>
            value === undefined ? given : { ...given, [alias]: value },
      ),
      fc.constantFrom(...aliases).map((alias) => (given: Given) => ({ ...given, [alias]: 1, [name]: 1 })),
    );
  }
  if (input.kind === 'table')
    spoilers.push(
      fc.tuple(fc.nat(20), fc.constantFrom(...input.columns), oddCell).map(
        ([row, column, value]) =>
          (given: Given) =>
            withCell(given, name, { row, column, value }),
      ),
      fc.constant((given: Given) => ({ ...given, [name]: rowsOf(given[name]).slice(0, 1) })),
      fc.constant((given: Given) => ({ ...given, [name]: [...rowsOf(given[name]), ...rowsOf(given[name])] })),
    );
  return fc.oneof(...spoilers);
}

function oddValue({ kind }: Input, odd: readonly unknown[]): fc.Arbitrary<unknown> {
  if (kind === 'number') return fc.constantFrom(...odd);
  if (kind === 'choice') return fc.constantFrom('nonsense', 1, null);
  if (kind === 'list') return fc.constantFrom<unknown>([], [0], [1], [0, 0, 0], [-1], [1.5, 0.5], [1, 'x'], 'x', null);
  return fc.constantFrom<unknown>([], [[]], [{ surprise: 1 }], [{}], 'x', null);
}

function rowsOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

type Place = { readonly row: number; readonly column: Column; readonly value: unknown };

function withCell(given: Given, name: string, { row, column, value }: Place): Given {
  const rows = rowsOf(given[name]);
  if (rows.length === 0) return given;
  const at = row % rows.length;
  if (column.kind === 'text' && Number.isNaN(value)) return given;
  const cell = column.kind === 'list' ? [value] : value;
  return { ...given, [name]: rows.map((each, k) => (k === at ? { ...(each as Given), [column.name]: cell } : each)) };
}

/** Numbers between two ends as people type them and finer, now and then one of few, so that ties and ends occur. */
export function some(min: number, max: number, ...often: readonly number[]): fc.Arbitrary<number> {
  const within = (steps: number): fc.Arbitrary<number> =>
    fc.integer({ min: 0, max: steps }).map((step) => min + ((max - min) * step) / steps);
  const any = fc.oneof(within(100), within(1e9));
  return often.length === 0 ? any : fc.oneof({ weight: 3, arbitrary: any }, fc.constantFrom(...often));
}

/** Whole numbers between two ends. */
export function whole(min: number, max: number): fc.Arbitrary<number> {
  return fc.integer({ min, max });
}

/** Inputs of which those named `maybe` are left out in some cases. */
export function given(
  inputs: Readonly<Record<string, fc.Arbitrary<unknown>>>,
  maybe: Readonly<Record<string, fc.Arbitrary<unknown>>> = {},
): fc.Arbitrary<Given> {
  return fc.record({ ...inputs, ...maybe }, { requiredKeys: Object.keys(inputs) });
}

/** Tables of one row or more. */
export function table(
  columns: Readonly<Record<string, fc.Arbitrary<unknown>>>,
  maybe: Readonly<Record<string, fc.Arbitrary<unknown>>> = {},
  most = 12,
): fc.Arbitrary<readonly unknown[]> {
  return fc.array(given(columns, maybe), { minLength: 1, maxLength: most });
}
