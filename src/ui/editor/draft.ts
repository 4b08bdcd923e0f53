import { useSyncExternalStore } from 'react';
import type { Draft, NoteDraft } from '#api/contract.ts';
import type { NotePath } from '#core/note/note.ts';
import { keptKeys, readKept, writeKept } from '../data/kept.ts';
import { sendDraft } from './send-drafts.ts';

/** Text rests so long before it is put by, ms: at once would be felt at every key in a long note. */
const REST = 250;

/** The unsaved text of a note, also after the window was closed in between. */
export function readDraft(folder: string, path: NotePath): Draft | null {
  const key = draftKey(folder, path);
  const newest = typed.get(key)?.draft;
  if (newest !== undefined) return newest;
  const here = readKept<Draft | null>(key, null);
  const left = adopted.get(key);
  return left === undefined || (here !== null && here.at > left.at) ? here : left;
}

/** Keeps unsaved text on this computer; null forgets it. */
export function writeDraft(folder: string, path: NotePath, draft: Draft | null): void {
  const key = draftKey(folder, path);
  const before = draft === null ? readDraft(folder, path) : null;
  adopted.delete(key);
  if (draft === null) {
    if (before !== null) forgotten.set(key, before.at);
    typed.delete(key);
    writeKept(key, undefined);
    sendDraft(path, null);
  } else {
    typed.set(key, { path, draft });
    timer ??= setTimeout(putBy, REST);
    window.addEventListener('pagehide', putBy);
  }
  changed();
}

/** Takes over what the host has kept of this and other windows, also of those that were killed. */
export function adoptDrafts(folder: string, drafts: readonly NoteDraft[]): void {
  adopted.clear();
  for (const draft of drafts) {
    const key = draftKey(folder, draft.path);
    // The host may answer before it has heard that one is settled.
    if (draft.at > (forgotten.get(key) ?? -Infinity)) adopted.set(key, draft);
  }
  changed();
}

/** Whether the host had drafts that are not this window's own. */
export function hasAdopted(): boolean {
  return adopted.size > 0;
}

/** Whether the drafts of earlier windows have been asked for: editing begins with them. */
export function useDraftsKnown(): boolean {
  return useSyncExternalStore(watchDrafts, () => areKnown);
}

/** Tells that the drafts of earlier windows are here, or cannot be had. */
export function setDraftsKnown(): void {
  areKnown = true;
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

/** An open editor, as others ask it about the text it holds. */
export type Holder = {
  save(): Promise<boolean>;
  /** Ends its hold: whatever it says of the text from now on is not heard. */
  letGo(): void;
};

/** Lets an open editor be asked about what it holds, until the returned function is called. */
export function offerHeld(folder: string, path: NotePath, holder: Holder): () => void {
  const key = draftKey(folder, path);
  holders.set(key, holder);
  return () => {
    if (holders.get(key) === holder) holders.delete(key);
  };
}

/** Saves what an open editor holds of a note; false when unsaved text is left, there or from another time. */
export async function saveWaiting(folder: string, path: NotePath): Promise<boolean> {
  const key = draftKey(folder, path);
  await holders.get(key)?.save();
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

/** Saves what open editors hold, so far as that can be done. */
export async function saveAllWaiting(folder: string): Promise<void> {
  const start = draftKey(folder, '');
  const keys = [...holders.keys(), ...underWay].filter((key) => key.startsWith(start));
  await Promise.all(keys.map((key) => saveWaiting(folder, key.slice(start.length) as NotePath)));
}

/** Takes unsaved text along to where its note is now; `from` may be a folder, too. */
export function moveDrafts(folder: string, from: string, to: string): void {
  const start = draftKey(folder, '');
  const known = [...typed.keys(), ...adopted.keys(), ...holders.keys(), ...keptKeys(start)];
  for (const key of new Set(known)) {
    const path = key.slice(start.length) as NotePath;
    if (!key.startsWith(start) || (path !== from && !path.startsWith(`${from}/`))) continue;
    holders.get(key)?.letGo();
    const draft = readDraft(folder, path);
    if (draft === null) continue;
    writeDraft(folder, (to + path.slice(from.length)) as NotePath, draft);
    // It stands nowhere else once the old place is cleared.
    putBy();
    writeDraft(folder, path, null);
  }
}

const holders = new Map<string, Holder>();
/** What was typed since it was last put by; also what this browser has no room for. */
const typed = new Map<string, { readonly path: NotePath; readonly draft: Draft }>();
const adopted = new Map<string, Draft>();
/** When the drafts that were settled here were written. */
const forgotten = new Map<string, number>();
const underWay = new Set<string>();
const listeners = new Set<() => void>();
let version = 0;
let areKnown = false;
let timer: ReturnType<typeof setTimeout> | undefined;

/** The browser has it at once, but writes it to the disk when it likes; the host writes it, but may not answer. */
function putBy(): void {
  clearTimeout(timer);
  timer = undefined;
  for (const [key, { path, draft }] of typed) {
    if (writeKept(key, draft)) typed.delete(key);
    sendDraft(path, draft);
  }
}

function changed(): void {
  version += 1;
  for (const listener of listeners) listener();
}

/** Tells whenever unsaved text comes or goes, until the returned function is called. */
export function watchDrafts(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function draftKey(folder: string, path: NotePath | ''): string {
  return `draft:${folder}:${path}`;
}
