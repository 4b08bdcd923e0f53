import { useSyncExternalStore } from 'react';
import type { NotePath } from '#core/note/note.ts';
import { readKept, writeKept } from '../data/kept.ts';

/** Text typed and not yet saved, with the hash of the file it was made from. */
export type Draft = { readonly text: string; readonly baseHash: string; readonly at: number };

/** The unsaved text of a note, also after the window was closed in between. */
export function readDraft(folder: string, path: NotePath): Draft | null {
  return readKept<Draft | null>(draftKey(folder, path), null);
}

/** Keeps unsaved text on this computer; null forgets it. */
export function writeDraft(folder: string, path: NotePath, draft: Draft | null): void {
  writeKept(draftKey(folder, path), draft ?? undefined);
  changed();
}

/** The draft of a note that waits for a person; none while it is on its way to the file. */
export function useWaitingDraft(folder: string, path: NotePath): Draft | null {
  useSyncExternalStore(watchDrafts, () => version);
  return underWay.has(draftKey(folder, path)) ? null : readDraft(folder, path);
}

/** Tells whether a draft is on its way to the file. */
export function setUnderWay(folder: string, path: NotePath, isUnderWay: boolean): void {
  if (isUnderWay) underWay.add(draftKey(folder, path));
  else underWay.delete(draftKey(folder, path));
  changed();
}

/** Lets an open editor be asked to save what it holds, until the returned function is called. */
export function offerSaving(folder: string, path: NotePath, save: () => Promise<boolean>): () => void {
  const key = draftKey(folder, path);
  savers.set(key, save);
  return () => {
    if (savers.get(key) === save) savers.delete(key);
  };
}

/** Saves what an open editor holds of a note; false when unsaved text is left, there or from another time. */
export async function saveWaiting(folder: string, path: NotePath): Promise<boolean> {
  const key = draftKey(folder, path);
  await savers.get(key)?.();
  // An editor that was just closed may still be at it.
  await new Promise<void>((resolve) => {
    const look = (): void => {
      if (underWay.has(key)) return;
      stop();
      resolve();
    };
    const stop = watchDrafts(look);
    look();
  });
  return readDraft(folder, path) === null;
}

const savers = new Map<string, () => Promise<boolean>>();
const underWay = new Set<string>();
const listeners = new Set<() => void>();
let version = 0;

function changed(): void {
  version += 1;
  for (const listener of listeners) listener();
}

/** Tells whenever unsaved text comes or goes, until the returned function is called. */
export function watchDrafts(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function draftKey(folder: string, path: NotePath): string {
  return `draft:${folder}:${path}`;
}
