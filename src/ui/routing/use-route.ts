import { useMemo, useSyncExternalStore } from 'react';
import { formatRoute, parseRoute, type Route } from './route.ts';

/** Where the window stands; `key` names the entry of the history, so that two visits to a note are told apart. */
export function useRoute(): { readonly route: Route; readonly key: string } {
  const hash = useSyncExternalStore(subscribe, () => location.hash);
  const key = useSyncExternalStore(subscribe, entryKey);
  return useMemo(() => ({ route: parseRoute(hash), key }), [hash, key]);
}

/** Goes somewhere; `replace` leaves no step to come back to. */
export function navigate(route: Route, options: { replace?: boolean } = {}): void {
  const hash = formatRoute(route);
  if (hash === location.hash && !options.replace) return;
  if (options.replace) history.replaceState({ key: entryKey() }, '', hash);
  else history.pushState({ key: newKey() }, '', hash);
  for (const listener of listeners) listener();
}

const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener('popstate', listener);
  window.addEventListener('hashchange', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('popstate', listener);
    window.removeEventListener('hashchange', listener);
  };
}

/** A followed link makes an entry without a key; it gets one when first looked at. */
function entryKey(): string {
  const state = history.state as { key?: string } | null;
  if (state?.key !== undefined) return state.key;
  const key = newKey();
  history.replaceState({ key }, '', location.hash || location.pathname + location.search);
  return key;
}

function newKey(): string {
  return Math.random().toString(36).slice(2);
}
