import { lstatSync, mkdirSync, readdirSync, realpathSync, statSync, type Stats } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import { AppError } from '#core/errors.ts';
import { isHiddenPath } from '#core/indexing/file-kind.ts';
import { folderOf, nameOf } from '#core/note/note-path.ts';
import { isMissing } from './file-failure.ts';

/** Where vault paths stand on the disk: finds other spellings of a name, and keeps every step inside the folder. */
export class VaultFolder {
  /** Without symbolic links, as the system itself spells it. */
  readonly root: string;
  /** Vault path → the disk's own spelling, for names that are not NFC there. */
  #spellings: ReadonlyMap<string, string> = new Map();

  constructor(root: string) {
    this.root = realRoot(root);
  }

  /** Takes over what a listing learned of the disk's spellings. */
  learn(spellings: ReadonlyMap<string, string>): void {
    this.#spellings = spellings;
  }

  /** The vault path of an absolute path; undefined outside the vault. The disk's spelling is kept. */
  relative(absolute: string): string | undefined {
    const prefix = this.root.endsWith(sep) ? this.root : this.root + sep;
    if (!absolute.startsWith(prefix)) return undefined;
    const path = absolute.slice(prefix.length);
    return sep === '/' ? path : path.replaceAll(sep, '/');
  }

  /** Does something with a file under its absolute path; when nothing has that name, once more under another spelling. */
  use<Result>(path: string, action: (absolute: string) => Result): Result {
    const spelling = this.#spellings.get(path) ?? path;
    try {
      return action(join(this.root, spelling));
    } catch (error) {
      if (!isMissing(error)) throw error;
      const other = this.#findSpelling(path);
      if (other === undefined || other === spelling) throw error;
      return action(join(this.root, other));
    }
  }

  /** Where a file or folder stands, links not followed; undefined when there is none. */
  locate(path: string): { absolute: string; stats: Stats } | undefined {
    try {
      return this.use(path, (absolute) => ({ absolute, stats: lstatSync(absolute) }));
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw error;
    }
  }

  /** @throws AppError path-outside when a folder on the way is a link: those are never followed */
  assertNoLinkedFolder(absolute: string): void {
    const folder = dirname(absolute);
    const real = realpathSync.native(folder);
    if (real !== folder && real.normalize('NFC').toLowerCase() !== folder.normalize('NFC').toLowerCase()) {
      throw outside(this.relative(absolute) ?? absolute);
    }
  }

  /** The file a link stands for. @throws AppError path-outside when that is outside the vault or hidden in it */
  followFile(absolute: string): string {
    const target = realpathSync.native(absolute);
    const path = this.relative(target);
    if (path === undefined || isHiddenPath(path)) throw outside(this.relative(absolute) ?? absolute);
    return target;
  }

  /** The absolute path of a folder of the vault, made where it is missing. */
  makeFolder(folder: string): string {
    if (folder === '') return this.root;
    const parent = this.makeFolder(folderOf(folder));
    const found = this.locate(folder);
    if (found === undefined) {
      const absolute = join(parent, nameOf(folder));
      mkdirSync(absolute, { recursive: true });
      return absolute;
    }
    if (found.stats.isSymbolicLink()) throw outside(folder);
    if (!found.stats.isDirectory()) {
      throw new AppError('path-invalid', `“${folder}” is a file, not a folder.`, {
        hint: 'Choose another folder.',
        details: { path: folder },
      });
    }
    return found.absolute;
  }

  /** Tells a file that is gone from a vault that is gone. @throws AppError vault-unreadable */
  assertPresent(): void {
    try {
      if (statSync(this.root).isDirectory()) return;
    } catch (error) {
      throw vaultUnreadable(this.root, error);
    }
    throw vaultUnreadable(this.root);
  }

  #findSpelling(path: string): string | undefined {
    // A name that decomposes into nothing else has one spelling only.
    if (path.normalize('NFD') === path) return undefined;
    const parts = path.split('/');
    const step = (folder: string, at: number): string | undefined => {
      const part = parts[at];
      if (part === undefined) return folder.slice(1);
      for (const name of namesLike(join(this.root, folder), part)) {
        const found = step(`${folder}/${name}`, at + 1);
        if (found !== undefined) return found;
      }
      return undefined;
    };
    return step('', 0);
  }
}

/** The error for a vault that was there and cannot be read now: never to be taken for an empty one. */
export function vaultUnreadable(root: string, cause?: unknown): AppError {
  return new AppError('vault-unreadable', `The folder “${root}” cannot be read.`, {
    hint: 'Check that its disk is connected and that you may read it. Nothing was forgotten: it comes back with the folder.',
    details: { folder: root },
    cause,
  });
}

function outside(path: string): AppError {
  return new AppError('path-outside', `“${path}” leads out of the notebook through a link.`, {
    hint: 'Links to folders, and links out of the notebook, are not followed.',
    details: { path },
  });
}

function realRoot(root: string): string {
  let real: string;
  try {
    real = realpathSync.native(resolve(root));
    if (!statSync(real).isDirectory()) throw notFound(root);
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw isMissing(error) ? notFound(root) : vaultUnreadable(root, error);
  }
  try {
    readdirSync(real);
  } catch (error) {
    throw vaultUnreadable(root, error);
  }
  return real;
}

function notFound(root: string): AppError {
  return new AppError('vault-not-found', `There is no folder “${root}”.`, {
    hint: 'Choose a folder of notes, or connect the disk it is on.',
    details: { folder: root },
  });
}

/** Names in a folder that are the same text after NFC; the NFC one first. */
function namesLike(folder: string, name: string): readonly string[] {
  try {
    const like = readdirSync(folder).filter((entry) => entry === name || entry.normalize('NFC') === name);
    return like.toSorted((a, b) => (a === name ? -1 : b === name ? 1 : a < b ? -1 : 1));
  } catch {
    return [];
  }
}
