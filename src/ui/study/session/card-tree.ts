import type { Root } from 'hast';
import type { Nodes } from 'mdast';
import { useEffect, useState } from 'react';
import { parseMarkdown } from '#core/note/parse-markdown.ts';
import type { NotePath } from '#core/note/note.ts';
import { renderNote } from '#core/note/view/render-note.ts';
import type { ResolvedLink, ViewLink, ViewPorts } from '#core/note/view/view-ports.ts';
import type { LinkResolver } from '#core/note/resolve-link.ts';

/** Sides of cards already made ready, so that the next card stands there at once. */
const made = new Map<string, Root>();
const MOST = 200;

/** The side of a card made ready for reading by the rules of notes; null as long as that takes. */
export function useCardTree(text: string, path: NotePath, resolver: LinkResolver | null): Root | null {
  const key = keyOf(text, path, resolver);
  const [, setReady] = useState(key);
  const tree = made.get(key) ?? null;
  useEffect(() => {
    if (tree !== null) return undefined;
    let isLive = true;
    void prepareCard(text, path, resolver).then(() => isLive && setReady(`${key} `));
    return () => {
      isLive = false;
    };
  }, [key, path, resolver, text, tree]);
  return tree;
}

/** Makes the side of a card ready before it is shown. */
export async function prepareCard(text: string, path: NotePath, resolver: LinkResolver | null): Promise<void> {
  const key = keyOf(text, path, resolver);
  if (made.has(key)) return;
  const root = await readSide(text, path, resolver);
  if (made.size >= MOST) made.delete(made.keys().next().value ?? '');
  made.set(key, root);
}

/** The side of a card as a tree for reading. */
export function readSide(text: string, path: NotePath, resolver: LinkResolver | null): Promise<Root> {
  // A card is words, not a file: what looks like front matter is none.
  const { tree } = parseMarkdown(`\n${text}`);
  settle(tree.children, path, resolver);
  return renderNote({ path, tree, text: `\n${text}` }, portsOf(resolver));
}

/** A note in a card is its name: what is asked should not hold a whole note. Footnotes stand in the note alone. */
function settle(nodes: readonly Nodes[], path: NotePath, resolver: LinkResolver | null): void {
  for (const node of nodes) {
    if (node.type === 'wikiLink' && node.embed)
      node.embed = resolver?.resolve({ kind: 'wiki', target: node.target }, { path })?.kind !== 'note';
    if (node.type === 'text') node.value = node.value.replaceAll(/\[\^[^\]\s]+\]/gu, '');
    if ('children' in node) settle(node.children as readonly Nodes[], path, resolver);
  }
}

/** Before the tree of the notebook is there no picture is found; that is not remembered for later. */
function keyOf(text: string, path: NotePath, resolver: LinkResolver | null): string {
  return `${resolver === null ? 'ahead' : ''}\n${path}\n${text}`;
}

/** Pictures are found by the tree of the notebook; a note is not embedded in a card, and a link in it leads nowhere. */
function portsOf(resolver: LinkResolver | null): ViewPorts {
  return {
    resolve({ kind, target }: ViewLink, from: NotePath): ResolvedLink {
      const found = kind === 'wiki' || kind === 'md' ? resolver?.resolve({ kind, target }, { path: from }) : undefined;
      if (found?.kind !== 'attachment') return { status: 'unresolved', path: null, kind: null };
      return { status: found.status, path: found.path, kind: found.kind };
    },
    readNote: () => undefined,
  };
}
