import { Document, isMap, isScalar, isSeq, visit, type YAMLMap, type YAMLSeq } from 'yaml';
import { parseBlockYaml } from './block-yaml.ts';
import { writeYaml } from '#core/note/blocks/write-yaml.ts';
import type { Given } from './read-block.ts';
import type { Model } from './model.ts';

export type BlockChanges = {
  readonly given: Given;
  readonly convention?: string;
  /** Inputs that come from a file from now on: the inside of a link to it, by the name of the input. */
  readonly from?: Readonly<Record<string, string>>;
};

/**
 * The text of a block with inputs changed and everything else, comments included, left as it is. An input is changed under the name
 * it was written by, and one that stood nowhere is added.
 */
export function writeBlock(text: string, model: Pick<Model, 'inputs' | 'conventions'>, changes: BlockChanges): string {
  const document: Document = parseBlockYaml(text, () => ({
    schema: 'core',
    logLevel: 'silent',
    keepSourceTokens: true,
  }));
  if (text.trim() === '') document.contents = document.createNode({}) as never;
  const { contents } = document;
  if (!isMap(contents)) return text;
  const inner = contents.get('inputs');
  for (const [name, value] of Object.entries(changes.given)) {
    const input = model.inputs.find((each) => each.name === name || each.aliases?.includes(name) === true);
    const names = input === undefined ? [name] : [input.name, ...(input.aliases ?? [])];
    const map =
      isMap(inner) && (names.some((each) => inner.has(each)) || !names.some((each) => contents.has(each)))
        ? inner
        : contents;
    const written = names.find((each) => map.has(each)) ?? name;
    map.set(written, typeof value === 'object' && value !== null ? document.createNode(value, { flow: true }) : value);
  }
  for (const [name, link] of Object.entries(changes.from ?? {})) {
    const input = model.inputs.find((each) => each.name === name);
    for (const each of [name, ...(input?.aliases ?? [])])
      for (const map of isMap(inner) ? [contents, inner] : [contents]) removeKey(map, each);
    bindInput(document, contents, name, `[[${link}]]`);
  }
  if (changes.convention !== undefined)
    contents.set(contents.has('timing') ? 'timing' : 'convention', changes.convention);
  return writeYaml(document, text);
}

/** Takes a key out; a comment above it stays where it stood. */
function removeKey(map: YAMLMap, name: string): void {
  const at = map.items.findIndex(({ key }) => isScalar(key) && key.value === name);
  const { key } = map.items[at] ?? {};
  if (!isScalar(key)) return;
  const next = map.items[at + 1]?.key;
  const comment = key.commentBefore ?? (at === 0 ? map.commentBefore : undefined);
  map.items.splice(at, 1);
  if (typeof comment !== 'string') return;
  if (isScalar(next)) next.commentBefore = [comment, next.commentBefore].filter(Boolean).join('\n');
  else map.comment = comment;
}

/** `[[Note]]` without quotes is a list in a list to YAML. */
function isPlainLink({ items }: YAMLSeq): boolean {
  return items.length === 1 && isSeq(items[0]) && items[0].items.every((part) => isScalar(part));
}

/** Has one input come from elsewhere, beside whatever the block took from elsewhere before. */
function bindInput(document: Document, contents: YAMLMap, name: string, link: string): void {
  const before = contents.get('from', true) as unknown;
  if (isMap(before)) before.set(name, link);
  else if (before === undefined) contents.set('from', document.createNode({ [name]: link }));
  else {
    const all: readonly unknown[] = isSeq(before) && !isPlainLink(before) ? before.items : [before];
    const bound = all.find((each) => isMap(each));
    if (bound === undefined) contents.set('from', document.createNode([...all, { [name]: link }]));
    else bound.set(name, link);
  }
}

/** The text of a new block of a model: its name and every input with what it takes where nothing is given. */
export function blockFor(model: Pick<Model, 'id' | 'inputs'>): string {
  const given = Object.fromEntries(
    model.inputs.flatMap((input) =>
      input.default === null || (Array.isArray(input.default) && input.default.length === 0)
        ? []
        : [[input.name, input.default]],
    ),
  );
  const document = new Document({ model: model.id, ...given });
  visit(document, {
    // Cells that nothing stands in are left out.
    Pair: (_, { value }) => (isScalar(value) && value.value === null ? visit.REMOVE : undefined),
    Collection: (_, node, path) => {
      if (path.length > 1) node.flow = true;
    },
  });
  return document.toString({ lineWidth: 0, flowCollectionPadding: false }).replace(/\n$/, '');
}
