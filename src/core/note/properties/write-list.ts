import { isSeq, type Node, type YAMLSeq } from 'yaml';
import type { TextEdit } from '../rewrite-link.ts';
import type { PropertyScalar } from './property-change.ts';
import { endOf, lineEnd, lineStart, nextLine, tooComplex, type PropertyEntry } from './property-entries.ts';
import { scalarValue, writeScalar } from './write-value.ts';

export type ListStyle = {
  /** `[a, b]` on one line rather than one item to a line. */
  readonly flow: boolean;
  /** Before the dash of an item. */
  readonly indent: string;
  readonly eol: string;
};

/** Gives a property a list, item by item where it is a list already, so that comments and spelling of the others stay. */
export function writeList(
  text: string,
  entry: PropertyEntry,
  values: readonly PropertyScalar[],
  style: ListStyle,
): readonly TextEdit[] {
  const { node, value, colon } = entry;
  if (!isSeq(node)) {
    if (node === null && !style.flow && values.length > 0)
      return [insert(lineEnd(text, colon), blockList(values, style))];
    const written = flowList(values);
    return node === null ? [insert(colon, ` ${written}`)] : [{ ...value, after: written }];
  }
  const from = value.start - (node.range?.[0] ?? 0);
  if (node.flow === true) return rewriteFlow(text, node, from, entry, values);
  if (values.length === 0) return [insert(colon, ' []'), dropBlock(text, entry)];
  return rewriteBlock(text, node, from, values, style.eol);
}

/** A list as it stands behind the colon of a new property. */
export function newList(values: readonly PropertyScalar[], style: ListStyle): string {
  return style.flow || values.length === 0 ? ` ${flowList(values)}` : blockList(values, style);
}

/** Takes away all lines of a value that stands below its name. */
export function dropBlock(text: string, { colon, value }: PropertyEntry): TextEdit {
  return { start: lineEnd(text, colon), end: value.end, after: '' };
}

function flowList(values: readonly PropertyScalar[]): string {
  return `[${values.map((each) => writeScalar(each, { place: 'flow' })).join(', ')}]`;
}

function blockList(values: readonly PropertyScalar[], { indent, eol }: ListStyle): string {
  return values.map((each) => `${eol}${indent}- ${writeScalar(each, { place: 'item' })}`).join('');
}

function rewriteFlow(
  text: string,
  list: YAMLSeq,
  from: number,
  { value }: PropertyEntry,
  values: readonly PropertyScalar[],
): readonly TextEdit[] {
  const written = text.slice(value.start, value.end);
  if (/#.*\n/.test(written)) throw tooComplex();
  const kept = list.items.map((item) => {
    const [start = 0, end = 0] = (item as Node).range ?? [];
    return { value: scalarValue(item), text: text.slice(from + start, from + end) };
  });
  const pad = /^\[ +\S/.test(written) && values.length > 0 ? ' ' : '';
  const items = values.map((each) => {
    const at = kept.findIndex((one) => one.value === each && one.text !== '');
    return at < 0 ? writeScalar(each, { place: 'flow' }) : (kept.splice(at, 1)[0]?.text ?? '');
  });
  return [{ ...value, after: `[${pad}${items.join(', ')}${pad}]` }];
}

/** Changes what lies between the items that are the same at the beginning and at the end. */
function rewriteBlock(
  text: string,
  list: YAMLSeq,
  from: number,
  values: readonly PropertyScalar[],
  eol: string,
): readonly TextEdit[] {
  const dashes = (list.srcToken?.type === 'block-seq' ? list.srcToken.items : []).map(({ start }) =>
    start.find(({ type }) => type === 'seq-item-ind'),
  );
  const old = list.items.map((node, at) => {
    const dash = from + (dashes[at]?.offset ?? Number.NaN);
    const [begin = 0] = (node as Node).range ?? [];
    const isEmpty = endOf(text, from, node, dash + 1) === dash + 1;
    const start = isEmpty ? dash + 1 : from + begin;
    return { node: node as Node, dash, start, end: endOf(text, from, node, start), isEmpty, value: scalarValue(node) };
  });
  // An item may stand on the line below its dash, where nobody looks for it.
  if (old.some(({ dash, start }) => Number.isNaN(dash) || lineStart(text, dash) !== lineStart(text, start)))
    throw tooComplex();
  let head = 0;
  while (head < Math.min(old.length, values.length) && old[head]?.value === values[head]) head += 1;
  let tail = 0;
  while (tail < Math.min(old.length, values.length) - head && old.at(-1 - tail)?.value === values.at(-1 - tail))
    tail += 1;
  const gone = old.slice(head, old.length - tail);
  const come = values.slice(head, values.length - tail);
  const edits: TextEdit[] = [];
  for (const [at, item] of gone.entries()) {
    const next = come[at];
    if (next === undefined) edits.push({ start: lineStart(text, item.dash), end: nextLine(text, item.end), after: '' });
    else {
      const after = writeScalar(next, { place: 'item', old: item.node });
      edits.push({ start: item.start, end: item.end, after: item.isEmpty ? ` ${after}` : after });
    }
  }
  const added = come.slice(gone.length);
  if (added.length === 0) return edits;
  const [first] = old;
  if (first === undefined) throw tooComplex();
  const indent = text.slice(lineStart(text, first.dash), first.dash);
  const lines = added.map((each) => `${indent}- ${writeScalar(each, { place: 'item' })}${eol}`).join('');
  const before = old[head + gone.length - 1];
  return [...edits, insert(before === undefined ? lineStart(text, first.dash) : nextLine(text, before.end), lines)];
}

function insert(at: number, after: string): TextEdit {
  return { start: at, end: at, after };
}
