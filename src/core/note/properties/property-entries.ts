import { isAlias, isMap, isScalar, isSeq, parseDocument, visit, type Node, type Pair, type ParsedNode } from 'yaml';
import { AppError } from '#core/errors.ts';
import type { FrontMatterBlock } from './front-matter-block.ts';

/** One property as it is written. All places are offsets in the note's text. */
export type PropertyEntry = {
  readonly name: string;
  readonly key: { readonly start: number; readonly end: number };
  /** Behind the colon. */
  readonly colon: number;
  readonly node: Node | null;
  /** The value without what follows it on its line; empty where nothing is written. */
  readonly value: { readonly start: number; readonly end: number };
  /** The whole lines it stands on. */
  readonly lines: { readonly start: number; readonly end: number };
  /** Whether a new value may take the place of the old: no anchor, tag or map in it. */
  readonly isPlain: boolean;
};

/** The properties of a front matter in the order of the file. @throws AppError property-complex */
export function readEntries(text: string, block: FrontMatterBlock): readonly PropertyEntry[] {
  const document = parseDocument(text.slice(block.start, block.end), {
    keepSourceTokens: true,
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'silent',
    resolveKnownTags: false,
    stringKeys: true,
  });
  const map = document.contents;
  if (document.errors.length > 0) throw tooComplex();
  if (map === null || (isScalar(map) && map.value === null)) return [];
  if (!isMap(map) || map.flow === true || map.anchor !== undefined || map.tag !== undefined) throw tooComplex();
  return map.items.map((pair) => readEntry(text, block.start, pair));
}

/** The failure for front matter that can only be changed in the source. */
export function tooComplex(): AppError {
  return new AppError('property-complex', 'This property is written in a way that can only be changed in the source.', {
    hint: 'Open the source of the note.',
  });
}

/** Where the last character of a node ends, line ends and comments behind it not counted. */
export function endOf(text: string, from: number, node: unknown, fallback: number): number {
  if (isSeq(node) && node.flow !== true) return endOf(text, from, node.items.at(-1), fallback);
  if (isMap(node) && node.flow !== true) {
    const last = node.items.at(-1);
    return endOf(text, from, last?.value ?? last?.key, fallback);
  }
  const range = (node as Node | null | undefined)?.range;
  let end = range === null || range === undefined ? fallback : Math.max(fallback, from + range[1]);
  while (end > fallback && /\s/.test(text[end - 1] ?? '')) end -= 1;
  return end;
}

/** The beginning of the line a place stands on, and where the next one begins. */
export function lineStart(text: string, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1;
}
export function nextLine(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end + 1;
}
/** Where the line of a place ends, before its line end. */
export function lineEnd(text: string, at: number): number {
  const next = nextLine(text, at);
  return next - (text.startsWith('\r\n', next - 2) ? 2 : text[next - 1] === '\n' ? 1 : 0);
}

function readEntry(text: string, from: number, pair: Pair<ParsedNode, ParsedNode | null>): PropertyEntry {
  const { key, value: node, srcToken } = pair;
  const mark = srcToken?.sep?.find(({ type }) => type === 'map-value-ind');
  const isExplicit = srcToken?.start.some(({ type }) => type === 'explicit-key-ind') === true;
  if (!isScalar(key) || key.range === undefined || key.range === null || mark === undefined || isExplicit)
    throw tooComplex();
  if (key.anchor !== undefined || key.tag !== undefined) throw tooComplex();
  const [keyStart, keyEnd] = [from + key.range[0], from + key.range[1]];
  const colon = from + mark.offset + 1;
  const first = lineStart(text, keyStart);
  if (/\S/.test(text.slice(first, keyStart).replace('\uFEFF', ''))) throw tooComplex();
  const isEmpty = node === null || (isScalar(node) && node.value === null && (node.source ?? '') === '');
  const start = isEmpty ? colon : from + (node.range?.[0] ?? 0);
  const end = isEmpty ? colon : endOf(text, from, node, start);
  return {
    name: typeof key.value === 'string' ? key.value : (key.source ?? String(key.value)),
    key: { start: keyStart, end: keyEnd },
    colon,
    node: isEmpty ? null : node,
    value: { start, end },
    lines: { start: first, end: nextLine(text, end) },
    isPlain: isPlain(node),
  };
}

function isPlain(node: ParsedNode | null): boolean {
  if (node === null) return true;
  if (isMap(node) || isAlias(node)) return false;
  let plain = true;
  visit(node, {
    Alias: () => void (plain = false),
    Map: () => void (plain = false),
    Value: (_, each) => {
      if (each.anchor !== undefined || each.tag !== undefined) plain = false;
    },
  });
  return plain && (!isSeq(node) || node.items.every((item) => isScalar(item)));
}
