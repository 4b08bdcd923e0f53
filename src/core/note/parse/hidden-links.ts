import { parseLinkText } from '../link-text.ts';
import type { WikiLink } from '../markdown-nodes.ts';

/** Wiki links written inside a comment, with their place in its source. */
export function hiddenLinks(
  source: string,
): readonly { readonly link: WikiLink; readonly from: number; readonly to: number }[] {
  return [...source.matchAll(/(!?)\[\[([^[\]\n]+)\]\]/gu)].map((match) => {
    const { raw, ...parts } = parseLinkText(match[2] ?? '');
    const link: WikiLink = { type: 'wikiLink', value: raw, ...parts, embed: match[1] === '!' };
    return { link, from: match.index, to: match.index + match[0].length };
  });
}

/** Names of the tags written inside a comment. */
export function hiddenTags(source: string): readonly string[] {
  return [...source.matchAll(/(?<=^|\s)#([\p{L}\p{M}\p{N}_/-]+)/gu)]
    .map((match) => match[1] ?? '')
    .filter((name) => /[\p{L}\p{M}]/u.test(name));
}
