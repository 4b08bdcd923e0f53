import { linkKey, withoutExtension } from '#core/note/link-key.ts';
import { nameOf } from '#core/note/note-path.ts';
import type { LinkTarget } from '#core/note/resolve-link.ts';
import { editDistance } from '#core/words/edit-distance.ts';
import { looseName } from './loose-name.ts';

/** Every name of every file, to be looked up however it is spelled. */
export type NameBook = {
  /** Files that bear this name in one spelling or another, by path. */
  alike(name: string): readonly LinkTarget[];
  /** Files one of whose names is a typing error away, the nearest first. */
  near(name: string): readonly LinkTarget[];
  /** Whether anything lies in this folder, whatever its spelling. */
  hasFolder(folder: string): boolean;
};

/** Collects the names files can be linked by: file name, title, concept id, aliases, glossary entries. */
export function createNameBook(targets: Iterable<LinkTarget>): NameBook {
  const byName = new Map<string, Set<LinkTarget>>();
  const folders = new Set<string>();
  for (const target of targets) {
    for (const name of namesOf(target)) {
      const key = looseName(name);
      if (key === '') continue;
      const bearers = byName.get(key);
      if (bearers === undefined) byName.set(key, new Set([target]));
      else bearers.add(target);
    }
    const parts = target.path.split('/').slice(0, -1);
    for (let depth = 1; depth <= parts.length; depth++) folders.add(looseName(parts.slice(0, depth).join('/')));
  }
  return {
    alike: (name) => byPath(byName.get(looseName(name)) ?? []),
    near: (name) => {
      const key = [...looseName(name)];
      const letters = [...looseName(name.replace(/\.[a-z0-9]{1,5}$/i, ''))].length;
      const most = letters < 4 ? 0 : letters < 8 ? 1 : 2;
      const found: { readonly target: LinkTarget; readonly distance: number }[] = [];
      for (const [other, bearers] of most === 0 ? [] : byName) {
        const distance = editDistance(key, [...other], most);
        if (distance !== undefined && distance > 0) for (const target of bearers) found.push({ target, distance });
      }
      found.sort((a, b) => a.distance - b.distance || (a.target.path < b.target.path ? -1 : 1));
      return [...new Set(found.map(({ target }) => target))];
    },
    hasFolder: (folder) => folders.has(looseName(folder)),
  };
}

/** Whether a file is called so, rather than by another of its names. */
export function isFileName(target: LinkTarget, name: string): boolean {
  return looseName(fileNameOf(target)) === looseName(target.kind === 'note' ? withoutExtension(name) : name);
}

function namesOf(target: LinkTarget): readonly string[] {
  if (target.kind === 'attachment') return [nameOf(target.path)];
  const { title, concept, aliases = [], entries = [] } = target;
  const folder = linkKey(target.path) === 'index' ? (target.path.split('/').at(-2) ?? '') : '';
  return [fileNameOf(target), title ?? '', concept ?? '', folder, ...aliases, ...entries];
}

function fileNameOf({ path, kind }: LinkTarget): string {
  return kind === 'note' ? withoutExtension(nameOf(path)) : nameOf(path);
}

function byPath(targets: Iterable<LinkTarget>): readonly LinkTarget[] {
  return [...targets].toSorted((a, b) => (a.path < b.path ? -1 : 1));
}
