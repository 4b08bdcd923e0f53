import { useSyncExternalStore, type ReactNode } from 'react';

/** Something on its way to paper or into a PDF. */
export type PrintJob = {
  /** What the file is called, where one is made. */
  readonly title: string;
  readonly page: ReactNode;
  readonly to: 'printer' | 'pdf';
};

let job: PrintJob | null = null;
const listeners = new Set<() => void>();

/** Begins a job; null when the last one is done. */
export function setPrintJob(next: PrintJob | null): void {
  job = next;
  for (const listener of listeners) listener();
}

/** The job at hand. */
export function usePrintJob(): PrintJob | null {
  return useSyncExternalStore(subscribe, () => job);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
