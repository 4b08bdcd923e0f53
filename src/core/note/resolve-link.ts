import { foldName, linkKey, withoutExtension } from './link-key.ts';
import type { NotePath } from './note.ts';
import { folderOf, isNotePath, joinPath, nameOf } from './note-path.ts';

/** What resolution needs to know of a file. Attachments have a path only. */
export type LinkTarget = {
  readonly path: NotePath;
  readonly kind: 'note' | 'attachment';
  readonly title?: string;
  readonly lang?: string | null;
  readonly concept?: string | null;
  readonly aliases?: readonly string[];
  /** Concept ids of the note's glossary entries. */
  readonly entries?: readonly string[];
};

export type Resolution = {
  readonly path: NotePath;
  readonly kind: 'note' | 'attachment';
  /** `ambiguous`: several answer and only the alphabet decided; `alias`: only an alias answers. */
  readonly status: 'resolved' | 'ambiguous' | 'alias';
  /** Block of the glossary entry the link means, when it named one by its concept id. */
  readonly block: string | null;
};

export type LinkSource = { readonly path: NotePath; readonly lang?: string | null };

export type LinkResolver = {
  set(target: LinkTarget): void;
  remove(path: NotePath): void;
  has(path: string): boolean;
  get(path: string): LinkTarget | undefined;
  /** Undefined: nothing answers. An empty target is the linking note itself. */
  resolve(link: { readonly kind: 'wiki' | 'md'; readonly target: string }, from: LinkSource): Resolution | undefined;
  /** Every `linkKey` by which a link could mean this file. */
  keysOf(path: NotePath): readonly string[];
  targets(): Iterable<LinkTarget>;
};

/**
 * Resolves links against the files as they stand: exact path → unique path suffix → concept id (language of the linking
 * note, the reader's, English, any) → title → same folder → nearest folder → alphabetical → folder's index → alias.
 */
export function createLinkResolver(
  targets: Iterable<LinkTarget> = [],
  readerLang: () => string | null = () => null,
): LinkResolver {
  const byPath = new Map<string, LinkTarget>();
  const byExact = new Groups();
  const byName = new Groups();
  const byConcept = new Groups();
  const byEntry = new Groups();
  const byTitle = new Groups();
  const byAlias = new Groups();
  const byFolderIndex = new Groups();

  const eachName = (target: LinkTarget, act: (group: Groups, key: string) => void): void => {
    act(byExact, pathKey(target.path));
    act(byName, linkKey(target.path));
    if (target.kind === 'attachment') return;
    if (linkKey(target.path) === 'index') act(byFolderIndex, foldName(nameOf(folderOf(target.path))));
    // A title that only repeats the file's name says nothing more than the name does.
    if (target.title !== undefined && foldName(target.title) !== linkKey(target.path))
      act(byTitle, foldName(target.title));
    if (typeof target.concept === 'string') act(byConcept, foldName(target.concept));
    for (const id of target.entries ?? []) act(byEntry, foldName(id));
    for (const alias of target.aliases ?? []) act(byAlias, foldName(alias));
  };

  const remove = (path: NotePath): void => {
    const known = byPath.get(path);
    if (known === undefined) return;
    eachName(known, (group, name) => group.remove(name, known));
    byPath.delete(path);
  };

  const set = (target: LinkTarget): void => {
    remove(target.path);
    byPath.set(target.path, target);
    eachName(target, (group, name) => group.add(name, target));
  };

  /** Files at one path; where case or extension alone tells them apart, the one spelled so, else the first by alphabet. */
  const at = (path: string): LinkTarget | undefined => {
    const found = [...byExact.get(`${foldName(path)}\u0000`), ...byExact.get(foldName(withoutExtension(path)))];
    if (found.length < 2) return found[0];
    return (
      found.find((target) => target.path === path || withoutExtension(target.path) === path) ??
      nearest(found, '' as NotePath).target
    );
  };

  const byLanguage = (found: readonly LinkTarget[], from: LinkSource): Nearest | undefined => {
    for (const lang of [from.lang, readerLang(), 'en']) {
      const there = found.filter((target) => sameLanguage(target.lang, lang));
      if (there.length > 0) return nearest(there, from.path);
    }
    return found.length > 0 ? nearest(found, from.path) : undefined;
  };

  const resolve: LinkResolver['resolve'] = (link, from) => {
    const written = link.target.normalize('NFC').trim();
    if (written === '') {
      return { path: from.path, kind: 'note', status: 'resolved', block: null };
    }

    const paths = exactPaths(written, link.kind, folderOf(from.path));
    const isPlace = isRelative(written) || written.startsWith('/');
    for (const path of isPlace
      ? [...paths, ...paths.map((folder) => (folder === '' ? 'index' : `${folder}/index`))]
      : paths) {
      const exact = at(path);
      if (exact !== undefined) return answer(exact);
    }
    if (isRelative(written)) return undefined;

    const bare = written.replace(/^\/+|\/+$/g, '');
    const suffix = foldName(withoutExtension(bare));
    const named = byName.get(linkKey(bare)).filter((target) => {
      const path = foldName(target.kind === 'note' ? withoutExtension(target.path) : target.path);
      return path === suffix || path.endsWith(`/${suffix}`);
    });
    if (written.startsWith('/') && named.length === 0) return undefined;
    if (named.length === 1 && named[0] !== undefined) return answer(named[0]);

    const whole = foldName(written);
    const concept = byLanguage(byConcept.get(whole), from);
    const entry = byLanguage(byEntry.get(whole), from);
    if (
      concept !== undefined &&
      (entry === undefined ||
        languageRank(concept.target, from, readerLang()) <= languageRank(entry.target, from, readerLang()))
    ) {
      return decided(concept);
    }
    if (entry !== undefined) {
      return decided(entry, entry.target.entries?.find((id) => foldName(id) === whole) ?? null);
    }

    const titled = byTitle.get(whole);
    if (titled.length === 1 && titled[0] !== undefined) return answer(titled[0]);
    const several = named.length > 0 ? named : titled;
    if (several.length > 0) return decided(nearest(several, from.path));

    const inFolder = byFolderIndex.get(linkKey(bare)).filter((target) => {
      const folder = foldName(folderOf(target.path));
      return folder === suffix || folder.endsWith(`/${suffix}`);
    });
    if (inFolder.length > 0) return decided(nearest(inFolder, from.path));

    const alias = byLanguage(byAlias.get(whole), from);
    return alias === undefined ? undefined : answer(alias.target, 'alias');
  };

  for (const target of targets) set(target);
  return {
    set,
    remove,
    resolve,
    has: (path) => byPath.has(path),
    get: (path) => byPath.get(path),
    keysOf: (path) => {
      const target = byPath.get(path);
      if (target === undefined) return [linkKey(path)];
      const keys = new Set<string>();
      // Links are looked up by their last segment, so every name is cut down to it.
      eachName(target, (_group, name) => keys.add(linkKey(name)));
      return [...keys];
    },
    targets: () => byPath.values(),
  };
}

