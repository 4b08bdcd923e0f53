import { isMap, isScalar, LineCounter, type Document } from 'yaml';
import { parseBlockYaml } from './block-yaml.ts';
import { CalcError } from './calc-error.ts';
import type { Model, Values } from './model.ts';
import { findModel, modelList } from './model-list.ts';
import { readValues } from './read-values.ts';
import { readSources, type Source } from './sources.ts';
import { percentOf, withShares } from './with-shares.ts';

/** One way the world may be: inputs that differ from the block's own. */
export type Scenario = { readonly name: string; readonly given: Given };
export type Given = Readonly<Record<string, unknown>>;

/** What a fenced block asks for. */
export type CalcBlock = {
  readonly model: Model;
  readonly convention: string;
  /** Inputs as written, by the names they were given by. */
  readonly given: Given;
  readonly values: Values;
  readonly scenarios: readonly Scenario[];
  /** What sliders offer instead of what the model says, by the name of the input. */
  readonly bounds: Readonly<Record<string, { readonly from: number; readonly to: number }>>;
  readonly title: string | null;
  readonly caption: string | null;
  /** Names of outputs and charts to show; null: the model's own choice. */
  readonly show: readonly string[] | null;
};

/** Why a block cannot be worked out; `line` counts from 1 in the block's text, `field` names what stands there. */
export type BlockFault = {
  readonly code: string;
  readonly field: string;
  readonly line: number;
  readonly details: Readonly<Record<string, number | string>>;
};

export type BlockReading = { readonly block: CalcBlock } | { readonly fault: BlockFault };

const MOST_ALIASES = 50;
const LONGEST = 200_000;

/** Whether a fenced block with this info string is a calculator. */
export function isCalcBlock(type: string): boolean {
  const name = type.toLowerCase();
  return modelList.some(({ block, id }) => block === name || id === name);
}

/**
 * Reads a fenced block of YAML; whatever it says, the answer is a block or what is wrong with it. `bound` is what it takes
 * from elsewhere; without that a block that has a `from:` is not read.
 */
export function readBlock(type: string, text: string, bound?: Given): BlockReading {
  const parsed = parse(text);
  if (isFault(parsed)) return { fault: parsed };
  return located(parsed, () => ({ block: blockOf(type.toLowerCase(), parsed.given, bound) }));
}

/** What a block takes from elsewhere, and for which model; `line` is where it says so. */
export function sourcesIn(
  type: string,
  text: string,
): { readonly model: Model; readonly sources: readonly Source[]; readonly line: number } | BlockFault {
  const parsed = parse(text);
  if (isFault(parsed)) return parsed;
  const { given, document, lines } = parsed;
  const found = located(parsed, () => {
    if (!isRecord(given)) throw new CalcError('not-a-table', 'block');
    const model = modelOf(type.toLowerCase(), given['model']);
    return { model, sources: sourcesOf(model, given), line: lineOf(document, lines, 'from') };
  });
  return 'fault' in found ? found.fault : found;
}

type Parsed = { readonly document: Document.Parsed; readonly lines: LineCounter; readonly given: unknown };

function parse(text: string): Parsed | BlockFault {
  let lines = new LineCounter();
  try {
    if (text.length > LONGEST) throw new CalcError('too-large', 'block', { most: LONGEST });
    const document = parseBlockYaml(text, () => ({
      lineCounter: (lines = new LineCounter()),
      prettyErrors: false,
      logLevel: 'silent',
      schema: 'core',
      resolveKnownTags: false,
      stringKeys: true,
    }));
    const [error] = document.errors;
    if (error !== undefined)
      return { code: 'bad-yaml', field: '', line: lines.linePos(error.pos[0]).line, details: {} };
    return { document, lines, given: document.toJS({ maxAliasCount: MOST_ALIASES }) ?? {} };
  } catch (error) {
    if (error instanceof CalcError) return faultOf(error, 1);
    return { code: 'bad-yaml', field: '', line: 1, details: {} };
  }
}

