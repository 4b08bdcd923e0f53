import { Document, isMap, parseDocument, visit } from 'yaml';
import { writeYaml } from '#core/note/blocks/write-yaml.ts';
import type { Given } from './read-block.ts';
import type { Model } from './model.ts';

/**
 * The text of a block with inputs changed and everything else, comments included, left as it is. An input is changed under the name
 * it was written by, and one that stood nowhere is added.
 */
export function writeBlock(
  text: string,
  model: Pick<Model, 'inputs' | 'conventions'>,
  changes: { readonly given: Given; readonly convention?: string },
): string {
  const document: Document = parseDocument(text, { schema: 'core', logLevel: 'silent', keepSourceTokens: true });
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
  if (changes.convention !== undefined)
    contents.set(contents.has('timing') ? 'timing' : 'convention', changes.convention);
  return writeYaml(document, text);
}

/** The text of a new block of a model: its name and every input with what it takes where nothing is given. */
export function blockFor(model: Pick<Model, 'id' | 'inputs'>): string {
  const given = Object.fromEntries(
    model.inputs.flatMap((input) => (input.default === null ? [] : [[input.name, input.default]])),
  );
  const document = new Document({ model: model.id, ...given });
  visit(document, {
    Collection: (_, node, path) => {
      if (path.length > 1) node.flow = true;
    },
  });
  return document.toString({ lineWidth: 0, flowCollectionPadding: false }).replace(/\n$/, '');
}
