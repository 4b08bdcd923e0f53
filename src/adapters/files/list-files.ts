import { lstatSync, readdirSync, statSync, type Dirent } from 'node:fs';
import { fileKind, isHiddenName } from '#core/indexing/file-kind.ts';
import type { FileEntry } from '#core/indexing/note-files.ts';
import type { NotePath } from '#core/note/note.ts';
import { AppError } from '#core/errors.ts';
import { isClosed, isMissing } from './file-failure.ts';
import type { IgnoreRules } from './ignore-rules.ts';
import { isLeftover } from './temporary-file.ts';
import { vaultUnreadable, type VaultFolder } from './vault-folder.ts';

/** A file or folder the listing had to pass over, and why. */
export type Unlisted = {
  /** As the system gives the name; bytes that are no text show as U+FFFD. */
  readonly path: string;
  readonly reason: 'name-not-text' | 'same-name' | 'unreadable' | 'link-outside';
};

/** What one walk over the vault learns. Folders and spellings are relative, in the disk's own spelling. */
export type Listing = {
  readonly entries: readonly FileEntry[];
  readonly unlisted: readonly Unlisted[];
  readonly spellings: ReadonlyMap<string, string>;
  readonly folders: ReadonlySet<string>;
  /** Folders not entered: hidden, ignored, or closed to us. */
  readonly closed: readonly string[];
  /** Target of a link inside the vault → the links that stand for it. */
  readonly links: ReadonlyMap<string, readonly NotePath[]>;
  /** Temporary files of ours, absolute. */
  readonly leftovers: readonly string[];
};

/** Walks the vault once: one stat per file, none per folder; links to folders are not followed. @throws AppError vault-unreadable */
export function listFiles(vault: VaultFolder, ignores: IgnoreRules): Listing {
  let entries: FileEntry[] = [];
  /** How the disk spells each entry, and whether it ever does so otherwise than we do. */
  const spelt: string[] = [];
  let isOdd = false;
  const unlisted: Unlisted[] = [];
  const spellings = new Map<string, string>();
  const folders = new Set<string>();
  const closed: string[] = [];
  const links = new Map<string, NotePath[]>();
  const leftovers: string[] = [];

  /** Of files whose names differ in spelling alone, keeps one. */
  const withoutTwins = (): FileEntry[] => {
    const kept = new Map<string, FileEntry>();
    for (const [at, entry] of entries.entries()) {
      const spelling = spelt[at] ?? entry.path;
      if (kept.has(entry.path)) {
        const other = spellings.get(entry.path) ?? entry.path;
        const stays = other === entry.path || (spelling !== entry.path && other < spelling);
        unlisted.push({ path: stays ? spelling : other, reason: 'same-name' });
        if (stays) continue;
      }
      kept.set(entry.path, entry);
      if (spelling === entry.path) spellings.delete(entry.path);
      else spellings.set(entry.path, spelling);
    }
    return [...kept.values()];
  };

  const visitFile = (found: Dirent, absolute: string, spelling: string, path: string): void => {
    const kind = fileKind(found.name);
    if (kind === undefined || ignores(path, false)) return;
    const isLink = found.isSymbolicLink();
    if (!isLink && !found.isFile()) return;
    try {
      const target = isLink ? vault.followFile(absolute) : absolute;
      const stats = isLink ? statSync(target) : lstatSync(target);
      if (!stats.isFile()) return;
      entries.push({ path: path as NotePath, kind, size: stats.size, mtime: stats.mtimeMs });
      spelt.push(spelling);
      isOdd ||= spelling !== path;
      const targetPath = isLink ? vault.relative(target) : undefined;
      if (targetPath !== undefined) links.set(targetPath, [...(links.get(targetPath) ?? []), path as NotePath]);
    } catch (error) {
      if (error instanceof AppError) unlisted.push({ path: spelling, reason: 'link-outside' });
      else if (!isMissing(error)) passOver(error, spelling);
    }
  };

  /** One closed door is passed over; a disk that no longer answers must not look like missing notes. */
  const passOver = (error: unknown, spelling: string): void => {
    if (!isClosed(error)) throw vaultUnreadable(vault.root, error);
    unlisted.push({ path: spelling, reason: 'unreadable' });
  };

  const visitFolder = (absolute: string, spelling: string, path: string): void => {
    let found: Dirent[];
    try {
      found = readdirSync(absolute, { withFileTypes: true });
    } catch (error) {
      if (spelling === '') throw vaultUnreadable(vault.root, error);
      if (isMissing(error)) return;
      closed.push(spelling);
      passOver(error, spelling);
      return;
    }
    if (spelling !== '') folders.add(spelling);
    for (const entry of found) {
      const name = entry.name;
      const childSpelling = spelling === '' ? name : `${spelling}/${name}`;
      const childAbsolute = `${absolute}/${name}`;
      if (isHiddenName(name)) {
        if (entry.isDirectory()) closed.push(childSpelling);
        else if (isLeftover(name)) leftovers.push(childAbsolute);
        continue;
      }
      if (name.includes('\uFFFD')) {
        unlisted.push({ path: childSpelling, reason: 'name-not-text' });
        continue;
      }
      const ownName = isAscii(name) ? name : name.normalize('NFC');
      const isSame = ownName === name && path === spelling;
      const childPath = isSame ? childSpelling : path === '' ? ownName : `${path}/${ownName}`;
      if (!entry.isDirectory()) visitFile(entry, childAbsolute, childSpelling, childPath);
      else if (ignores(childPath, true)) closed.push(childSpelling);
      else visitFolder(childAbsolute, childSpelling, childPath);
    }
  };

  visitFolder(vault.root, '', '');
  if (isOdd) entries = withoutTwins();
  return { entries, unlisted, spellings, folders, closed, links, leftovers };
}

function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 127) return false;
  return true;
}
