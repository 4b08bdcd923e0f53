import { isSeq } from 'yaml';
import { AppError } from '#core/errors.ts';
import type { FrontMatter } from '../note.ts';
import { readYaml } from '../parse/front-matter.ts';
import { applyEdits, type TextEdit } from '../rewrite-link.ts';
import { findFrontMatter, lineEndOf, type FrontMatterBlock } from './front-matter-block.ts';
import type { PropertyChange, PropertyValue } from './property-change.ts';
import { lineEnd, readEntries, tooComplex, type PropertyEntry } from './property-entries.ts';
import { dropBlock, newList, writeList, type ListStyle } from './write-list.ts';
import { writeKey, writeScalar } from './write-value.ts';

type Entries = readonly PropertyEntry[];

/**
 * Changes one property of a note's front matter and not a byte besides: order, comments, quotation marks and whatever YAML
 * stands in the others stay. What cannot be done so is refused.
 * @throws AppError property-complex, property-exists, property-changed (it is not there)
 */
export function changeProperty(text: string, change: PropertyChange): string {
  const block = findFrontMatter(text);
  const entries = block === undefined ? [] : readEntries(text, block);
  const edits = block === undefined ? firstProperty(text, change) : editsOf(text, block, entries, change);
  const changed = applyEdits(text, edits);
  if (!isAsMeant(changed, expected(readProperties(text), change), change)) throw tooComplex();
  return changed;
}

/** The properties of a note as data. @throws AppError property-complex, when they cannot be read */
export function readProperties(text: string): FrontMatter {
  const block = findFrontMatter(text);
  if (block === undefined) return {};
  const { frontMatter, warnings } = readYaml(text, block.start, text.slice(block.start, block.end));
  if (Object.keys(frontMatter).length === 0 && warnings.length > 0) throw tooComplex();
  return frontMatter;
}

function editsOf(text: string, block: FrontMatterBlock, entries: Entries, change: PropertyChange): readonly TextEdit[] {
  // Where a name stands twice, the last one counts.
  const entry = entries.findLast(({ name }) => name === change.name);
  if (entry === undefined) {
    if (change.kind === 'set') return [{ start: block.end, end: block.end, after: newLines(text, entries, change) }];
    throw notThere(change.name);
  }
  switch (change.kind) {
    case 'set':
      if (!entry.isPlain) throw tooComplex();
      return setValue(text, entry, change.value, styleOf(text, entries));
    case 'rename':
      if (entries.some(({ name }) => name === change.to && name !== change.name)) throw exists(change.to);
      return [{ ...entry.key, after: writeKey(change.to) }];
    case 'remove':
      return removal(text, block, entries, change.name);
    case 'move':
      return move(text, block, entries, entry, change.before);
  }
}

function setValue(text: string, entry: PropertyEntry, value: PropertyValue, style: ListStyle): readonly TextEdit[] {
  if (isList(value)) return writeList(text, entry, value, style);
  const { node, colon } = entry;
  const indent = indentOf(text, entry);
  const oneLine = isSeq(node) || text.slice(entry.value.end, lineEnd(text, entry.value.end)).trim() !== '';
  const written = writeScalar(value, { old: node, oneLine, indent, eol: style.eol });
  if (isSeq(node) && node.flow !== true)
    return [{ start: colon, end: colon, after: written === '' ? '' : ` ${written}` }, dropBlock(text, entry)];
  if (node === null) return written === '' ? [] : [{ start: colon, end: colon, after: ` ${written}` }];
  return written === '' ? [{ start: colon, end: entry.value.end, after: '' }] : [{ ...entry.value, after: written }];
}

function newLines(text: string, entries: Entries, { name, value }: Extract<PropertyChange, { kind: 'set' }>): string {
  const style = styleOf(text, entries);
  const [first] = entries;
  const indent = first === undefined ? '' : indentOf(text, first);
  const list = isList(value) ? newList(value, style) : null;
  const written = list ?? ` ${writeScalar(value as never, { indent, eol: style.eol })}`.trimEnd();
  return `${indent}${writeKey(name)}:${written}${style.eol}`;
}

function firstProperty(text: string, change: PropertyChange): readonly TextEdit[] {
  if (change.kind !== 'set') throw notThere(change.name);
  const eol = lineEndOf(text);
  const at = text.startsWith('\uFEFF') ? 1 : 0;
  return [{ start: at, end: at, after: `---${eol}${newLines(text, [], change)}---${eol}` }];
}

