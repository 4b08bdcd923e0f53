import { usableName } from '#core/note/file-name.ts';
import type { NotePath } from '#core/note/note.ts';
import { nameOf } from '#core/note/note-path.ts';
import type { PackedName } from './field-html.ts';

export type PackedFiles = {
  /** Names for what the links of a note lead to; whatever is named is packed. */
  nameFor(from: NotePath): PackedName;
  packed(): Iterable<{ readonly name: string; readonly bytes: Uint8Array }>;
};

type Ports = {
  attachment(target: string, from: NotePath): NotePath | undefined;
  readBytes(path: NotePath): Uint8Array | undefined;
};

/** Gives the files that cards show a name each in the one flat folder a package has. */
export function createPackedFiles({ attachment, readBytes }: Ports): PackedFiles {
  const names = new Map<NotePath, string>();
  const taken = new Set<string>();
  const nameOfFile = (path: NotePath): string => {
    const known = names.get(path);
    if (known !== undefined) return known;
    // Signs that fields would have to escape, and blanks, at which some readers of names stop.
    const base = usableName(nameOf(path), 'file')
      .replace(/[\s&'"%#[\]{}]+/gu, '_')
      .replace(/^_+/u, '');
    const dot = base.lastIndexOf('.');
    let name = base;
    for (let number = 2; taken.has(name.toLowerCase()); number += 1)
      name = dot <= 0 ? `${base}-${number}` : `${base.slice(0, dot)}-${number}${base.slice(dot)}`;
    taken.add(name.toLowerCase());
    names.set(path, name);
    return name;
  };
  return {
    nameFor: (from) => (target) => {
      const path = attachment(target, from);
      return path === undefined ? undefined : nameOfFile(path);
    },
    *packed() {
      for (const [path, name] of names) {
        const bytes = readBytes(path);
        if (bytes !== undefined) yield { name, bytes };
      }
    },
  };
}
