import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  focusPane,
  followMove,
  goInstead,
  goTo,
  showNeighbour,
  showNth,
  showTab,
  stepCurrent,
} from '#ui/workspace/go.ts';
import { closeOthers, closePane, closeTab, moveTab, openTab, pinTab, reopenTab } from '#ui/workspace/open-tab.ts';
import { placeParts } from '#ui/workspace/pane-rects.ts';
import { paneIds } from '#ui/workspace/pane-tree.ts';
import { neighbourPane, resizeSplit, splitPane } from '#ui/workspace/panes.ts';
import { readStored } from '#ui/workspace/stored-workspace.ts';
import type { NewId, Workspace } from '#ui/workspace/workspace.ts';
import { aWorkspace, countedIds } from './build-workspace.ts';

type Act = (workspace: Workspace, newId: NewId) => Workspace;

const number = fc.nat(11);
const place = fc.constantFrom('#/', '#/note/a.md', '#/note/a.md?at=x', '#/note/b.md', '#/search?q=x', '#/check');
const tabOf = (workspace: Workspace, at: number): string => {
  const tabs = workspace.panes.flatMap((pane) => pane.tabs);
  return tabs[at % tabs.length]?.id ?? '';
};
const paneOf = ({ panes }: Workspace, at: number): string => panes[at % panes.length]?.id ?? '';
const splitsOf = (workspace: Workspace) => placeParts(workspace.tree).filter((part) => part.kind === 'border');

const act: fc.Arbitrary<Act> = fc.oneof(
  place.map(
    (hash): Act =>
      (workspace, newId) =>
        goTo(workspace, hash, newId),
  ),
  place.map(
    (hash): Act =>
      (workspace) =>
        goInstead(workspace, tabOf(workspace, 1), hash),
  ),
  fc.integer({ min: -3, max: 3 }).map(
    (by): Act =>
      (workspace) =>
        stepCurrent(workspace, by),
  ),
  fc.tuple(place, fc.boolean()).map(
    ([hash, background]): Act =>
      (workspace, newId) =>
        openTab(workspace, hash, newId, { background }),
  ),
  number.map(
    (at): Act =>
      (workspace, newId) =>
        closeTab(workspace, tabOf(workspace, at), newId),
  ),
  number.map(
    (at): Act =>
      (workspace, newId) =>
        closeOthers(workspace, tabOf(workspace, at), newId),
  ),
  number.map(
    (at): Act =>
      (workspace, newId) =>
        closePane(workspace, paneOf(workspace, at), newId),
  ),
  fc.constant<Act>(reopenTab),
  fc.tuple(number, fc.boolean()).map(
    ([at, pinned]): Act =>
      (workspace) =>
        pinTab(workspace, tabOf(workspace, at), pinned),
  ),
  fc.tuple(number, number, fc.integer({ min: -2, max: 9 })).map(
    ([at, to, index]): Act =>
      (workspace) =>
        moveTab(workspace, tabOf(workspace, at), { pane: paneOf(workspace, to), index }),
  ),
  number.map(
    (at): Act =>
      (workspace) =>
        showTab(workspace, tabOf(workspace, at)),
  ),
  number.map(
    (at): Act =>
      (workspace) =>
        showNth(workspace, at),
  ),
  fc.constantFrom(-1, 1).map(
    (by): Act =>
      (workspace) =>
        showNeighbour(workspace, by),
  ),
  fc.constantFrom<Act>(
    (workspace, newId) => splitPane(workspace, 'right', newId),
    (workspace, newId) => splitPane(workspace, 'down', newId),
  ),
  fc.constantFrom(-1, 1).map(
    (by): Act =>
      (workspace) =>
        focusPane(workspace, neighbourPane(workspace, by)),
  ),
  fc.tuple(number, fc.double()).map(
    ([at, share]): Act =>
      (workspace) =>
        resizeSplit(workspace, splitsOf(workspace)[at]?.id ?? '', share),
  ),
  fc.constant<Act>((workspace) => followMove(workspace, 'a.md', 'b.md')),
);

it('keeps every workspace whole, whatever is done in whatever order', () => {
  fc.assert(
    fc.property(fc.array(act, { maxLength: 60 }), (acts) => {
      const newId = countedIds();
      let workspace = aWorkspace(['#/note/a.md'], newId);
      for (const each of acts) {
        workspace = each(workspace, newId);
        expectWhole(workspace);
      }
      expect(readStored(JSON.parse(JSON.stringify(workspace)))).toEqual(workspace);
    }),
    { numRuns: 300 },
  );
});

it('reads only whole workspaces, or none, from what was kept', () => {
  const kept = JSON.parse(JSON.stringify(splitPane(aWorkspace(['#/a', '#/b']), 'right', countedIds()))) as object;
  fc.assert(
    fc.property(fc.jsonValue(), fc.constantFrom('panes', 'tree', 'focused', 'closed'), (value, part) => {
      for (const broken of [value, { ...kept, [part]: value }]) {
        const read = readStored(broken);
        if (read !== undefined) expectWhole(read);
      }
    }),
  );
  expect([null, 1, {}, { panes: [] }].map(readStored)).toEqual([undefined, undefined, undefined, undefined]);
});

/** What holds of every workspace. */
function expectWhole({ panes, tree, focused, closed }: Workspace): void {
  expect(paneIds(tree).toSorted()).toEqual(panes.map(({ id }) => id).toSorted());
  expect(panes.map(({ id }) => id)).toContain(focused);
  const tabs = [...panes.flatMap((pane) => pane.tabs), ...closed.map(({ tab }) => tab)];
  expect(new Set(tabs.map(({ id }) => id)).size).toBe(tabs.length);
  expect(tabs.every(({ visits, at }) => visits[at] !== undefined)).toBe(true);
  expect(closed.length).toBeLessThanOrEqual(20);
  for (const pane of panes) {
    expect(pane.tabs.map(({ id }) => id)).toContain(pane.active);
    const pins = pane.tabs.map(({ pinned }) => pinned);
    expect(pins).toEqual(pins.toSorted((a, b) => Number(b) - Number(a)));
  }
  const rooms = placeParts(tree).flatMap((part) => (part.kind === 'pane' ? [part.rect.width * part.rect.height] : []));
  expect(rooms.every((room) => room > 0)).toBe(true);
  expect(rooms.reduce((sum, room) => sum + room, 0)).toBeCloseTo(1);
}
