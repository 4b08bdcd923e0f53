import { historyField } from '@codemirror/commands';
import { foldState } from '@codemirror/language';
import type { StateEffect } from '@codemirror/state';
import { watchMoves } from '../workspace/moved-notes.ts';

/** How an editor was left: its text, what it was, and what stood on screen. */
export type KeptEditor = {
  readonly text: string;
  readonly state: unknown;
  readonly scroll: StateEffect<unknown>;
};

/** What is kept besides text and selection: the way back through what was typed, and what is folded. */
export const keptFields = { history: historyField, folds: foldState };

/** Editors remembered; the ones left longest ago are forgotten first. */
const MOST = 40;
const editors = new Map<string, KeptEditor & { readonly hasMoved: boolean }>();

/** Remembers for as long as the window lives how a tab left a note it edited. */
export function keepEditor(tab: string, path: string, left: KeptEditor): void {
  const now = nowAt(path);
  const key = keyOf(tab, now);
  editors.delete(key);
  editors.set(key, { ...left, hasMoved: now !== path });
  const [oldest] = editors.keys();
  if (editors.size > MOST && oldest !== undefined) editors.delete(oldest);
}

/** How a tab left a note; nothing where the text is another one by now, unless the note was moved, which may change a little of it. */
export function takeEditor(tab: string, path: string, text: string): KeptEditor | undefined {
  const left = editors.get(keyOf(tab, path));
  editors.delete(keyOf(tab, path));
  return left?.text === text || left?.hasMoved === true ? left : undefined;
}

/** Lets what is remembered follow a note or folder to another path, of editors that are about to close, too. */
function moveEditors(from: string, to: string): void {
  moves.set(from, to);
  for (const [key, left] of [...editors]) {
    const at = key.indexOf(' ') + 1;
    const now = nowAt(key.slice(at));
    if (now === key.slice(at)) continue;
    editors.delete(key);
    editors.set(key.slice(0, at) + now, { ...left, hasMoved: true });
  }
  // By then they have closed, and another note may stand there.
  setTimeout(() => moves.delete(from), 1000);
}

const moves = new Map<string, string>();
watchMoves(moveEditors);

function nowAt(path: string): string {
  for (const [from, to] of moves) if (path === from || path.startsWith(`${from}/`)) return to + path.slice(from.length);
  return path;
}

function keyOf(tab: string, path: string): string {
  return `${tab} ${path}`;
}
