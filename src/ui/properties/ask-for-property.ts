const listeners = new Set<() => void>();

/** Asks the note one reads for a new property; false when none can take it. */
export function askForProperty(): boolean {
  for (const listener of listeners) listener();
  return listeners.size > 0;
}

/** Hears when a new property is asked for, until the returned function is called. */
export function onPropertyAsked(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
