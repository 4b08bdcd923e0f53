import type { Image, ImageReference, Link as LinkNode, LinkReference } from 'mdast';
import { parseFragment } from '../link-text.ts';
import type { WikiLink } from '../markdown-nodes.ts';
import type { Link } from '../note.ts';
import { plainText } from './plain-text.ts';

type Place = Pick<Link, 'start' | 'end' | 'line' | 'at'>;

const SCHEME = /^(?:[a-z][a-z0-9+.-]+:|\/\/)/iu;

/** A wiki link as the index keeps it; an address between the brackets is an external link, as no note can have that name. */
export function wikiLink(node: WikiLink, place: Place): Link {
  if (/^[a-z][a-z0-9+.-]+:\/\//iu.test(node.value.trim())) {
    return {
      kind: 'external',
      target: node.value.trim(),
      heading: null,
      block: null,
      alias: node.alias,
      embed: node.embed,
      ...place,
    };
  }
  const { target, heading, block, alias, embed } = node;
  return { kind: 'wiki', target, heading, block, alias, embed, ...place };
}

/** A Markdown link or image as the index keeps it; undefined for one without an address. */
export function markdownLink(
  node: LinkNode | Image | LinkReference | ImageReference,
  url: string | undefined,
  isWritten: boolean,
  place: Place,
): Link | undefined {
  if (url === undefined || url.trim() === '') return undefined;
  const embed = node.type === 'image' || node.type === 'imageReference';
  const alias = isWritten ? plainText(node) : null;
  if (SCHEME.test(url)) return { kind: 'external', target: url, heading: null, block: null, alias, embed, ...place };
  const hash = url.indexOf('#');
  const fragment = hash < 0 ? { heading: null, block: null } : parseFragment(decoded(url.slice(hash + 1)));
  return {
    kind: 'md',
    target: decoded(hash < 0 ? url : url.slice(0, hash)).trim(),
    ...fragment,
    alias,
    embed,
    ...place,
  };
}

/** Takes percent encoding off; text that is not validly encoded stays as it is. */
function decoded(text: string): string {
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
