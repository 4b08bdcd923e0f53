import type { Root } from 'mdast';
import { isAlias, isMap, isScalar, isSeq, parseDocument, type Document } from 'yaml';
import type { FrontMatter, NoteWarning } from '../note.ts';
import { readPlainFrontMatter } from './quick-front-matter.ts';

/** A text value of the front matter and where it is written: `[start, end)` in the file, quotes included. */
export type FrontMatterValue = {
  /** The key it stands under at the outermost level. */
  readonly key: string;
  readonly value: string;
  readonly start: number;
  readonly end: number;
  readonly line: number;
};
/** Scalar values in the order of the file. */
export type FrontMatterSource = { readonly values: readonly FrontMatterValue[] };

export type FrontMatterReading = {
  readonly frontMatter: FrontMatter;
  readonly source: FrontMatterSource;
  readonly warnings: readonly NoteWarning[];
};

const NONE: FrontMatterReading = { frontMatter: {}, source: { values: [] }, warnings: [] };
const MOST_VALUES = 20_000;
const DEEPEST = 60;

/**
 * Reads the YAML (or JSON, which YAML includes) between the `---` lines. Values keep the form they are written in where a number
 * would change it (`1.10`), dates stay text, unknown tags are ignored. What cannot be understood is a warning, never a failure.
 */
export function readFrontMatter(text: string, tree: Root): FrontMatterReading {
  const node = tree.children[0];
  if (node?.type !== 'yaml') return NONE;
  const offset = text.indexOf('\n') + 1;
  if (node.value.trim() === '') return NONE;
  try {
    // From the file, not from the node: in the node stand-ins may take the place of dangerous characters.
    const yaml = text.slice(offset, offset + node.value.length);
    return readPlainFrontMatter(yaml, offset) ?? readYaml(text, offset, yaml);
  } catch {
    return failed('The front matter is nested too deeply to be read.', 1);
  }
}

function failed(message: string, line: number): FrontMatterReading {
  return { ...NONE, warnings: [{ code: 'bad-front-matter', message, line }] };
}

/** Reads front matter of any kind. */
export function readYaml(text: string, offset: number, yaml: string): FrontMatterReading {
  const document = parseDocument(yaml, {
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'silent',
    resolveKnownTags: false,
    stringKeys: true,
  });
  const error = document.errors[0];
  if (error?.message.includes('call stack') === true) throw error;
  if (error !== undefined)
    return failed(`The front matter is not valid YAML: ${plain(error.message)}`, lineOf(text, offset + error.pos[0]));
  if (!isMap(document.contents))
    return document.contents === null ? NONE : failed('The front matter has no properties.', 2);
  return new Converter(text, offset, document).convert();
}

function plain(message: string): string {
  return message.split('\n')[0]?.replace(/ at line \d+.*$/u, '') ?? '';
}

function lineOf(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line += 1;
  return line;
}

/** Turns YAML nodes into plain data within bounds; aliases are followed, but never round in a circle nor without end. */
class Converter {
  readonly #text: string;
  readonly #offset: number;
  readonly #document: Document;
  readonly #anchors = new Map<string, unknown>();
  readonly #values: FrontMatterValue[] = [];
  readonly #warnings: NoteWarning[] = [];
  #line = 1;
  #lineOffset = 0;
  #count = 0;
  #key = '';

  constructor(text: string, offset: number, document: Document) {
    this.#text = text;
    this.#offset = offset;
    this.#document = document;
  }

  convert(): FrontMatterReading {
    const frontMatter = this.#value(this.#document.contents, 0) as FrontMatter;
    return { frontMatter, source: { values: this.#values }, warnings: this.#warnings };
  }

  #value(node: unknown, depth: number): unknown {
    this.#count += 1;
    if (this.#count > MOST_VALUES || depth > DEEPEST) {
      this.#warn('The front matter holds more than can be read.', 1);
      return null;
    }
    if (isAlias(node)) return this.#alias(node.source, depth);
    const anchor = isMap(node) || isSeq(node) || isScalar(node) ? node.anchor : undefined;
    const value = this.#plainValue(node, depth);
    if (anchor !== undefined) this.#anchors.set(anchor, node);
    return value;
  }

  #plainValue(node: unknown, depth: number): unknown {
    if (isMap(node)) {
      const result: Record<string, unknown> = {};
      for (const pair of node.items) this.#property(result, pair.key, pair.value, depth);
      return result;
    }
    if (isSeq(node)) return node.items.map((item) => this.#value(item, depth + 1));
    if (!isScalar(node)) return null;
    const { range } = node;
    const value = node.value as string | number | bigint | boolean | null | undefined;
    const written =
      typeof value === 'number' && node.source !== undefined && String(value) !== node.source ? node.source : value;
    if (range !== null && range !== undefined && written !== null && written !== undefined)
      this.#note(String(written), range[0], range[1]);
    return typeof written === 'bigint' ? String(written) : (written ?? null);
  }

  #property(result: Record<string, unknown>, keyNode: unknown, valueNode: unknown, depth: number): void {
    const key = isScalar(keyNode)
      ? typeof keyNode.value === 'string'
        ? keyNode.value
        : (keyNode.source ?? String(keyNode.value))
      : '';
    if (depth === 0) this.#key = key;
    if (Object.hasOwn(result, key)) {
      const at = isScalar(keyNode) ? this.#offset + (keyNode.range?.[0] ?? 0) : 0;
      this.#warn(`The property “${key}” is given twice; the last one counts.`, lineOf(this.#text, at));
    }
    const value = this.#value(valueNode, depth + 1);
    Object.defineProperty(result, key, { value, enumerable: true, configurable: true, writable: true });
  }

  #alias(name: string, depth: number): unknown {
    const node = this.#anchors.get(name);
    if (node === undefined) return null;
    return this.#value(node, depth + 1);
  }

  #note(value: string, start: number, end: number): void {
    const from = this.#offset + start;
    if (from < this.#lineOffset) return;
    for (
      let at = this.#text.indexOf('\n', this.#lineOffset);
      at >= 0 && at < from;
      at = this.#text.indexOf('\n', at + 1)
    ) {
      this.#line += 1;
      this.#lineOffset = at + 1;
    }
    this.#values.push({ key: this.#key, value, start: from, end: this.#offset + end, line: this.#line });
  }

  #warn(message: string, line: number): void {
    if (!this.#warnings.some((warning) => warning.message === message))
      this.#warnings.push({ code: 'bad-front-matter', message, line });
  }
}
