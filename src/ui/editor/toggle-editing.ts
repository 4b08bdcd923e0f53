import { lineInSight } from '../note/line-in-sight.ts';
import type { Route } from '../routing/route.ts';
import { comeBackAtLine } from '../routing/use-scroll-memory.ts';
import { navigate } from '../routing/use-route.ts';
import { currentWorkspace } from '../workspace/workspace-store.ts';
import { beginAtLine, editorIn } from './open-editors.ts';

/** Goes from reading a note to its source or back, and stays at the place one looks at; `visit` names the entry of the history. */
export function toggleEditing(route: Extract<Route, { screen: 'note' }>, visit: string): void {
  const { focused } = currentWorkspace();
  if (route.edit) comeBackAtLine(visit, editorIn(focused)?.topLine() ?? null);
  else beginAtLine(focused, lineInSight(focused));
  // The line one once came for is not where one is any more.
  navigate({ ...route, edit: !route.edit, line: null }, { replace: true });
}
