import type { PaneTree } from '#ui/workspace/pane-tree.ts';
import { visitOf, type Tab } from '#ui/workspace/tab.ts';
import { beginWorkspace, currentTab, type NewId, type Workspace } from '#ui/workspace/workspace.ts';
import { openTab } from '#ui/workspace/open-tab.ts';

/** Names that can be foretold: id1, id2, … */
export function countedIds(): NewId {
  let count = 0;
  return () => `id${++count}`;
}

/** A workspace of one pane with tabs at these places, the last of them shown. */
export function aWorkspace(hashes: readonly string[], newId: NewId = countedIds()): Workspace {
  const [first = '#/', ...others] = hashes;
  return others.reduce((before, hash) => openTab(before, hash, newId), beginWorkspace(first, newId));
}

/** The places of the tabs, pane by pane; the shown ones in brackets, pinned ones with an exclamation mark. */
export function drawn({ panes, tree }: Workspace): string {
  const draw = (tab: Tab, active: string): string => {
    const name = `${visitOf(tab).hash.slice(2)}${tab.pinned ? '!' : ''}`;
    return tab.id === active ? `[${name}]` : name;
  };
  const ids = (part: PaneTree): string[] =>
    part.kind === 'pane' ? [part.id] : [...ids(part.first), ...ids(part.second)];
  return ids(tree)
    .map((id) => {
      const pane = panes.find((each) => each.id === id);
      return pane?.tabs.map((tab) => draw(tab, pane.active)).join(' ');
    })
    .join(' | ');
}

/** The place commands act on. */
export function here(workspace: Workspace): string {
  return visitOf(currentTab(workspace)).hash;
}