export function isFault(value: object): value is BlockFault {
  return 'code' in value;
}

function located<Answer>({ document, lines }: Parsed, work: () => Answer): Answer | { readonly fault: BlockFault } {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof CalcError)) throw error;
    return { fault: faultOf(error, lineOf(document, lines, error.field)) };
  }
}

function faultOf({ code, field, details }: CalcError, line: number): BlockFault {
  return { code, field, line, details };
}

function blockOf(type: string, given: unknown, bound: Given | undefined): CalcBlock {
  if (!isRecord(given)) throw new CalcError('not-a-table', 'block');
  const { model: named, convention, timing, title, caption, show, scenarios, bounds, inputs, ...direct } = given;
  const model = modelOf(type, named);
  const sources = sourcesOf(model, given);
  if (sources.length > 0 && bound === undefined) throw new CalcError('unbound', 'from');
  const rest = { ...direct };
  if (!isOwnFrom(model, given)) delete rest['from'];
  delete rest['lang'];
  delete rest['source'];
  if (inputs !== undefined && inputs !== null && !isRecord(inputs)) throw new CalcError('not-a-table', 'inputs');
  const written = { ...rest, ...inputs };
  const asked = timing ?? convention;
  const chosen = asked === undefined || asked === null ? model.conventions[0] : asked;
  if (typeof chosen !== 'string' || !model.conventions.includes(chosen))
    throw new CalcError('unknown-convention', timing === undefined ? 'convention' : 'timing', {
      known: model.conventions.join(', '),
    });
  const own = withShares(model.inputs, { ...unwritten(model, bound ?? {}, written), ...written });
  return {
    model,
    convention: chosen,
    given: own,
    values: readValues(model, own),
    scenarios: scenariosOf(model, own, scenarios),
    bounds: boundsOf(model, bounds),
    title: textOrNull(title, 'title'),
    caption: textOrNull(caption, 'caption'),
    show: show === undefined || show === null ? null : textsOf(show),
  };
}

/** Whether `from` is an input of the model itself, such as the period a rate is converted from. */
function isOwnFrom(model: Model, { from }: Given): boolean {
  const isInput = model.inputs.some(({ name, aliases }) => name === 'from' || aliases?.includes('from'));
  return isInput && (typeof from === 'string' ? !from.includes('[[') : typeof from !== 'object' || from === null);
}

function sourcesOf(model: Model, given: Given): readonly Source[] {
  return isOwnFrom(model, given) ? [] : readSources(given['from']);
}

/** What is bound and not written here as well: a block's own word counts more. */
function unwritten(model: Model, bound: Given, written: Given): Given {
  const isWritten = (name: string): boolean => {
    const input = model.inputs.find((each) => each.name === name);
    return [name, ...(input?.aliases ?? [])].some((each) => each in written);
  };
  return Object.fromEntries(Object.entries(bound).filter(([name]) => !isWritten(name)));
}

function modelOf(type: string, named: unknown): Model {
  if (named === undefined || named === null) {
    const model = modelList.find(({ id }) => id === type) ?? modelList.find(({ block }) => block === type);
    if (model === undefined) throw new CalcError('unknown-model', 'model');
    return model;
  }
  const model = typeof named === 'string' ? findModel(named) : undefined;
  if (model === undefined)
    throw new CalcError('unknown-model', 'model', {
      known: modelList
        .filter(({ block }) => block === type)
        .map(({ id }) => id)
        .join(', '),
    });
  return model;
}

