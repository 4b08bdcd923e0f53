import { clampShare, paneIds, type PaneTree } from './pane-tree.ts';
import type { Tab, Visit } from './tab.ts';
import type { Pane, Workspace } from './workspace.ts';

/** Reads a workspace that was kept as JSON; undefined when it is not one, whoever wrote it. */
export function readStored(value: unknown): Workspace | undefined {
  if (!isRecord(value) || !Array.isArray(value.panes)) return undefined;
  const panes = allOf(value.panes.map(readPane));
  const tree = readTree(value.tree);
  if (tree === undefined || panes === undefined) return undefined;
  const inTree = paneIds(tree);
  const inPanes = panes.map(({ id }) => id);
  const tabs = panes.flatMap((pane) => pane.tabs.map(({ id }) => id));
  const fits =
    new Set(inTree).size === inTree.length &&
    new Set(tabs).size === tabs.length &&
    inTree.toSorted().join('\n') === inPanes.toSorted().join('\n');
  const [first] = inTree;
  if (!fits || first === undefined) return undefined;
  const focused = inTree.find((id) => id === value.focused) ?? first;
  return { panes, tree, focused, closed: readClosed(value.closed, tabs) };
}

function readPane(value: unknown): Pane | undefined {
  if (!isRecord(value) || typeof value.id !== 'string' || !Array.isArray(value.tabs)) return undefined;
  const tabs = allOf(value.tabs.map(readTab));
  const [first] = tabs ?? [];
  if (tabs === undefined || first === undefined) return undefined;
  const active = tabs.find(({ id }) => id === value.active) ?? first;
  return { id: value.id, tabs: tabs.toSorted((a, b) => Number(b.pinned) - Number(a.pinned)), active: active.id };
}

function readTab(value: unknown): Tab | undefined {
  if (!isRecord(value) || typeof value.id !== 'string' || !Array.isArray(value.visits)) return undefined;
  const visits = allOf(value.visits.map(readVisit));
  if (visits === undefined || visits.length === 0) return undefined;
  const at = typeof value.at === 'number' && visits[value.at] !== undefined ? value.at : visits.length - 1;
  return { id: value.id, pinned: value.pinned === true, visits, at };
}

function readVisit(value: unknown): Visit | undefined {
  if (!isRecord(value) || typeof value.key !== 'string' || typeof value.hash !== 'string') return undefined;
  return { key: value.key, hash: value.hash };
}

function readTree(value: unknown): PaneTree | undefined {
  if (!isRecord(value) || typeof value.id !== 'string') return undefined;
  if (value.kind === 'pane') return { kind: 'pane', id: value.id };
  const first = readTree(value.first);
  const second = readTree(value.second);
  if (first === undefined || second === undefined) return undefined;
  const direction = value.direction === 'down' ? 'down' : 'right';
  return { kind: 'split', id: value.id, direction, share: clampShare(Number(value.share)), first, second };
}

function readClosed(value: unknown, open: readonly string[]): Workspace['closed'] {
  if (!Array.isArray(value)) return [];
  const seen = new Set(open);
  return value.flatMap((each: unknown) => {
    const tab = isRecord(each) ? readTab(each.tab) : undefined;
    if (!isRecord(each) || tab === undefined || typeof each.pane !== 'string' || seen.has(tab.id)) return [];
    seen.add(tab.id);
    return [{ tab, pane: each.pane, index: Number.isSafeInteger(each.index) ? (each.index as number) : 0 }];
  });
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function allOf<Value>(values: readonly (Value | undefined)[]): readonly Value[] | undefined {
  return values.every((value) => value !== undefined) ? values : undefined;
}
