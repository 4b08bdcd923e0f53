import type { CompileContext, Extension, Token } from 'mdast-util-from-markdown';
import type { WikiLink } from '../markdown-nodes.ts';
import { parseLinkText } from '../link-text.ts';

/**
 * Completes the nodes that remark-wiki-link builds: what its compiler calls value and alias is split into target, heading, block
 * and alias, and its HTML hints are taken off, since the window draws links by what they resolve to.
 */
export function completeWikiLinks(plugin: Extension): Extension {
  const build = plugin.exit?.['wikiLink'];
  return {
    ...plugin,
    exit: {
      ...plugin.exit,
      wikiLink(this: CompileContext, token: Token): undefined {
        const node = this.stack.at(-1) as unknown as WikiLink;
        const source = this.sliceSerialize(token);
        build?.call(this, token);
        const embed = source.startsWith('!');
        const parts = parseLinkText(source.slice(embed ? 3 : 2, -2));
        delete node.data;
        node.value = parts.raw;
        node.target = parts.target;
        node.heading = parts.heading;
        node.block = parts.block;
        node.alias = parts.alias;
        node.embed = embed;
      },
    },
  };
}
