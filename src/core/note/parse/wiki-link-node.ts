import { parseLinkText } from '../link-text.ts';
import type { WikiLink } from '../markdown-nodes.ts';

/** The node of a wiki link as written, brackets and `!` included. */
export function wikiLinkNode(written: string): WikiLink {
  const embed = written.startsWith('!');
  const { raw, ...parts } = parseLinkText(written.slice(embed ? 3 : 2, -2));
  return { type: 'wikiLink', value: raw, ...parts, embed };
}
