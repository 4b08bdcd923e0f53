import { describe, expect, it } from 'vitest';
import { followMove, goInstead, goTo, goToVisit, showNeighbour, showNth, stepCurrent } from '#ui/workspace/go.ts';
import { closeOthers, closeTab, moveTab, openTab, pinTab, reopenTab, shiftTab } from '#ui/workspace/open-tab.ts';
import { visitOf } from '#ui/workspace/tab.ts';
import { currentTab, focusedPane, type Workspace } from '#ui/workspace/workspace.ts';
import { aWorkspace, countedIds, drawn, here } from './build-workspace.ts';

const newId = countedIds();
const tabAt = (workspace: Workspace, place: string) => {
  const tab = workspace.panes.flatMap(({ tabs }) => tabs).find((each) => visitOf(each).hash === `#/${place}`);
  if (tab === undefined) throw new Error(`nothing is at ${place}`);
  return tab.id;
};

describe('the way of a tab', () => {
  it('leads back and forward again', () => {
    const walked = ['#/b', '#/c'].reduce((before, hash) => goTo(before, hash, newId), aWorkspace(['#/a'], newId));
    expect(here(stepCurrent(walked, -1))).toBe('#/b');
    expect(here(stepCurrent(stepCurrent(walked, -2), 1))).toBe('#/b');
    expect(here(stepCurrent(walked, 1))).toBe('#/c');
    expect(here(stepCurrent(walked, -3))).toBe('#/c');
  });

  it('forgets what lay ahead when it turns elsewhere', () => {
    const turned = goTo(stepCurrent(goTo(aWorkspace(['#/a'], newId), '#/b', newId), -1), '#/c', newId);
    expect(currentTab(turned).visits.map(({ hash }) => hash)).toEqual(['#/a', '#/c']);
  });

  it('belongs to the tab alone', () => {
    const [first, second] = ['#/note/b.md', '#/note/c.md'];
    const workspace = goTo(aWorkspace(['#/note/a.md', first], newId), second, newId);
    const other = showNeighbour(workspace, 1);
    expect(here(stepCurrent(other, -1))).toBe('#/note/a.md');
    expect(here(stepCurrent(showNeighbour(other, 1), -1))).toBe(first);
  });

  it('takes no step for the same place or for one put instead', () => {
    const workspace = aWorkspace(['#/a'], newId);
    expect(goTo(workspace, '#/a', newId)).toBe(workspace);
    const instead = goInstead(workspace, currentTab(workspace).id, '#/b');
    expect(currentTab(instead).visits.map(({ hash }) => hash)).toEqual(['#/b']);
  });

  it('is found again by one of its visits, also in another tab', () => {
    const workspace = aWorkspace(['#/a'], newId);
    const tab = currentTab(workspace);
    const gone = openTab(goTo(workspace, '#/b', newId), '#/c', newId);
    expect(here(goToVisit(gone, tab.id, visitOf(tab).key) ?? gone)).toBe('#/a');
    expect(goToVisit(gone, tab.id, 'unknown')).toBeUndefined();
    expect(goToVisit(gone, 'unknown', visitOf(tab).key)).toBeUndefined();
  });

  it('remembers the last fifty places', () => {
    const places = Array.from({ length: 60 }, (_, at) => `#/${at}`);
    const walked = places.reduce((before, hash) => goTo(before, hash, newId), aWorkspace(['#/a'], newId));
    expect(currentTab(walked).visits).toHaveLength(50);
    expect(here(walked)).toBe('#/59');
  });
});

