import type { NoteIndex, StoredLink } from '#core/indexing/note-index.ts';
import { chooseTarget } from '#core/note/choose-target.ts';
import { foldName, withoutExtension } from '#core/note/link-key.ts';
import type { NotePath } from '#core/note/note.ts';
import { nameOf } from '#core/note/note-path.ts';
import { createLinkResolver, type LinkResolver, type LinkTarget } from '#core/note/resolve-link.ts';

/** A link that has to change, with the target it should have. */
export type Retarget = { readonly link: StoredLink; readonly target: string };

export type MovePlan = {
  /** Every file that moves: old path → new path. */
  readonly moved: ReadonlyMap<NotePath, NotePath>;
  /** Links to rewrite; `link.from` is where the index knows the linking note now. */
  readonly retargets: readonly Retarget[];
};

export type MovePlanOptions = {
  readonly moved: ReadonlyMap<NotePath, NotePath>;
  /** The files are at their new places already, and the index knows them there. */
  readonly already: boolean;
  /** Only links that nothing answers now: for a move nobody saw, where the rest may be meant as it stands. */
  readonly onlyBroken?: boolean;
  readonly readerLang: () => string | null;
  /** Titles that change with the file's name, by new path (or, for files moved already, the old title by old path). */
  readonly titles: ReadonlyMap<NotePath, string>;
};

/**
 * The links that need it: those that resolved before, and after the move would resolve elsewhere or nowhere. Links that go
 * on meaning the same file stay as they are written.
 */
export function planMove(
  world: { readonly index: NoteIndex; readonly resolver: LinkResolver },
  options: MovePlanOptions,
): MovePlan {
  const { moved, already } = options;
  const inverse = new Map([...moved].map(([from, to]) => [to, from]));
  const elsewhere = already ? inverse : moved;
  const other = createLinkResolver(
    Iterator.from(world.resolver.targets()).map((target) => relocate(target, elsewhere, options.titles)),
    options.readerLang,
  );
  const [before, after] = already ? [other, world.resolver] : [world.resolver, other];

  const keys = new Set<string>();
  for (const [from, to] of moved) {
    for (const key of before.keysOf(from)) keys.add(key);
    for (const key of after.keysOf(to)) keys.add(key);
  }
  const links = new Set<StoredLink>(world.index.linksByKey([...keys]));
  const seen = new Set([...links].map(identity));
  for (const [from, to] of moved) {
    for (const link of world.index.linksFrom(already ? to : from)) {
      if (link.kind !== 'external' && !seen.has(identity(link))) links.add(link);
    }
  }

  const retargets: Retarget[] = [];
  for (const link of links) {
    if (link.kind === 'external' || link.target === '') continue;
    const oldFrom = already ? (inverse.get(link.from) ?? link.from) : link.from;
    const newFrom = already ? link.from : (moved.get(link.from) ?? link.from);
    const wanted = { kind: link.kind, target: link.target };
    const old = before.resolve(wanted, { path: oldFrom, lang: before.get(oldFrom)?.lang ?? null });
    if (old === undefined) continue;
    const path = moved.get(old.path) ?? old.path;
    const from = { path: newFrom, lang: after.get(newFrom)?.lang ?? null };
    const now = after.resolve(wanted, from);
    const lostName = saysPath(link.target, old.path) && !saysPath(link.target, path);
    if (now?.path === path && now.block === old.block && !lostName) continue;
    if (options.onlyBroken === true && now !== undefined) continue;
    retargets.push({ link, target: chooseTarget(wanted, { oldFrom, from, oldPath: old.path, path }, after) });
  }
  return { moved, retargets };
}

/** Whether a note is called after its file, so that its title changes with the file's name. */
export function isNamedAfterFile(target: LinkTarget): boolean {
  return target.title === withoutExtension(nameOf(target.path));
}

function relocate(
  target: LinkTarget,
  places: ReadonlyMap<NotePath, NotePath>,
  titles: ReadonlyMap<NotePath, string>,
): LinkTarget {
  const path = places.get(target.path);
  if (path === undefined) return target;
  const title = titles.get(path);
  return { ...target, path, ...(title === undefined ? {} : { title }) };
}

/** Whether a target spells the end of a path; other programs know notes by nothing else, whatever their titles and ids say. */
function saysPath(target: string, path: NotePath): boolean {
  const said = foldName(withoutExtension(target.trim().replace(/^\/+|\/+$/g, '')));
  const whole = foldName(withoutExtension(path));
  return whole === said || whole.endsWith(`/${said}`);
}

function identity(link: StoredLink): string {
  return `${link.from}\n${link.start}`;
}
