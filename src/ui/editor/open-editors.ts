import { useSyncExternalStore } from 'react';
import type { NotePath } from '#core/note/note.ts';
import { useOfWorkspace } from '../workspace/workspace-store.ts';
import type { TextAction } from './text-action.ts';

/** An editor on screen, as the rest of the window may use it. */
export type OpenEditor = {
  readonly path: NotePath;
  run(action: TextAction): void;
  /** Saves, and says so. */
  save(): void;
  isInTable(): boolean;
  /** Line of the caret, from 1. */
  line(): number;
  /** First line on screen; null at the top of the note. */
  topLine(): number | null;
  /** Puts the caret into a line and shows it. */
  goToLine(line: number): void;
};

const editors = new Map<string, OpenEditor>();
const listeners = new Set<() => void>();

/** Makes an editor known as that of its pane, until the returned function is called. */
export function enterEditor(pane: string, editor: OpenEditor): () => void {
  editors.set(pane, editor);
  tellOfCaret();
  return () => {
    if (editors.get(pane) === editor) editors.delete(pane);
    tellOfCaret();
  };
}

/** The editor a pane shows. */
export function editorIn(pane: string): OpenEditor | undefined {
  return editors.get(pane);
}

/** Tells those who follow the caret that it may stand elsewhere. */
export function tellOfCaret(): void {
  for (const listener of listeners) listener();
}

let wanted: { readonly pane: string; readonly line: number } | undefined;

/** Lets the next editor of a pane begin at a line, so that one writes where one read. */
export function beginAtLine(pane: string, line: number | null): void {
  wanted = line === null ? undefined : { pane, line };
}

/** The line a new editor of the pane begins at. */
export function takeLine(pane: string): number | undefined {
  const line = wanted?.pane === pane ? wanted.line : undefined;
  wanted = undefined;
  return line;
}

/** Line of the caret in the focused pane, from 1; null where no note is edited. */
export function useCaretLine(): number | null {
  const pane = useOfWorkspace(({ focused }) => focused);
  return useSyncExternalStore(follow, () => editorIn(pane)?.line() ?? null);
}

function follow(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
