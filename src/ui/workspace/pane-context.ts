import { createContext, useContext } from 'react';
import { parseRoute } from '../routing/route.ts';
import { useWorkspace } from './workspace-store.ts';
import { activeTab, findPane, focusedPane, paneToEdit, type Pane } from './workspace.ts';

/** Id of the pane around a component; null outside of all panes. */
export const PaneContext = createContext<string | null>(null);

/** The pane around the asking component, else the one commands act on. */
export function usePane(): Pane {
  const workspace = useWorkspace();
  const id = useContext(PaneContext);
  return (id === null ? undefined : findPane(workspace, id)) ?? focusedPane(workspace);
}

/** Whether the asking component stands in the pane that commands act on; only there may it take the focus by itself. */
export function useIsFocusedPane(): boolean {
  const { focused } = useWorkspace();
  const id = useContext(PaneContext);
  return id === null || id === focused;
}

/** Whether the note may be edited in the pane around the asking component, and not in another one that shows it, too. */
export function useMayEdit(path: string | null): boolean {
  const workspace = useWorkspace();
  const id = useContext(PaneContext);
  if (path === null || id === null) return true;
  const isEdited = (hash: string): boolean => {
    const route = parseRoute(hash);
    return route.screen === 'note' && route.edit && route.path === path;
  };
  return paneToEdit(workspace, isEdited) === id;
}

/** The tab around the asking component. */
export function useTab() {
  return activeTab(usePane());
}
