import { createContext, useContext } from 'react';
import { parseRoute } from '../routing/route.ts';
import type { Tab } from './tab.ts';
import { useOfWorkspace } from './workspace-store.ts';
import { activeTab, findPane, focusedPane, paneToEdit, type Workspace } from './workspace.ts';

/** Id of the pane around a component; null outside of all panes. */
export const PaneContext = createContext<string | null>(null);

/** Something about the tab around the asking component or, outside of all panes, about the current one. */
export function useOfTab(look: (tab: Tab) => string): string {
  const id = useContext(PaneContext);
  return useOfWorkspace((workspace) => look(activeTab(paneAround(workspace, id))));
}

/** Whether the asking component stands in the pane that commands act on; only there may it take the focus by itself. */
export function useIsFocusedPane(): boolean {
  const id = useContext(PaneContext);
  return useOfWorkspace(({ focused }) => id === null || id === focused);
}

/** Whether the note may be edited in the pane around the asking component, and not in another one that shows it, too. */
export function useMayEdit(path: string | null): boolean {
  const id = useContext(PaneContext);
  return useOfWorkspace((workspace) => {
    if (path === null || id === null) return true;
    return paneToEdit(workspace, (hash) => isEdited(hash, path)) === id;
  });
}

function paneAround(workspace: Workspace, id: string | null) {
  return (id === null ? undefined : findPane(workspace, id)) ?? focusedPane(workspace);
}

function isEdited(hash: string, path: string): boolean {
  const route = parseRoute(hash);
  return route.screen === 'note' && route.edit && route.path === path;
}
