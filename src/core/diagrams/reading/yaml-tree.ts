import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import type { DiagramError, DiagramErrorCode } from '../diagram-error.ts';

/** A value of YAML as plain data that knows its line; nothing in it is shared or circular. */
export type Tree =
  | { readonly kind: 'map'; readonly line: number; readonly entries: readonly Entry[] }
  | { readonly kind: 'list'; readonly line: number; readonly items: readonly Tree[]; readonly raw: string }
  | { readonly kind: 'scalar'; readonly line: number; readonly value: Scalar; readonly raw: string };
type Entry = { readonly key: string; readonly line: number; readonly value: Tree };
type Scalar = string | number | boolean | null;

const LONGEST = 100_000;
const MOST_NODES = 5_000;
const DEEPEST = 16;

/** Reads YAML with the core schema: no custom tags, no merging, aliases followed within bounds. Never throws. */
export function readYamlTree(text: string): { readonly tree: Tree } | { readonly error: DiagramError } {
  if (text.length > LONGEST) return { error: errorAt(1, 'too-large', { most: LONGEST }) };
  try {
    return new Converter(text).convert();
  } catch (error) {
    if (error instanceof Stop) return { error: error.reason };
    // The parser itself recurses: what is nested beyond all reason ends its stack.
    if (error instanceof RangeError) return { error: errorAt(1, 'bad-yaml', { reason: 'nested too deeply' }) };
    throw error;
  }
}

function errorAt(line: number, code: DiagramErrorCode, details: DiagramError['details'] = {}): DiagramError {
  return { code, field: '', line, details };
}

/** Ends the reading at the first thing that cannot be read. */
class Stop extends Error {
  readonly reason: DiagramError;

  constructor(reason: DiagramError) {
    super(reason.code);
    this.reason = reason;
  }
}

class Converter {
  readonly #text: string;
  readonly #lines = new LineCounter();
  readonly #anchors = new Map<string, unknown>();
  #count = 0;

  constructor(text: string) {
    this.#text = text;
  }

  convert(): { tree: Tree } {
    const document = parseDocument(this.#text, {
      lineCounter: this.#lines,
      version: '1.2',
      schema: 'core',
      resolveKnownTags: false,
      // Doubles are looked for below: the parser's own search takes quadratic time.
      uniqueKeys: false,
      stringKeys: true,
      prettyErrors: false,
      logLevel: 'silent',
    });
    const [error] = document.errors;
    if (error !== undefined) {
      const reason = error.message.split('\n')[0] ?? '';
      throw new Stop(errorAt(this.#line(error.pos[0]), 'bad-yaml', { reason }));
    }
    const [warning] = document.warnings;
    if (warning !== undefined)
      throw new Stop(errorAt(this.#line(warning.pos[0]), 'bad-yaml', { reason: warning.message.split('\n')[0] ?? '' }));
    if (document.contents === null) throw new Stop(errorAt(1, 'empty'));
    return { tree: this.#value(document.contents, 0, 1) };
  }

  #line(offset: number): number {
    return Math.max(1, this.#lines.linePos(offset).line);
  }

  /** `line` is where a value stands that has no place of its own. */
  #value(node: unknown, depth: number, line: number): Tree {
    this.#count += 1;
    if (this.#count > MOST_NODES) throw new Stop(errorAt(line, 'too-many', { most: MOST_NODES }));
    if (depth > DEEPEST) throw new Stop(errorAt(line, 'bad-yaml', { reason: 'nested too deeply' }));
    if (isAlias(node)) return this.#alias(node.source, depth, line);
    if (!isMap(node) && !isSeq(node) && !isScalar(node)) return { kind: 'scalar', line, value: null, raw: '' };
    const [start, end] = node.range ?? [undefined, undefined];
    const at = start === undefined ? line : this.#line(start);
    const tree = this.#tree(node, { depth, line: at, raw: start === undefined ? '' : this.#text.slice(start, end) });
    // Only now: what refers to itself refers to nothing.
    if (node.anchor !== undefined) this.#anchors.set(node.anchor, node);
    return tree;
  }

  #tree(node: object, { depth, line, raw }: { depth: number; line: number; raw: string }): Tree {
    if (isSeq(node)) {
      return { kind: 'list', line, raw, items: node.items.map((item) => this.#value(item, depth + 1, line)) };
    }
    if (isMap(node)) {
      const seen = new Set<string>();
      const entries = node.items.map(({ key: keyNode, value }) => {
        const key = isScalar(keyNode) ? String(keyNode.value) : '';
        const at = isScalar(keyNode) && keyNode.range ? this.#line(keyNode.range[0]) : line;
        if (seen.has(key)) throw new Stop({ ...errorAt(at, 'duplicate-key', { key }), field: key });
        seen.add(key);
        return { key, line: at, value: this.#value(value, depth + 1, at) };
      });
      return { kind: 'map', line, entries };
    }
    const value = isScalar(node) ? node.value : null;
    const isPlain = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
    const written = isScalar(node) && typeof value !== 'string' ? (node.source ?? raw) : raw;
    return { kind: 'scalar', line, value: isPlain ? value : null, raw: written };
  }

  #alias(name: string, depth: number, line: number): Tree {
    const node = this.#anchors.get(name);
    if (node === undefined) throw new Stop(errorAt(line, 'bad-yaml', { reason: `nothing is anchored as ${name}` }));
    return this.#value(node, depth + 1, line);
  }
}
