import type { WikiLink } from '../markdown-nodes.ts';
import { wikiLinkNode } from './wiki-link-node.ts';

/** Wiki links written inside a comment, with their place in its source. */
export function hiddenLinks(
  source: string,
): readonly { readonly link: WikiLink; readonly from: number; readonly to: number }[] {
  return [...source.matchAll(/!?\[\[[^[\]\n]+\]\]/gu)].map((match) => ({
    link: wikiLinkNode(match[0]),
    from: match.index,
    to: match.index + match[0].length,
  }));
}

/** Tags written inside a comment, with their place in its source. */
export function hiddenTags(source: string): readonly { readonly name: string; readonly from: number }[] {
  return [...source.matchAll(/(?<=^|\s)#([\p{L}\p{M}\p{N}_/-]+)/gu)]
    .map((match) => ({ name: match[1] ?? '', from: match.index }))
    .filter(({ name }) => /[\p{L}\p{M}]/u.test(name));
}
