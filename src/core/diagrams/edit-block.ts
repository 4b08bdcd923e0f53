import { isAlias, isMap, isScalar, isSeq, parseDocument, Scalar, YAMLMap, YAMLSeq, type Document } from 'yaml';
import { encodeText, quoteText } from '#core/note/blocks/yaml-texts.ts';
import { saysTheSame, writeYaml } from '#core/note/blocks/write-yaml.ts';

/** A step towards a value: an item of a list, or a key of a map of which one key (`short`) may stand for the whole. */
export type Step = number | { readonly key: string; readonly short: string | null };
export type Path = readonly Step[];
export type Value = string | number | boolean | readonly string[];

export type ListChange =
  | { readonly kind: 'add'; readonly value: unknown }
  | { readonly kind: 'remove'; readonly at: number }
  | { readonly kind: 'move'; readonly from: number; readonly to: number };

/** The text of a block with one value changed, or taken out where it is undefined; comments and order stay. */
export function setValue(text: string, path: Path, value: Value | undefined): string {
  const document = read(text);
  if (document === undefined) return text;
  const place = placeOf(document, path);
  const old = place.get();
  const range = isScalar(old) ? old.range : undefined;
  if (value === undefined) place.remove();
  else if (Array.isArray(value)) place.set(flow(document.createNode(value)));
  else if (isScalar(old) && !String(old.type).startsWith('BLOCK')) {
    old.value = value;
    delete old.source;
    if (typeof value === 'string' && old.type === 'PLAIN') delete old.type;
  } else place.set(document.createNode(value));
  const written = writeYaml(document, text);
  if (range === undefined || range === null || value === undefined || Array.isArray(value)) return written;
  // Where the value alone can be replaced in the text, nothing else is touched.
  const candidates = formsOf(value as string | number | boolean, text.slice(range[0], range[1]));
  const spliced = candidates.map((form) => text.slice(0, range[0]) + form + text.slice(range[1]));
  return spliced.find((each) => saysTheSame(each, written)) ?? written;
}

/** The text of a block with a list changed; what has no list there yet gets one. */
export function changeList(text: string, path: Path, change: ListChange): string {
  const document = read(text);
  if (document === undefined) return text;
  const place = placeOf(document, path);
  const old = place.get();
  const list = isSeq(old) ? old : new YAMLSeq();
  const { items } = list;
  if (change.kind === 'add') {
    const node = document.createNode(change.value);
    const sibling = items.findLast((item) => isMap(item));
    const isSimple = Object.values(Object(change.value)).every((value) => !Array.isArray(value));
    if (isMap(node)) node.flow = isMap(sibling) ? sibling.flow === true : isSimple;
    items.push(node);
  } else if (change.kind === 'remove') items.splice(change.at, 1);
  else items.splice(change.to, 0, ...items.splice(change.from, 1));
  if (items.length === 0) place.remove();
  else place.set(list);
  return writeYaml(document, text);
}

function read(text: string): Document | undefined {
  const document: Document = parseDocument(text, { schema: 'core', logLevel: 'silent' });
  if (document.errors.length > 0) return undefined;
  if (!isMap(document.contents)) document.contents = new YAMLMap() as never;
  return document;
}

type Place = {
  get(): unknown;
  set(node: unknown): void;
  /** Takes the value out, and maps that are left with nothing. */
  remove(): void;
};

function placeOf(document: Document, path: Path): Place {
  let place: Place = {
    get: () => document.contents,
    set: (node) => (document.contents = node as never),
    remove: () => undefined,
  };
  path.forEach((step, at) => (place = stepInto(document, place, step, at === path.length - 1)));
  return place;
}

function stepInto(document: Document, holder: Place, step: Step, isLast: boolean): Place {
  const held = holder.get();
  const node = isAlias(held) ? held.resolve(document) : held;
  if (typeof step === 'number') {
    const items = isSeq(node) ? node.items : [];
    return {
      get: () => items[step],
      set: (value) => (items[step] = value),
      remove: () => (items[step] = new Scalar('')),
    };
  }
  const { key, short } = step;
  if (!isMap(node) && node !== undefined && isLast && key === short)
    return { ...holder, remove: () => holder.set(new Scalar('')) };
  const map = (): YAMLMap => {
    const now = holder.get();
    if (isMap(now)) return now;
    const made = new YAMLMap();
    made.flow = typeof short === 'string';
    // Words alone stood for the map so far.
    if (short !== null && now !== undefined && !(isScalar(now) && now.value === null)) made.set(short, now);
    if (isScalar(now) || isSeq(now)) {
      Object.assign(made, { commentBefore: now.commentBefore, comment: now.comment, spaceBefore: now.spaceBefore });
      Object.assign(now, { commentBefore: undefined, comment: undefined, spaceBefore: undefined });
    }
    holder.set(made);
    return made;
  };
  return {
    get: () => (isMap(node) ? node.get(key, true) : undefined),
    set: (value) => map().set(key, value),
    remove: () => {
      if (!isMap(node)) return;
      node.delete(key);
      if (node.items.length === 0) holder.remove();
    },
  };
}

function flow<Node>(node: Node): Node {
  if (isSeq(node)) node.flow = true;
  return node;
}

/** How a value may be written, the form it was written in first. */
function formsOf(value: string | number | boolean, written: string): readonly string[] {
  if (typeof value !== 'string') return [String(value)];
  // Quotes around nothing were put there by the form.
  if (/^(?:""|'')$/.test(written)) return [value, quoteText(value)];
  if (written.startsWith('"')) return [`"${encodeText(value, 'double')}"`];
  if (written.startsWith("'")) return [`'${encodeText(value, 'single')}'`];
  return [value, quoteText(value)];
}
