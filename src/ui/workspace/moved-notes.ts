import { followMove } from './go.ts';
import { updateWorkspace } from './workspace-store.ts';

const moves: { readonly from: string; readonly to: string }[] = [];

/** Lets all tabs follow a note that got another path. */
export function noteMoved(from: string, to: string): void {
  moves.push({ from, to });
  updateWorkspace((before) => followMove(before, from, to));
}

/** Lets all tabs go back with the note moved last, if it stands among these paths again. */
export function noteMovedBack(paths: readonly string[]): void {
  const last = moves.at(-1);
  if (last === undefined || !paths.includes(last.from)) return;
  moves.pop();
  updateWorkspace((before) => followMove(before, last.to, last.from));
}
