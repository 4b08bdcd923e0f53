import type { NoteIndex, StoredLink } from '#core/indexing/note-index.ts';
import { foldName } from '#core/note/link-key.ts';
import type { NotePath } from '#core/note/note.ts';
import type { LinkResolver, Resolution } from '#core/note/resolve-link.ts';
import { sentenceAround } from './sentence-around.ts';

export type LinkStatus = Resolution['status'] | 'unresolved' | 'external';
/** A link with what answers to it now. */
export type OutgoingLink = Pick<StoredLink, 'kind' | 'target' | 'heading' | 'block' | 'alias' | 'embed' | 'line'> & {
  readonly path: NotePath | null;
  readonly status: LinkStatus;
};
export type Backlink = {
  readonly path: NotePath;
  readonly title: string;
  readonly line: number;
  readonly context: string;
  readonly mark: readonly [number, number] | null;
  readonly link: OutgoingLink;
};

export type LinkWorld = { readonly index: NoteIndex; readonly resolver: LinkResolver };

/** What a stored link points to as the notebook stands. */
export function resolveStored({ resolver }: LinkWorld, link: StoredLink): Resolution | undefined {
  if (link.kind === 'external') return undefined;
  return resolver.resolve(
    { kind: link.kind, target: link.target },
    { path: link.from, lang: resolver.get(link.from)?.lang ?? null },
  );
}

export function outgoingLinks(world: LinkWorld, path: NotePath): readonly OutgoingLink[] {
  return world.index.linksFrom(path).map((link) => describe(link, resolveStored(world, link)));
}

/** Links of other notes, and of the note to itself, that resolve to `path`, with the sentence around them. */
export function backlinks(world: LinkWorld, path: NotePath): readonly Backlink[] {
  const bodies = new Map<NotePath, string>();
  const bodyOf = (from: NotePath): string => {
    const known = bodies.get(from) ?? world.index.body(from) ?? '';
    bodies.set(from, known);
    return known;
  };
  return linksTo(world, path)
    .filter((link) => link.from !== path)
    .map((link) => {
      const context =
        link.at === null
          ? null
          : sentenceAround(bodyOf(link.from), link.at, link.at + shownLength(bodyOf(link.from), link));
      return {
        path: link.from,
        title: world.resolver.get(link.from)?.title ?? link.from,
        line: link.line,
        context: context?.text ?? '',
        mark: context?.mark ?? null,
        link: describe(link, resolveStored(world, link)),
      };
    })
    .toSorted((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : a.line - b.line));
}

/** Stored links, of any note, that resolve to `path` now. */
export function linksTo(world: LinkWorld, path: NotePath): readonly StoredLink[] {
  // A link with no target at all means its own note; it is stored under the empty key and of no interest to others.
  return world.index
    .linksByKey(world.resolver.keysOf(path))
    .filter((link) => resolveStored(world, link)?.path === path);
}

/** Names as they were written first, those that differ in case alone as one. */
export function oneSpelling(): (target: string) => string {
  const spellings = new Map<string, string>();
  return (target) => {
    const folded = foldName(target);
    const known = spellings.get(folded) ?? target.normalize('NFC');
    spellings.set(folded, known);
    return known;
  };
}

/** Targets nothing answers to, most wanted first. */
export function missingTargets(world: LinkWorld): readonly { target: string; count: number }[] {
  const counts = new Map<string, number>();
  const spelled = oneSpelling();
  for (const link of world.index.allLinks()) {
    if (link.target === '' || resolveStored(world, link) !== undefined) continue;
    const target = spelled(link.target);
    counts.set(target, (counts.get(target) ?? 0) + 1);
  }
  return [...counts]
    .map(([target, count]) => ({ target, count }))
    .toSorted((a, b) => b.count - a.count || (a.target < b.target ? -1 : 1));
}

export function describe(link: StoredLink, resolution: Resolution | undefined): OutgoingLink {
  const { kind, target, heading, block, alias, embed, line } = link;
  const status = kind === 'external' ? 'external' : (resolution?.status ?? 'unresolved');
  return { kind, target, heading, block, alias, embed, line, path: resolution?.path ?? null, status };
}

/** How many characters of the body the link's words take. */
function shownLength(body: string, link: StoredLink): number {
  const shown =
    link.alias ?? [link.target, link.heading, link.block].filter((part) => part !== null && part !== '').join(' > ');
  for (const words of [shown, link.alias ?? '', link.target]) {
    if (words !== '' && body.startsWith(words, link.at ?? 0)) return words.length;
  }
  // Written inside a comment: its words are nowhere to be seen.
  return 0;
}