function scenariosOf(model: Model, own: Given, given: unknown): readonly Scenario[] {
  if (given === undefined || given === null) return [];
  const named: [string, unknown][] = Array.isArray(given)
    ? given.map((each: unknown, at) => {
        if (!isRecord(each)) throw new CalcError('not-a-table', `scenarios[${at + 1}]`);
        const { name, ...rest } = each;
        return [typeof name === 'string' ? name : String(at + 1), rest];
      })
    : isRecord(given)
      ? Object.entries(given)
      : [];
  if (named.length === 0) throw new CalcError('not-a-table', 'scenarios');
  return named.map(([name, changes]) => {
    if (!isRecord(changes)) throw new CalcError('not-a-table', `scenarios.${name}`);
    try {
      const merged = mergeGiven(model, own, withShares(model.inputs, changes));
      readValues(model, merged);
      return { name, given: merged };
    } catch (error) {
      if (error instanceof CalcError)
        throw new CalcError(error.code, `scenarios.${name}.${error.field}`, error.details);
      throw error;
    }
  });
}

/** What was given with changes put over it, whichever of its names an input goes by. */
export function mergeGiven(model: Pick<Model, 'inputs'>, own: Given, changes: Given): Given {
  const nameOf = (name: string): string =>
    model.inputs.find((input) => input.name === name || input.aliases?.includes(name))?.name ?? name;
  const byName = (given: Given): Given =>
    Object.fromEntries(Object.entries(given).map(([name, value]) => [nameOf(name), value]));
  return { ...byName(own), ...byName(changes) };
}

function boundsOf(model: Model, given: unknown): CalcBlock['bounds'] {
  if (given === undefined || given === null) return {};
  if (!isRecord(given)) throw new CalcError('not-a-table', 'bounds');
  return Object.fromEntries(
    Object.entries(given).map(([name, range]) => {
      const input = model.inputs.find((each) => each.name === name || each.aliases?.includes(name));
      if (input?.kind !== 'number') throw new CalcError('unknown-input', `bounds.${name}`);
      const [from, to] = Array.isArray(range) ? (range as readonly unknown[]).map(percentOf) : [];
      if (typeof from !== 'number' || typeof to !== 'number' || !(from < to))
        throw new CalcError('not-a-list', `bounds.${name}`);
      return [input.name, { from, to }];
    }),
  );
}

function textOrNull(value: unknown, field: string): string | null {
  if (value === undefined || value === null) return null;
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  throw new CalcError('not-a-text', field);
}

function textsOf(value: unknown): readonly string[] {
  const all: readonly unknown[] = Array.isArray(value) ? value : [value];
  return all.map((each, at) => {
    if (typeof each !== 'string') throw new CalcError('not-a-text', `show[${at + 1}]`);
    return each;
  });
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether an input may have been written by that name. */
function isNameOf(written: string, name: string): boolean {
  if (written === name) return true;
  return modelList.some(({ inputs }) =>
    inputs.some((input) => input.name === name && input.aliases?.includes(written) === true),
  );
}

/** The line where a field stands; a part of it that is not written is looked for one step further out. */
function lineOf(document: Document.Parsed, lines: LineCounter, field: string): number {
  const path = field.split(/[.[\]]+/).filter((part) => part !== '');
  const { contents } = document;
  for (const start of [path, ['inputs', ...path]]) {
    for (let length = start.length; length > (start[0] === 'inputs' ? 1 : 0); length--) {
      const position = positionOf(contents, start.slice(0, length));
      if (position !== undefined) return lines.linePos(position).line;
    }
  }
  return 1;
}

function positionOf(node: unknown, path: readonly string[]): number | undefined {
  let at: number | undefined;
  let here: unknown = node;
  for (const part of path) {
    if (isMap(here)) {
      const pair = here.items.find(({ key }) => isScalar(key) && isNameOf(String(key.value), part));
      if (pair === undefined) return undefined;
      at = isScalar(pair.key) ? pair.key.range?.[0] : at;
      here = pair.value;
    } else if (typeof here === 'object' && here !== null && 'items' in here) {
      here = (here.items as readonly unknown[])[Number(part) - 1];
      const range = typeof here === 'object' && here !== null && 'range' in here ? here.range : undefined;
      if (!Array.isArray(range)) return undefined;
      at = range[0] as number;
    } else return undefined;
  }
  return at;
}
