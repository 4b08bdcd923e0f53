import { readKept, writeKept } from '../data/kept.ts';

const MOST = 40;

/** Notes opened lately in a notebook, the last one first. */
export function readRecent(folder: string): readonly string[] {
  return readKept<readonly string[]>(`recent:${folder}`, []);
}

/** Remembers that a note was opened. */
export function rememberRecent(folder: string, path: string): void {
  writeKept(`recent:${folder}`, putFirst(readRecent(folder), path));
}

/** The list with `path` at its head, no longer than is of use. */
export function putFirst(paths: readonly string[], path: string): readonly string[] {
  return [path, ...paths.filter((each) => each !== path)].slice(0, MOST);
}
