import { Facet } from '@codemirror/state';
import type { QueryClient } from '@tanstack/react-query';
import type { Client } from '#api/client.ts';
import type { FindItem, Tree } from '#api/contract.ts';
import { chooseTarget } from '#core/note/choose-target.ts';
import type { LinkStyle } from '#core/note/new-link.ts';
import type { ConceptId } from '#core/note/note.ts';
import { createLinkResolver, type LinkResolver, type LinkSource } from '#core/note/resolve-link.ts';
import { queries } from '../data/queries.ts';

/** What the editor needs to know of the notebook around the note it holds. */
export type NotePlaces = {
  readonly client: Client;
  readonly cache: QueryClient;
  readonly from: LinkSource;
};

/** The notebook around the note, for what the editor shows of it. */
export const notePlaces = Facet.define<NotePlaces, NotePlaces | undefined>({ combine: ([first]) => first });

/** Resolves links as the notebook stands, kept for as long as its tree is the same. */
export async function resolverOf({ cache, client }: NotePlaces): Promise<LinkResolver> {
  const tree = await cache.ensureQueryData(queries.tree(client));
  let resolver = resolvers.get(tree);
  if (resolver === undefined) {
    resolver = createLinkResolver([
      ...tree.notes.map((note) => ({ ...note, kind: 'note' as const })),
      ...tree.attachments.map((path) => ({ path, kind: 'attachment' as const })),
    ]);
    resolvers.set(tree, resolver);
  }
  return resolver;
}

/** How new links are written in this notebook. */
export async function linkStyleOf({ cache, client }: Pick<NotePlaces, 'cache' | 'client'>): Promise<LinkStyle> {
  const { linkForm, linkPath } = await cache.ensureQueryData(queries.settings(client));
  return { form: linkForm, path: linkPath };
}

const resolvers = new WeakMap<Tree, LinkResolver>();

/** Something found under a name: a note or, of a glossary, the entry of a concept. */
type Found = Pick<FindItem, 'path' | 'title' | 'matched' | 'kind' | 'concept'>;

/** What to write between brackets for what was found under a name: the shortest target that resolves, the name if it differs. */
export function linkWords(found: Found, from: LinkSource, resolver: LinkResolver): string {
  const place = { oldFrom: from.path, from, oldPath: found.path, path: found.path };
  const name = found.kind === 'path' ? found.title : found.matched;
  const isPlain = !/[#^|[\]\n]/.test(name);
  if (isPlain) {
    const direct = resolver.resolve({ kind: 'wiki', target: name }, from);
    if (direct?.path === found.path && direct.status === 'resolved' && direct.block === blockOf(found)) return name;
  }
  const target = chooseTarget({ kind: 'wiki', target: 'x' }, place, resolver);
  const last = target.slice(target.lastIndexOf('/') + 1);
  const block = blockOf(found);
  const whole = block === null ? target : `${target}#^${block}`;
  return !isPlain || (last === name && block === null) || found.kind === 'path' ? whole : `${whole}|${name}`;
}

/** The block an entry of a glossary is; null for a whole note. */
export function blockOf({ kind, concept }: Found): ConceptId | null {
  return kind === 'term' ? (concept ?? null) : null;
}
