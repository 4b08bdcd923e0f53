import { useCallback, useState } from 'react';

/** Reads what this window keeps on this computer; `fallback` when there is nothing readable. */
export function readKept<Value>(key: string, fallback: Value): Value {
  try {
    const text = localStorage.getItem(`konspekt.${key}`);
    return text === null ? fallback : (JSON.parse(text) as Value);
  } catch {
    return fallback;
  }
}

/** Keeps a value on this computer; `undefined` forgets it. A full or forbidden store is no reason to stop working: false then. */
export function writeKept(key: string, value: unknown): boolean {
  try {
    if (value === undefined) localStorage.removeItem(`konspekt.${key}`);
    else localStorage.setItem(`konspekt.${key}`, JSON.stringify(value));
    return true;
  } catch {
    // Private windows and full disks: the choice then lasts as long as the window.
    return false;
  }
}

/** The keys of what this window keeps that begin so. */
export function keptKeys(start: string): readonly string[] {
  try {
    const own = `konspekt.${start}`;
    return Object.keys(localStorage).flatMap((key) => (key.startsWith(own) ? key.slice('konspekt.'.length) : []));
  } catch {
    return [];
  }
}

/** State that is still there at the next start. */
export function useKept<Value>(key: string, fallback: Value): readonly [Value, (next: Value) => void] {
  const [state, setState] = useState(() => ({ key, value: readKept(key, fallback) }));
  const value = state.key === key ? state.value : readKept(key, fallback);
  const set = useCallback(
    (next: Value) => {
      writeKept(key, next);
      setState({ key, value: next });
    },
    [key],
  );
  return [value, set];
}
