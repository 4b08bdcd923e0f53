import type { Input, TableInput } from './model.ts';

type Given = Readonly<Record<string, unknown>>;
type Named = { readonly name: string; readonly aliases?: readonly string[]; readonly kind: string };

/** Shares may be written in percent, in cells of a table too: `80%` is 0.8. Inside they are fractions. */
export function withShares(inputs: readonly Input[], given: Given): Given {
  return Object.fromEntries(
    Object.entries(given).map(([name, value]) => {
      const input = findNamed(inputs, name);
      if (input?.kind === 'table' && Array.isArray(value))
        return [name, value.map((row: unknown) => rowWithShares(input.columns, row))];
      return [name, isShare(input) ? shareOf(value) : value];
    }),
  );
}

/** A share as a fraction where it is written in percent; anything else as it is. */
export function percentOf(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  const match = /^\s*([-+]?\d+(?:[.,]\d+)?)\s*%\s*$/.exec(value);
  // By way of the decimal point, so that 8.1 % is .081 and no neighbour of it.
  return match === null ? value : Number(`${(match[1] ?? '').replace(',', '.')}e-2`);
}

function rowWithShares(columns: TableInput['columns'], row: unknown): unknown {
  if (Array.isArray(row)) return row.map((cell: unknown, at) => (isShare(columns[at]) ? shareOf(cell) : cell));
  if (typeof row !== 'object' || row === null) return row;
  return Object.fromEntries(
    Object.entries(row).map(([name, cell]) => [name, isShare(findNamed(columns, name)) ? shareOf(cell) : cell]),
  );
}

function shareOf(value: unknown): unknown {
  return Array.isArray(value) ? value.map(percentOf) : percentOf(value);
}

function isShare(given: Input | TableInput['columns'][number] | undefined): boolean {
  return given !== undefined && 'unit' in given && given.unit === 'share';
}

function findNamed<One extends Named>(all: readonly One[], written: string): One | undefined {
  const dashed = (name: string): string => name.replaceAll('_', '-');
  return all.find(({ name, aliases = [] }) => [name, ...aliases].some((each) => dashed(each) === dashed(written)));
}