/** With the last property the whole block goes, unless that would make front matter of what stands below. */
function removal(text: string, block: FrontMatterBlock, entries: Entries, name: string): readonly TextEdit[] {
  const edits = entries.filter((each) => each.name === name).map(({ lines }) => ({ ...lines, after: '' }));
  const yaml = { start: block.start, end: block.end };
  const left = applyEdits(
    text.slice(yaml.start, yaml.end),
    edits.map(({ start, end, after }) => ({ start: start - yaml.start, end: end - yaml.start, after })),
  );
  const isAlone = left.trim() === '' && findFrontMatter(text.slice(block.after)) === undefined;
  return isAlone ? [{ start: block.open, end: block.after, after: '' }] : edits;
}

function move(
  text: string,
  block: FrontMatterBlock,
  entries: Entries,
  { lines, name }: PropertyEntry,
  before: string | null,
): readonly TextEdit[] {
  const target = before === null ? undefined : entries.find((each) => each.name === before);
  if (before !== null && target === undefined) throw notThere(before);
  const at = target?.lines.start ?? block.end;
  if (before === name || at === lines.end) return [];
  return [
    { ...lines, after: '' },
    { start: at, end: at, after: text.slice(lines.start, lines.end) },
  ];
}

/** How lists are written here: as the ones that are there, one item to a line where there is none. */
function styleOf(text: string, entries: Entries): ListStyle {
  const lists = entries.flatMap(({ node }) => (isSeq(node) ? [node] : []));
  const block = entries.find(({ node }) => isSeq(node) && node.flow !== true);
  const line =
    block === undefined ? '' : text.slice(text.lastIndexOf('\n', block.value.start - 1) + 1, block.value.start);
  const own = entries[0] === undefined ? '' : indentOf(text, entries[0]);
  return {
    flow: lists.length > 0 && block === undefined,
    indent: block === undefined || line.trim() !== '' ? `${own}  ` : line,
    eol: lineEndOf(text),
  };
}

function indentOf(text: string, { lines, key }: PropertyEntry): string {
  return text.slice(lines.start, key.start).replace('\uFEFF', '');
}

function isList(value: PropertyValue): value is Extract<PropertyValue, readonly unknown[]> {
  return Array.isArray(value);
}

/** What the properties shall be afterwards. */
function expected(before: FrontMatter, change: PropertyChange): readonly (readonly [string, unknown])[] {
  const all = Object.entries(before);
  switch (change.kind) {
    case 'set':
      return Object.hasOwn(before, change.name)
        ? all.map(([name, value]) => [name, name === change.name ? change.value : value])
        : [...all, [change.name, change.value]];
    case 'rename':
      return all.map(([name, value]) => [name === change.name ? change.to : name, value]);
    case 'remove':
      return all.filter(([name]) => name !== change.name);
    case 'move': {
      const moved = all.filter(([name]) => name === change.name);
      const rest = all.filter(([name]) => name !== change.name);
      const at = change.before === null ? rest.length : rest.findIndex(([name]) => name === change.before);
      return change.before === change.name ? all : rest.toSpliced(at, 0, ...moved);
    }
  }
}

/** Whether the text now says what it should; values compare as they are read, where 1.50 stays as written. */
function isAsMeant(
  text: string,
  wanted: readonly (readonly [string, unknown])[],
  { kind, name }: PropertyChange,
): boolean {
  const found = readProperties(text);
  const same = (key: string, value: unknown): boolean =>
    kind === 'set' && key === name ? looseText(found[key]) === looseText(value) : textOf(found[key]) === textOf(value);
  const names = Object.keys(Object.fromEntries(wanted));
  return Object.keys(found).join('\n') === names.join('\n') && wanted.every(([key, value]) => same(key, value));
}

function textOf(value: unknown): string {
  return JSON.stringify(value ?? null);
}

/** A number that was typed as text is the same value. */
function looseText(value: unknown): string {
  return JSON.stringify(value ?? null, (_, each: unknown) => (typeof each === 'number' ? String(each) : each));
}

function notThere(name: string): AppError {
  return new AppError('property-changed', `The property “${name}” is not there any more.`, {
    hint: 'Look at the note again.',
  });
}

function exists(name: string): AppError {
  return new AppError('property-exists', `There already is a property “${name}”.`, { hint: 'Choose another name.' });
}
