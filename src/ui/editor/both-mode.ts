import { useSyncExternalStore } from 'react';
import { readKept, writeKept } from '../data/kept.ts';

const listeners = new Set<() => void>();
let isOn: boolean | undefined;

/** Whether the reading view stands beside the source while a note is edited. */
export function isBothMode(): boolean {
  isOn ??= readKept<unknown>('both', false) === true;
  return isOn;
}

/** Puts the reading view beside the source or takes it away; remembered for the next start. */
export function setBothMode(next: boolean): void {
  isOn = next;
  writeKept('both', next ? true : undefined);
  for (const listener of listeners) listener();
}

/** `isBothMode`, kept up to date. */
export function useBothMode(): boolean {
  return useSyncExternalStore(follow, isBothMode);
}

function follow(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
