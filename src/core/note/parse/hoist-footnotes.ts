import type { FootnoteDefinition, FootnoteReference, Nodes, Root } from 'mdast';

/** Leaves a reference in the place of each footnote written inline, and moves its text to the end of the note. */
export function hoistFootnotes(tree: Root): void {
  const definitions: FootnoteDefinition[] = [];
  replaceIn(tree, definitions);
  tree.children.push(...definitions);
}

function replaceIn(parent: Nodes, definitions: FootnoteDefinition[]): void {
  if (!('children' in parent)) return;
  const children = parent.children as Nodes[];
  for (const [index, child] of children.entries()) {
    replaceIn(child, definitions);
    if (child.type !== 'footnoteDefinition' || child.data?.inlineFootnote !== true) continue;
    const identifier = `inline-${definitions.length + 1}`;
    const position = child.position === undefined ? {} : { position: child.position };
    const reference: FootnoteReference = { type: 'footnoteReference', identifier, label: identifier, ...position };
    child.identifier = identifier;
    child.label = identifier;
    definitions.push(child);
    children[index] = reference;
  }
}
