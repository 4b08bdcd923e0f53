import { describe, expect, it } from 'vitest';
import { focusPane, showNth } from '#ui/workspace/go.ts';
import { closePane, closeTab, moveTab, reopenTab } from '#ui/workspace/open-tab.ts';
import { placeParts } from '#ui/workspace/pane-rects.ts';
import { openBeside } from '#ui/workspace/open-beside.ts';
import { directionWithRoom, neighbourPane, resizeSplit, splitPane } from '#ui/workspace/panes.ts';
import { currentTab } from '#ui/workspace/workspace.ts';
import { aWorkspace, countedIds, drawn, here } from './build-workspace.ts';

const newId = countedIds();

describe('panes', () => {
  it('begin with the place of the one they were split from, and have the focus', () => {
    const workspace = splitPane(aWorkspace(['#/a', '#/b'], newId), 'right', newId);
    expect(drawn(workspace)).toBe('a [b] | [b]');
    expect(workspace.focused).toBe(workspace.panes[1]?.id);
  });

  it('hold what shall stand beside the current place: in a new one, then in the one that is there', () => {
    const workspace = openBeside(aWorkspace(['#/a'], newId), '#/b', newId);
    expect(drawn(workspace)).toBe('[a] | [b]');
    expect(here(workspace)).toBe('#/b');
    const again = openBeside(focusPane(workspace, workspace.panes[0]?.id ?? ''), '#/c', newId);
    expect(drawn(again)).toBe('[a] | [c]');
  });

  it('go with their last tab, and come back as a tab of a neighbour', () => {
    const workspace = splitPane(aWorkspace(['#/a', '#/b'], newId), 'down', newId);
    const closed = closeTab(workspace, currentTab(workspace).id, newId);
    expect(drawn(closed)).toBe('a [b]');
    expect(closed.focused).toBe(workspace.panes[0]?.id);
    expect(drawn(reopenTab(closed))).toBe('[b] a b');
  });

  it('close with all their tabs', () => {
    const one = aWorkspace(['#/a', '#/b'], newId);
    const workspace = focusPane(splitPane(one, 'right', newId), one.focused);
    expect(drawn(closePane(workspace, workspace.focused, newId))).toBe('[b]');
  });

  it('take tabs from each other', () => {
    const split = splitPane(aWorkspace(['#/a', '#/b'], newId), 'right', newId);
    const [left, right] = split.panes;
    const tab = left?.tabs[0]?.id ?? '';
    const moved = moveTab(split, tab, { pane: right?.id ?? '', index: 1 });
    expect(drawn(moved)).toBe('[b] | b [a]');
    expect(here(moved)).toBe('#/a');
    const last = moveTab(moved, moved.panes[0]?.tabs[0]?.id ?? '', { pane: right?.id ?? '', index: 0 });
    expect(drawn(last)).toBe('[b] b a');
  });

  it('share a row evenly, but for widths that somebody chose', () => {
    const widths = (workspace: ReturnType<typeof aWorkspace>): readonly number[] =>
      placeParts(workspace.tree).flatMap((part) => (part.kind === 'pane' ? [Math.round(part.rect.width * 100)] : []));
    const two = splitPane(aWorkspace(['#/a'], newId), 'right', newId);
    const three = splitPane(two, 'right', newId);
    expect(widths(three)).toEqual([33, 33, 33]);
    expect(widths(splitPane(focusPane(three, three.panes[0]?.id ?? ''), 'right', newId))).toEqual([25, 25, 25, 25]);
    const chosen = resizeSplit(two, two.tree.kind === 'split' ? two.tree.id : '', 0.7);
    expect(widths(splitPane(chosen, 'right', newId))).toEqual([70, 15, 15]);
    expect(widths(splitPane(three, 'down', newId))).toEqual([33, 33, 33, 33]);
  });

  it('go below where there is no room beside', () => {
    const two = splitPane(aWorkspace(['#/a'], newId), 'right', newId);
    expect(directionWithRoom(two, 'right', { width: 1100, height: 800 })).toBe('right');
    expect(directionWithRoom(two, 'right', { width: 500, height: 800 })).toBe('down');
    expect(directionWithRoom(two, 'down', { width: 1100, height: 300 })).toBe('right');
    expect(directionWithRoom(two, 'right', { width: 300, height: 200 })).toBeNull();
    expect(directionWithRoom(aWorkspace(['#/a'], newId), 'right', { width: 300, height: 200 })).toBe('right');
    expect(directionWithRoom(two, 'right', null)).toBe('right');
  });

  it('are walked through in reading order', () => {
    const three = splitPane(splitPane(showNth(aWorkspace(['#/a'], newId), 1), 'right', newId), 'down', newId);
    const [first] = three.panes;
    expect(neighbourPane(three, 1)).toBe(first?.id);
    expect(neighbourPane(focusPane(three, first?.id ?? ''), -1)).toBe(three.focused);
  });

  it('are six at most', () => {
    const many = Array.from({ length: 9 }).reduce<ReturnType<typeof aWorkspace>>(
      (before) => splitPane(before, 'right', newId),
      aWorkspace(['#/a'], newId),
    );
    expect(many.panes).toHaveLength(6);
  });

  it('divide the room, and never leave one too little of it', () => {
    const two = splitPane(aWorkspace(['#/a'], newId), 'right', newId);
    const split = two.tree.kind === 'split' ? two.tree.id : '';
    const rooms = (share: number) =>
      placeParts(resizeSplit(two, split, share).tree).flatMap((part) => (part.kind === 'pane' ? [part.rect] : []));
    expect(rooms(0.25)).toEqual([
      { left: 0, top: 0, width: 0.25, height: 1 },
      { left: 0.25, top: 0, width: 0.75, height: 1 },
    ]);
    expect(rooms(0)[0]?.width).toBe(0.15);
    expect(rooms(1)[0]?.width).toBe(0.85);
  });
});
