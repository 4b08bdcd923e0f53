import { useCallback, useMemo } from 'react';
import type { NotePath } from '#core/note/note.ts';
import { goInstead, goTo } from '../workspace/go.ts';
import { useOfTab } from '../workspace/pane-context.ts';
import { visitOf } from '../workspace/tab.ts';
import { currentTab } from '../workspace/workspace.ts';
import { currentWorkspace, updateWorkspace } from '../workspace/workspace-store.ts';
import { formatRoute, parseRoute, type Route } from './route.ts';

/** Where the tab stands; `key` names the visit, so that two visits to a note are told apart. */
export function useRoute(): { readonly route: Route; readonly key: string } {
  const hash = useOfTab((tab) => visitOf(tab).hash);
  const key = useOfTab((tab) => visitOf(tab).key);
  return useMemo(() => ({ route: parseRoute(hash), key }), [hash, key]);
}

/** Goes somewhere in the current tab; `replace` leaves no step to come back to. */
export function navigate(route: Route, options: { replace?: boolean } = {}): void {
  const hash = formatRoute(route);
  updateWorkspace((before, newId) =>
    options.replace ? goInstead(before, currentTab(before).id, hash) : goTo(before, hash, newId),
  );
}

/** Whether the current tab shows this note. */
export function isShown(path: NotePath): boolean {
  const route = parseRoute(visitOf(currentTab(currentWorkspace())).hash);
  return route.screen === 'note' && route.path === path;
}

/** Puts another place where the tab around the asking component stands, also while another one has the focus. */
export function useReplace(): (route: Route) => void {
  const id = useOfTab((tab) => tab.id);
  return useCallback((route) => updateWorkspace((before) => goInstead(before, id, formatRoute(route))), [id]);
}
