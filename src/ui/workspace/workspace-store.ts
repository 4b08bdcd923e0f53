import { useSyncExternalStore } from 'react';
import { readKept, writeKept } from '../data/kept.ts';
import { goTo, goToVisit, showTab } from './go.ts';
import { readStored } from './stored-workspace.ts';
import { visitOf } from './tab.ts';
import { beginWorkspace, currentTab, findTab, type NewId, type Workspace } from './workspace.ts';

/** What an entry of the browser's history says about the workspace. */
type EntryState = { readonly tab: string; readonly key: string };

let workspace: Workspace | undefined;
let notebook: string | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;
const listeners = new Set<() => void>();

/** The open tabs and panes of this window. */
export function useWorkspace(): Workspace {
  return useSyncExternalStore(subscribe, currentWorkspace);
}

/** One thing about the open tabs and panes, text or flag; the asking component is drawn again only when it changes. */
export function useOfWorkspace<Value extends string | boolean>(look: (workspace: Workspace) => Value): Value {
  return useSyncExternalStore(subscribe, () => look(currentWorkspace()));
}

/** The open tabs and panes as they stand at this moment. */
export function currentWorkspace(): Workspace {
  workspace ??= beginHere();
  return workspace;
}

/** Changes what is open; the address follows the current tab, and what is open is kept for the next start. */
export function updateWorkspace(change: (before: Workspace, newId: NewId) => Workspace): void {
  const before = currentWorkspace();
  const after = change(before, newId);
  if (after === before) return;
  workspace = after;
  const [left, here] = [currentTab(before), currentTab(after)];
  const [leftVisit, visit] = [visitOf(left), visitOf(here)];
  if (left.id !== here.id || leftVisit.key !== visit.key || leftVisit.hash !== visit.hash) {
    const stays = left.id === here.id && leftVisit.key === visit.key;
    writeAddress(stays || findTab(after, left.id) === undefined ? 'replace' : 'push');
  }
  // Borders move and the focus wanders many times a second.
  if (after.panes === before.panes) keepSoon();
  else keep();
  for (const listener of listeners) listener();
}

/**
 * Opens what was open in a notebook when it was left. An address given from outside is then gone to, and after a
 * reload the window stands where it stood.
 */
export function restoreWorkspace(folder: string): void {
  if (notebook === folder) return;
  // The address itself is asked: that it changed may not have been told yet.
  const outside = notebook === undefined && location.hash !== '' ? location.hash : undefined;
  notebook = folder;
  const stored = readStored(readOwn(folder) ?? readKept<unknown>(`tabs:${folder}`, null));
  if (outside === undefined) workspace = stored ?? beginWorkspace('', newId);
  else workspace = meetAddress(stored ?? currentWorkspace(), outside);
  if (stored !== undefined || outside !== undefined) writeAddress('replace');
  keep();
  for (const listener of listeners) listener();
}

/** A workspace of the address alone, which it follows from now on; after a reload its tab and visit are those the address had before. */
function beginHere(): Workspace {
  window.addEventListener('popstate', followAddress);
  window.addEventListener('hashchange', followAddress);
  window.addEventListener('pagehide', keepNow);
  const state = entryState();
  const names = state === undefined ? [] : [state.tab, state.key];
  return beginWorkspace(location.hash, () => names.shift() ?? newId());
}

/** The entry of the history says which visit a reload comes from; another address is shown where it is open already. */
function meetAddress(stored: Workspace, hash: string): Workspace {
  const state = entryState();
  const visited = state === undefined ? undefined : goToVisit(stored, state.tab, state.key);
  if (visited !== undefined && visitOf(currentTab(visited)).hash === hash) return visited;
  const open = [currentTab(stored), ...stored.panes.flatMap(({ tabs }) => tabs)].find(
    (tab) => visitOf(tab).hash === hash,
  );
  return open === undefined ? goTo(stored, hash, newId) : showTab(stored, open.id);
}

/** A followed link, an address typed by hand, or the browser's own back and forward. */
function followAddress(): void {
  const state = entryState();
  const before = currentWorkspace();
  const visited = state === undefined ? undefined : goToVisit(before, state.tab, state.key);
  workspace = visited ?? goTo(before, location.hash === '' ? '#/' : location.hash, newId);
  writeAddress('replace');
  if (workspace === before) return;
  keep();
  for (const listener of listeners) listener();
}

function writeAddress(how: 'push' | 'replace'): void {
  const tab = currentTab(currentWorkspace());
  const { key, hash } = visitOf(tab);
  const state: EntryState = { tab: tab.id, key };
  const now = entryState();
  if (location.hash === hash && now?.tab === tab.id && now.key === key) return;
  if (how === 'push') history.pushState(state, '', hash);
  else history.replaceState(state, '', hash);
}

function entryState(): EntryState | undefined {
  const state = history.state as Partial<EntryState> | null;
  return typeof state?.tab === 'string' && typeof state.key === 'string'
    ? { tab: state.tab, key: state.key }
    : undefined;
}

/** Each window keeps its own; the last one to change anything is what the next start begins with. */
function keep(): void {
  clearTimeout(timer);
  timer = undefined;
  if (notebook === undefined) return;
  writeKept(`tabs:${notebook}`, workspace);
  try {
    sessionStorage.setItem(`konspekt.tabs:${notebook}`, JSON.stringify(workspace));
  } catch {
    // Where nothing may be stored, a reload begins with the address alone.
  }
}

function keepSoon(): void {
  clearTimeout(timer);
  timer = setTimeout(keep, 200);
}

function keepNow(): void {
  if (timer !== undefined) keep();
}

function readOwn(folder: string): unknown {
  try {
    return JSON.parse(sessionStorage.getItem(`konspekt.tabs:${folder}`) ?? 'null');
  } catch {
    return null;
  }
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function newId(): string {
  return Math.random().toString(36).slice(2, 12);
}
