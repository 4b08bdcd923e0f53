import { syntaxTree } from '@codemirror/language';
import type { EditorState } from '@codemirror/state';
import { headingSlug } from '#core/note/parse/heading-slug.ts';
import { fileHref, type Route } from '../routing/route.ts';
import { tagQuery } from '../search/tag-query.ts';
import { resolverOf, type NotePlaces } from './note-places.ts';

/** A link of the text as written. */
export type WrittenLink =
  | { readonly kind: 'wiki' | 'md'; readonly target: string; readonly place: string | null }
  | { readonly kind: 'external'; readonly href: string }
  | { readonly kind: 'tag'; readonly name: string };

/** The link written at this place. */
export function linkAt(state: EditorState, pos: number): WrittenLink | undefined {
  for (const side of [1, -1] as const) {
    for (let node: ReturnType<typeof here> | null = here(state, pos, side); node !== null; node = node.parent) {
      const read = (from: number, to: number): string => state.sliceDoc(from, to);
      if (node.name === 'WikiLink') {
        const target = node.getChild('WikiTarget');
        return target === null ? undefined : placed('wiki', read(target.from, target.to));
      }
      if (node.name === 'NoteTag') return { kind: 'tag', name: read(node.from + 1, node.to) };
      const url = node.name === 'URL' ? node : node.name === 'Link' ? node.getChild('URL') : null;
      if (url !== null) return addressed(read(url.from, url.to));
    }
  }
  return undefined;
}

/** The heading's slug or the `^block` a link names, as addresses have it. */
export function placeOfLink({ place }: { readonly place: string | null }): string | null {
  const last = place?.split('#').at(-1)?.trim() ?? '';
  return last === '' ? null : last.startsWith('^') ? last : headingSlug(last);
}

function here(state: EditorState, pos: number, side: 1 | -1) {
  return syntaxTree(state).resolveInner(pos, side);
}

function addressed(written: string): WrittenLink {
  const bare = written.replace(/^<|>$/g, '');
  if (/^(?:https?|mailto):/i.test(bare)) return { kind: 'external', href: bare };
  if (/^www\./i.test(bare)) return { kind: 'external', href: `https://${bare}` };
  try {
    return placed('md', decodeURIComponent(bare));
  } catch {
    return placed('md', bare);
  }
}

function placed(kind: 'wiki' | 'md', written: string): WrittenLink {
  const hash = written.indexOf('#');
  if (hash < 0) return { kind, target: written.trim(), place: null };
  return { kind, target: written.slice(0, hash).trim(), place: written.slice(hash + 1).trim() };
}

type Ways = {
  navigate(route: Route): void;
  /** Offers to make the note that a link names and nobody has written. */
  create(target: string): void;
};

/** Goes where a link leads. */
export async function followLink(link: WrittenLink, places: NotePlaces, { navigate, create }: Ways): Promise<void> {
  if (link.kind === 'external') return void window.open(link.href, '_blank', 'noopener,noreferrer');
  if (link.kind === 'tag') return navigate({ screen: 'search', text: tagQuery(link.name), page: 1 });
  const found = (await resolverOf(places)).resolve(link, places.from);
  if (found === undefined) return create(link.target);
  if (found.kind === 'attachment') return void window.open(fileHref(found.path), '_blank', 'noopener,noreferrer');
  const at = placeOfLink(link) ?? (found.block === null ? null : `^${found.block}`);
  navigate({ screen: 'note', path: found.path, at, line: null, edit: false });
}
