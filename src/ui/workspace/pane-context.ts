import { createContext, useContext } from 'react';
import { useWorkspace } from './workspace-store.ts';
import { activeTab, findPane, focusedPane, type Pane } from './workspace.ts';

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

/** The tab around the asking component. */
export function useTab() {
  return activeTab(usePane());
}