function answer(
  target: LinkTarget,
  status: Resolution['status'] = 'resolved',
  block: string | null = null,
): Resolution {
  return { path: target.path, kind: target.kind, status, block };
}

function decided({ target, tied }: Nearest, block: string | null = null): Resolution {
  return answer(target, tied ? 'ambiguous' : 'resolved', block);
}

/** Notes are found with and without extension, attachments only as they are called. */
function pathKey(path: string): string {
  return isNotePath(path) ? foldName(withoutExtension(path)) : `${foldName(path)}\u0000`;
}

function isRelative(written: string): boolean {
  return /^\.{1,2}(?:\/|$)/.test(written);
}

/** Paths the link may spell out, '' for the root; dots that lead out of the notebook stop at its root, as in web addresses. */
function exactPaths(written: string, kind: 'wiki' | 'md', folder: string): string[] {
  const bases = isRelative(written) ? [folder] : written.startsWith('/') || kind === 'wiki' ? [''] : [folder, ''];
  const inside = written.replace(/^(?:\.{1,2}\/)+/, '');
  return bases.map((base) => joinPath(base, written) ?? joinPath('', inside)).filter((path) => path !== undefined);
}

type Nearest = { readonly target: LinkTarget; readonly tied: boolean };

/** The file fewest folders away, then the first by alphabet; `tied` when only the alphabet decided. */
function nearest(found: readonly LinkTarget[], from: NotePath): Nearest {
  const home = folderOf(from) === '' ? [] : folderOf(from).split('/');
  let best: LinkTarget | undefined;
  let bestDistance = Infinity;
  let tied = false;
  for (const target of found) {
    const folder = folderOf(target.path) === '' ? [] : folderOf(target.path).split('/');
    let common = 0;
    while (common < home.length && common < folder.length && home[common] === folder[common]) common++;
    const distance = home.length - common + folder.length - common;
    if (distance === bestDistance) tied = true;
    if (distance < bestDistance) tied = false;
    if (best === undefined || distance < bestDistance || (distance === bestDistance && target.path < best.path)) {
      best = target;
      bestDistance = distance;
    }
  }
  if (best === undefined) throw new RangeError('nearest() needs at least one file');
  return { target: best, tied };
}

function sameLanguage(a: string | null | undefined, b: string | null | undefined): boolean {
  if (typeof a !== 'string' || typeof b !== 'string') return false;
  return (a.split('-')[0] ?? '').toLowerCase() === (b.split('-')[0] ?? '').toLowerCase();
}

function languageRank(target: LinkTarget, from: LinkSource, reader: string | null): number {
  const place = [from.lang, reader, 'en'].findIndex((lang) => sameLanguage(target.lang, lang));
  return place < 0 ? 3 : place;
}

/** Name → the files that bear it. */
class Groups {
  readonly #groups = new Map<string, Set<LinkTarget>>();

  get(key: string): readonly LinkTarget[] {
    const group = this.#groups.get(key);
    return group === undefined ? [] : [...group];
  }

  add(key: string, target: LinkTarget): void {
    const group = this.#groups.get(key);
    if (group === undefined) this.#groups.set(key, new Set([target]));
    else group.add(target);
  }

  remove(key: string, target: LinkTarget): void {
    const group = this.#groups.get(key);
    group?.delete(target);
    if (group?.size === 0) this.#groups.delete(key);
  }
}
