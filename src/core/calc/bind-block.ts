import { calculate } from './calculate.ts';
import { CalcError } from './calc-error.ts';
import type { Model } from './model.ts';
import { isFault, readBlock, sourcesIn, type BlockFault, type CalcBlock, type Given } from './read-block.ts';
import type { Source } from './sources.ts';
import { readTable, valueOfRows } from './tables/read-table.ts';

/** What stands where a source leads. `place` names it, the same for the same thing. */
export type Found =
  | {
      readonly kind: 'block';
      readonly place: string;
      readonly type: string;
      readonly text: string;
      readonly look: Look;
    }
  | { readonly kind: 'properties'; readonly place: string; readonly values: Given }
  | { readonly kind: 'table'; readonly place: string; readonly text: string };
/** Follows the inside of a wiki-link; nothing where it leads nowhere. */
export type Look = (link: string) => Promise<Found | undefined>;

export type Binding = { readonly bound: Given } | { readonly fault: BlockFault };

/** Blocks that take their inputs one from another, at most. */
const DEEPEST = 8;

/**
 * The inputs a block takes from elsewhere by its `from:`: from another block, whose inputs and figures they are, from the
 * properties of a note, or from a table in a file. Nothing for a block without it.
 */
export async function bindBlock(
  type: string,
  text: string,
  look: Look,
  above: readonly string[] = [],
): Promise<Binding> {
  const asked = sourcesIn(type, text);
  if (isFault(asked)) return { fault: asked };
  const bound: Record<string, unknown> = {};
  for (const source of asked.sources) {
    try {
      Object.assign(bound, await valuesFrom(source, asked.model, look, above));
    } catch (error) {
      if (!(error instanceof CalcError)) throw error;
      const { code, field, details } = error;
      return { fault: { code, field, line: asked.line, details } };
    }
  }
  return { bound };
}

async function valuesFrom(
  { link, input, field }: Source,
  model: Model,
  look: Look,
  above: readonly string[],
): Promise<Given> {
  const found = await look(link);
  if (found === undefined) throw new CalcError('no-source', 'from', { link });
  if (found.kind === 'table') return tableValues(found.text, input, model, link);
  const figures = found.kind === 'block' ? await figuresOf(found, link, above) : propertyFigures(found.values);
  const wanted = input === null ? model.inputs : [inputNamed(model, input)];
  const values: Record<string, unknown> = {};
  for (const each of wanted) {
    const names = input !== null && field !== null ? [field] : [each.name, ...(each.aliases ?? [])];
    const name = names.find((one) => figures(one) !== undefined);
    if (name !== undefined) values[each.name] = figures(name);
    else if (input !== null) throw new CalcError('no-figure', 'from', { link, name: field ?? input });
  }
  if (Object.keys(values).length === 0) throw new CalcError('no-figure', 'from', { link, name: '' });
  return values;
}

function inputNamed(model: Model, name: string): Model['inputs'][number] {
  const input = model.inputs.find((each) => each.name === name || each.aliases?.includes(name));
  if (input === undefined) throw new CalcError('unknown-input', `from.${name}`);
  return input;
}

type Figures = (name: string) => unknown;

/** Inputs of another block and, for names that are none, its figures. */
async function figuresOf(
  { type, text, place, look }: Extract<Found, { kind: 'block' }>,
  link: string,
  above: readonly string[],
): Promise<Figures> {
  if (above.includes(place) || above.length >= DEEPEST) throw new CalcError('circular', 'from', { link });
  const binding = await bindBlock(type, text, look, [...above, place]);
  if ('fault' in binding) throw new CalcError('faulty-source', 'from', { link, code: binding.fault.code });
  const reading = readBlock(type, text, binding.bound);
  if ('fault' in reading) throw new CalcError('faulty-source', 'from', { link, code: reading.fault.code });
  const { block } = reading;
  let outputs: Given | undefined;
  return (name) => {
    const input = block.model.inputs.find((each) => each.name === name || each.aliases?.includes(name));
    if (input !== undefined) return block.values[input.name] ?? undefined;
    if (!block.model.outputs.some((each) => each.name === name)) return undefined;
    outputs ??= calculated(block, link);
    return outputs[name] ?? undefined;
  };
}

function calculated({ model, given, convention }: CalcBlock, link: string): Given {
  try {
    return calculate(model, given, convention).evaluation.outputs;
  } catch (error) {
    if (error instanceof CalcError) throw new CalcError('faulty-source', 'from', { link, code: error.code });
    throw error;
  }
}

/** Properties of a note, whatever the case of their names. */
function propertyFigures(properties: Given): Figures {
  const byName = new Map(Object.entries(properties).map(([name, value]) => [folded(name), value]));
  return (name) => byName.get(folded(name)) ?? undefined;
}

function folded(name: string): string {
  return name.toLowerCase().replaceAll(/[\s_-]+/g, '-');
}

function tableValues(text: string, name: string | null, model: Model, link: string): Given {
  const input =
    name === null ? model.inputs.find(({ kind }) => kind === 'table' || kind === 'list') : inputNamed(model, name);
  if (input === undefined || (input.kind !== 'table' && input.kind !== 'list'))
    throw new CalcError('not-a-table', name === null ? 'from' : `from.${name}`);
  const { rows, errors } = readTable(text, input);
  const [error] = errors;
  if (error !== undefined)
    throw new CalcError('faulty-row', 'from', { link, line: error.line, text: error.text, name: error.column });
  if (rows.length === 0) throw new CalcError('no-figure', 'from', { link, name: input.name });
  return { [input.name]: valueOfRows(input, rows) };
}
