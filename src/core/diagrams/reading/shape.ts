import { parseLinkText, type LinkParts } from '#core/note/link-text.ts';
import type { DiagramError, DiagramErrorCode } from '../diagram-error.ts';
import { described, type MapSpec, type Spec } from './spec.ts';
import type { Tree } from './yaml-tree.ts';

/** A wiki-link in a text of a block. */
export type FigureLink = LinkParts & { readonly line: number };
/** Where a value stands. */
export type Place = { readonly field: string; readonly line: number };

const MOST_ERRORS = 50;
const LONGEST_TEXT = 1_000;
const WORDS: Spec = { kind: 'text' };
export const WIKI_LINK = /\[\[((?:(?!\]\]|\[\[)[^\n])+)\]\]/gu;

/** What a reading of one block gathers. */
export class Check {
  readonly errors: DiagramError[] = [];
  readonly links: FigureLink[] = [];

  report(code: DiagramErrorCode, { field, line }: Place, details: DiagramError['details'] = {}): undefined {
    if (this.errors.length < MOST_ERRORS) this.errors.push({ code, field, line, details });
  }
}

/** Reads a value, or reports what is wrong with it and answers undefined. */
export type Shape<Value> = {
  (tree: Tree, field: string, check: Check): Value | undefined;
  /** What a form asks for it; absent: words. */
  readonly spec?: Spec;
};
export type Field<Value> = {
  readonly shape: Shape<Value>;
  readonly isRequired: boolean;
  /** Stands for a value that is left out. */
  readonly fallback: Value | undefined;
};
export type Fields = Readonly<Record<string, Field<unknown>>>;
export type Values<Given extends Fields> = {
  readonly [Key in keyof Given]: Given[Key] extends Field<infer Value> ? Value : never;
} & { readonly at: Place };

export function required<Value>(shape: Shape<Value>): Field<Value> {
  return { shape, isRequired: true, fallback: undefined };
}

export function optional<Value>(shape: Shape<Value>): Field<Value | undefined> {
  return { shape, isRequired: false, fallback: undefined };
}

export function withDefault<Value>(shape: Shape<Value>, fallback: Value): Field<Value> {
  return { shape, isRequired: false, fallback };
}

/** Words on one or several lines; a number or the like as it is written. */
export const text: Shape<string> = (tree, field, check) => {
  const value = wordsOf(tree);
  if (value === undefined) return check.report('not-a-text', { field, line: tree.line });
  const words = value.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
  if (words === '') return check.report('empty', { field, line: tree.line });
  if (words.length > LONGEST_TEXT)
    return check.report('too-large', { field, line: tree.line }, { most: LONGEST_TEXT, given: words.length });
  for (const [, inner = ''] of words.matchAll(WIKI_LINK)) {
    const { target, heading, block, alias } = parseLinkText(inner);
    check.links.push({ target, heading, block, alias, line: tree.line });
  }
  return words;
};

function wordsOf(tree: Tree): string | undefined {
  if (tree.kind === 'scalar') return typeof tree.value === 'string' ? tree.value : tree.value === null ? '' : tree.raw;
  // A wiki-link without quotes is, to YAML, a list within a list.
  if (tree.kind === 'list' && /^\[\[[^[\]\n]+\]\]$/.test(tree.raw.trim())) return tree.raw.trim();
  return undefined;
}

type Bounds = { readonly least?: number; readonly most?: number; readonly isWhole?: boolean };

export function number({ least = -1e15, most = 1e15, isWhole = false }: Bounds = {}): Shape<number> {
  return described({ kind: 'number', least, most }, (tree: Tree, field: string, check: Check) => {
    const place = { field, line: tree.line };
    const value = tree.kind === 'scalar' ? tree.value : undefined;
    if (typeof value !== 'number' || !Number.isFinite(value)) return check.report('not-a-number', place);
    if (value < least) return check.report('too-small', place, { least, given: value });
    if (value > most) return check.report('too-large', place, { most, given: value });
    if (isWhole && !Number.isInteger(value)) return check.report('not-a-number', place, { given: value, whole: 1 });
    return value;
  });
}

export const yesOrNo: Shape<boolean> = described({ kind: 'yes-or-no' }, (tree: Tree, field: string, check: Check) =>
  tree.kind === 'scalar' && typeof tree.value === 'boolean'
    ? tree.value
    : check.report('not-a-yes-or-no', { field, line: tree.line }),
);

export function choice<const Option extends string>(options: readonly Option[]): Shape<Option> {
  return described({ kind: 'choice', options }, (tree: Tree, field: string, check: Check) => {
    const given = tree.kind === 'scalar' ? String(tree.value) : '';
    const found = options.find((option) => option === given);
    return found ?? check.report('not-a-choice', { field, line: tree.line }, { given, known: options.join(', ') });
  });
}

