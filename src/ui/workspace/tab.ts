/** One place a tab was at; `key` tells two visits to the same place apart. */
export type Visit = { readonly key: string; readonly hash: string };

/** A tab with the way it went: `at` is the visit it shows now. */
export type Tab = {
  readonly id: string;
  readonly pinned: boolean;
  readonly visits: readonly Visit[];
  readonly at: number;
};

/** The place of a tab where nothing was opened yet. */
export const emptyPlace = '#/';

/** Visits a tab remembers. */
const LONGEST_WAY = 50;

/** The visit a tab shows. */
export function visitOf(tab: Tab): Visit {
  return tab.visits[tab.at] ?? { key: tab.id, hash: emptyPlace };
}

/** The tab after going to a new place; what lay ahead of it is forgotten, as in a browser. */
export function visitNext(tab: Tab, visit: Visit): Tab {
  const visits = [...tab.visits.slice(0, tab.at + 1), visit].slice(-LONGEST_WAY);
  return { ...tab, visits, at: visits.length - 1 };
}

/** The tab with another place in the visit it shows, which leaves no step to come back to. */
export function visitInstead(tab: Tab, hash: string): Tab {
  return { ...tab, visits: tab.visits.map((visit, index) => (index === tab.at ? { ...visit, hash } : visit)) };
}

/** Whether a tab can go that many visits forward, or back when negative. */
export function canStep(tab: Tab, by: number): boolean {
  return tab.visits[tab.at + by] !== undefined;
}

/** The tab that many visits on; where there are none it stays. */
export function stepTab(tab: Tab, by: number): Tab {
  return canStep(tab, by) ? { ...tab, at: tab.at + by } : tab;
}
