import type { Element, ElementContent } from 'hast';
import type { NotePath } from '#core/note/note.ts';
import { element } from './build-element.ts';
import { fragmentId } from './fragment-id.ts';
import { sortUrl } from './safe-url.ts';
import type { ViewContext } from './view-context.ts';
import type { ResolvedLink, ViewLink } from './view-ports.ts';

/** Resolves a link as the view needs it: an empty target is the note itself. */
export function resolveLink(link: ViewLink, context: ViewContext): ResolvedLink {
  if (link.target === '') return { status: 'resolved', path: context.path, kind: 'note' };
  return context.rendering.ports.resolve(link, context.path);
}

/** `a[data-link]` for a place in the vault: a note, a file, or a note that does not exist. */
export function showLink(link: ViewLink, children: readonly ElementContent[], context: ViewContext): Element {
  const resolved = resolveLink(link, context);
  if (resolved.path === null) return element('a', { dataLink: 'missing', dataTarget: asWritten(link) }, children);
  if (resolved.kind === 'attachment') {
    return element('a', { dataLink: 'file', dataPath: resolved.path, dataFragment: link.heading }, children);
  }
  const found = { ...link, block: link.block ?? resolved.block ?? null };
  return noteLink(resolved.path, found, resolved.status === 'ambiguous', children, context);
}

function noteLink(
  path: NotePath,
  link: ViewLink,
  ambiguous: boolean,
  children: readonly ElementContent[],
  context: ViewContext,
): Element {
  const dataFragment = fragmentId(link, path, context);
  return element(
    'a',
    { dataLink: 'note', dataPath: path, dataFragment, dataAmbiguous: ambiguous ? '' : null },
    children,
  );
}

/** A Markdown or HTML link by what its address is; an address nobody should follow leaves the words alone. */
export function showUrlLink(
  url: string,
  title: string | null,
  children: readonly ElementContent[],
  context: ViewContext,
): Element {
  const sorted = sortUrl(url);
  if (sorted.kind === 'web' || sorted.kind === 'mail') {
    return element('a', { dataLink: 'external', href: sorted.href, title }, children);
  }
  if (sorted.kind === 'local') {
    const link = showLink(localLink(sorted.target, sorted.fragment, false), children, context);
    if (title !== null) link.properties['title'] = title;
    return link;
  }
  const shown = sorted.kind === 'refused' && sorted.scheme === 'obsidian' ? url.slice(0, 500) : title;
  return element('span', { title: shown }, children);
}

/** A Markdown link's parts as a `ViewLink`. */
export function localLink(target: string, fragment: string, embed: boolean): ViewLink {
  const block = fragment.startsWith('^') ? fragment.slice(1) : null;
  return { kind: 'md', target, heading: block === null && fragment !== '' ? fragment : null, block, embed };
}

/** The link's target with its fragment, for people. */
export function asWritten(link: ViewLink): string {
  if (link.block !== null) return `${link.target}#^${link.block}`;
  return link.heading === null ? link.target : `${link.target}#${link.heading}`;
}