/** Either of two; tells what is wrong with the second where `isFirst` does not hold, and a form asks for the second. */
export function either<First, Second>(
  isFirst: (tree: Tree) => boolean,
  first: Shape<First>,
  second: Shape<Second>,
): Shape<First | Second> {
  return described(second.spec ?? WORDS, (tree: Tree, field: string, check: Check) =>
    (isFirst(tree) ? first : second)(tree, field, check),
  );
}

/** What may be left open: `null` stays null. */
export function orNull<Value>(shape: Shape<Value>): Shape<Value | null> {
  return described(shape.spec ?? WORDS, (tree: Tree, field: string, check: Check) =>
    isNothing(tree) ? null : shape(tree, field, check),
  );
}

export function isNothing(tree: Tree): boolean {
  return tree.kind === 'scalar' && tree.value === null;
}

export function list<Value>(
  shape: Shape<Value>,
  { least = 0, most = 60 }: { readonly least?: number; readonly most?: number } = {},
): Shape<readonly Value[]> {
  const spec = { kind: 'list', item: shape.spec ?? WORDS, least, most } as const;
  return described(spec, (tree: Tree, field: string, check: Check) => {
    const place = { field, line: tree.line };
    if (tree.kind !== 'list') return check.report('not-a-list', place);
    if (tree.items.length < least) return check.report(least === 1 ? 'empty' : 'too-small', place, { least });
    if (tree.items.length > most) return check.report('too-many', place, { most, given: tree.items.length });
    return tree.items.flatMap((item, at) => {
      const value = shape(item, `${field}[${at}]`, check);
      return value === undefined ? [] : [value];
    });
  });
}

/** A map with exactly these keys; the value knows its own place as `at`. */
export function map<const Given extends Fields>(fields: Given): Shape<Values<Given>> {
  return described(specOf(fields, null), (tree: Tree, field: string, check: Check) => {
    if (tree.kind !== 'map') return check.report('not-a-map', { field, line: tree.line });
    const inside = (key: string): string => (field === '' ? key : `${field}.${key}`);
    const values: Record<string, unknown> = { at: { field, line: tree.line } };
    for (const { key, line } of tree.entries) {
      if (!Object.hasOwn(fields, key))
        check.report('unknown-key', { field: inside(key), line }, { known: Object.keys(fields).join(', ') });
    }
    for (const [key, { shape, isRequired, fallback }] of Object.entries(fields)) {
      const entry = tree.entries.find((each) => each.key === key);
      const isOpen = entry !== undefined && isNothing(entry.value);
      if (entry === undefined || (isOpen && fallback !== null)) {
        if (isRequired) check.report('missing', { field: inside(key), line: entry?.line ?? tree.line });
        values[key] = fallback;
      } else values[key] = shape(entry.value, inside(key), check);
    }
    return values as Values<Given>;
  });
}

function specOf(fields: Fields, short: string | null): MapSpec {
  const given = Object.entries(fields).map(([key, { shape, isRequired, fallback }]) => ({
    key,
    spec: shape.spec ?? WORDS,
    isRequired,
    fallback:
      typeof fallback === 'string' || typeof fallback === 'number' || typeof fallback === 'boolean' ? fallback : null,
  }));
  return { kind: 'map', fields: given, short };
}

/** A map whose words may also stand alone: `- text` for `- {text: text}`. */
export function item<const Given extends Fields>(fields: Given, key = 'text'): Shape<Values<Given>> {
  const whole = map(fields);
  return described(specOf(fields, key), (tree: Tree, field: string, check: Check) => {
    if (tree.kind === 'map') return whole(tree, field, check);
    const { line } = tree;
    return whole({ kind: 'map', line, entries: [{ key, line, value: tree }] }, field, check);
  });
}

/** A name used elsewhere in the block, and where it is used. */
export const reference: Shape<Place & { readonly id: string }> = (tree, field, check) => {
  const id = text(tree, field, check);
  return id === undefined ? undefined : { id, field, line: tree.line };
};

/** Reports every id that stands twice, and every reference to an id that does not stand at all. */
export function checkIds(
  named: readonly { readonly id?: string | undefined; readonly at: Place }[],
  references: readonly (Place & { readonly id: string })[],
  check: Check,
): void {
  const ids = new Set<string>();
  for (const { id, at } of named) {
    if (id === undefined) continue;
    if (ids.has(id)) check.report('duplicate-id', { field: `${at.field}.id`, line: at.line }, { id });
    ids.add(id);
  }
  for (const { id, ...place } of references) {
    if (!ids.has(id)) check.report('dangling', place, { id, known: [...ids].slice(0, 20).join(', ') });
  }
}
