import { historyField } from '@codemirror/commands';
import { foldState } from '@codemirror/language';
import type { StateEffect } from '@codemirror/state';

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
const editors = new Map<string, KeptEditor>();

/** Remembers for as long as the window lives how a tab left a note it edited. */
export function keepEditor(tab: string, path: string, left: KeptEditor): void {
  const key = keyOf(tab, path);
  editors.delete(key);
  editors.set(key, left);
  const [oldest] = editors.keys();
  if (editors.size > MOST && oldest !== undefined) editors.delete(oldest);
}

/** How a tab left a note; nothing where the text is another one by now. */
export function takeEditor(tab: string, path: string, text: string): KeptEditor | undefined {
  const left = editors.get(keyOf(tab, path));
  editors.delete(keyOf(tab, path));
  return left?.text === text ? left : undefined;
}

function keyOf(tab: string, path: string): string {
  return `${tab} ${path}`;
}