describe('opening and closing', () => {
  it('opens beside the current tab, behind it when asked', () => {
    const workspace = showNth(aWorkspace(['#/a', '#/b'], newId), 1);
    expect(drawn(openTab(workspace, '#/c', newId))).toBe('a [c] b');
    expect(drawn(openTab(workspace, '#/c', newId, { background: true }))).toBe('[a] c b');
  });

  it('shows the right neighbour of a closed tab, or else the left one', () => {
    const workspace = aWorkspace(['#/a', '#/b', '#/c'], newId);
    expect(drawn(closeTab(workspace, tabAt(workspace, 'c'), newId))).toBe('a [b]');
    const atB = showNth(workspace, 2);
    expect(drawn(closeTab(atB, tabAt(atB, 'b'), newId))).toBe('a [c]');
    expect(drawn(closeTab(atB, tabAt(atB, 'a'), newId))).toBe('[b] c');
  });

  it('leaves an empty tab behind the last one', () => {
    const workspace = aWorkspace(['#/a'], newId);
    const closed = closeTab(workspace, currentTab(workspace).id, newId);
    expect([here(closed), focusedPane(closed).tabs.length]).toEqual(['#/', 1]);
    expect(here(reopenTab(closed))).toBe('#/a');
  });

  it('brings closed tabs back one by one, each where it stood and with its way', () => {
    const workspace = goTo(aWorkspace(['#/a', '#/b'], newId), '#/c', newId);
    const none = ['c', 'a'].reduce((before, place) => closeTab(before, tabAt(before, place), newId), workspace);
    const one = reopenTab(none);
    expect(here(one)).toBe('#/a');
    const both = reopenTab(one);
    expect(drawn(both)).toBe('a [c] ');
    expect(here(stepCurrent(both, -1))).toBe('#/b');
    expect(reopenTab(both)).toBe(both);
  });

  it('does not remember tabs where nothing was opened', () => {
    const workspace = openTab(aWorkspace(['#/a'], newId), '#/', newId);
    expect(closeTab(workspace, currentTab(workspace).id, newId).closed).toEqual([]);
  });

  it('closes all others but the pinned ones', () => {
    const workspace = aWorkspace(['#/a', '#/b', '#/c'], newId);
    const pinned = pinTab(workspace, tabAt(workspace, 'a'), true);
    expect(drawn(closeOthers(pinned, tabAt(pinned, 'c'), newId))).toBe('a! [c]');
  });
});

describe('pinned tabs', () => {
  it('stand in front, whatever is moved', () => {
    const workspace = aWorkspace(['#/a', '#/b', '#/c'], newId);
    const pinned = pinTab(pinTab(workspace, tabAt(workspace, 'c'), true), tabAt(workspace, 'b'), true);
    expect(drawn(pinned)).toBe('[c!] b! a');
    const pane = focusedPane(pinned).id;
    expect(drawn(moveTab(pinned, tabAt(pinned, 'a'), { pane, index: 0 }))).toBe('[c!] b! a');
    expect(drawn(moveTab(pinned, tabAt(pinned, 'c'), { pane, index: 9 }))).toBe('b! [c!] a');
    expect(drawn(pinTab(pinned, tabAt(pinned, 'c'), false))).toBe('b! [c] a');
  });

  it('keep their note: another one opens beside them, another place in it does not', () => {
    const workspace = aWorkspace(['#/note/a.md'], newId);
    const pinned = pinTab(workspace, currentTab(workspace).id, true);
    expect(drawn(goTo(pinned, '#/note/b.md', newId))).toBe('note/a.md! [note/b.md]');
    expect(drawn(goTo(pinned, '#/note/a.md?at=heading', newId))).toBe('[note/a.md?at=heading!]');
  });
});

describe('finding a tab', () => {
  it('goes round and round', () => {
    const workspace = aWorkspace(['#/a', '#/b', '#/c'], newId);
    expect([1, -1, 3].map((by) => here(showNeighbour(workspace, by)))).toEqual(['#/a', '#/b', '#/c']);
  });

  it('goes by position, and to the last with nine', () => {
    const workspace = aWorkspace(['#/a', '#/b', '#/c'], newId);
    expect([1, 2, 8, 9].map((position) => here(showNth(workspace, position)))).toEqual(['#/a', '#/b', '#/c', '#/c']);
  });

  it('moves by one and stops at the ends', () => {
    const workspace = aWorkspace(['#/a', '#/b', '#/c'], newId);
    const id = tabAt(workspace, 'c');
    expect(drawn(shiftTab(workspace, id, -1))).toBe('a [c] b');
    expect(drawn(shiftTab(workspace, id, 1))).toBe('a b [c]');
    expect(drawn(shiftTab(shiftTab(shiftTab(workspace, id, -1), id, -1), id, -1))).toBe('[c] a b');
  });
});

it('lets every visit follow a note that got another path', () => {
  const workspace = goTo(aWorkspace(['#/note/a.md?at=one', '#/note/a.md'], newId), '#/note/c.md', newId);
  const moved = followMove(workspace, 'a.md', 'b c.md');
  expect(moved.panes[0]?.tabs.flatMap(({ visits }) => visits.map(({ hash }) => hash))).toEqual([
    '#/note/b%20c.md?at=one',
    '#/note/b%20c.md',
    '#/note/c.md',
  ]);
});
