import { moveDrafts } from '../editor/draft.ts';
import { followMove } from './go.ts';
import { updateWorkspace } from './workspace-store.ts';

const moves: { readonly from: string; readonly to: string }[] = [];

/** Lets all tabs, and what was typed and not yet saved, follow a note or folder that got another path. */
export function noteMoved(folder: string, from: string, to: string): void {
  moves.push({ from, to });
  follow(folder, from, to);
}

/** Lets all tabs go back with the note moved last, if it stands among these paths again. */
export function noteMovedBack(folder: string, paths: readonly string[]): void {
  const last = moves.at(-1);
  if (last === undefined || !paths.includes(last.from)) return;
  moves.pop();
  follow(folder, last.to, last.from);
}

/** Lets what is loaded later follow, too; told before the tabs go. */
export function watchMoves(listener: (from: string, to: string) => void): void {
  listeners.add(listener);
}

const listeners = new Set<(from: string, to: string) => void>();

function follow(folder: string, from: string, to: string): void {
  moveDrafts(folder, from, to);
  for (const listener of listeners) listener(from, to);
  updateWorkspace((before) => followMove(before, from, to));
}
