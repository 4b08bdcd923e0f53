import type { Page } from 'playwright-core';
import { notebookWindow } from './notebook-window.ts';

const noteTab = (id: string, ...names: readonly string[]) => ({
  id,
  pinned: false,
  visits: names.map((name, at) => ({ key: `${id}-${at}`, hash: `#/note/${name}.md` })),
  at: Math.min(1, names.length - 1),
});
const nine = ['Beta', 'Gamma', 'Delta', 'Beta', 'Gamma', 'Delta', 'Beta', 'Gamma'];

/** Tabs before and behind, a way back and forward, a closed tab, a second pane: every command about them can do something. */
const workspace = {
  panes: [
    {
      id: 'left',
      active: 'here',
      tabs: [
        ...nine.map((name, at) => noteTab(`tab-${at}`, name)),
        noteTab('here', 'Gamma', 'Alpha', 'Delta'),
        noteTab('last', 'Delta'),
      ],
    },
    { id: 'right', active: 'beside', tabs: [noteTab('beside', 'Beta')] },
  ],
  tree: {
    kind: 'split',
    id: 'split',
    direction: 'right',
    share: 0.5,
    first: { kind: 'pane', id: 'left' },
    second: { kind: 'pane', id: 'right' },
  },
  focused: 'left',
  closed: [{ tab: noteTab('closed', 'Gamma'), pane: 'left', index: 0 }],
};

/** Makes a window on the linked notes stand as after an hour of work, with a link in focus. */
export async function beginBusy(page: Page, folder: string, reload: () => Promise<unknown>): Promise<void> {
  const window = notebookWindow(page);
  await page.evaluate(
    ({ key, text }) => {
      localStorage.clear();
      sessionStorage.clear();
      localStorage.setItem(key, text);
      history.replaceState(null, '', '#/note/Alpha.md');
    },
    { key: `konspekt.tabs:${folder}`, text: JSON.stringify(workspace) },
  );
  await reload();
  await page
    .getByRole('tab')
    .nth(workspace.panes[0]?.tabs.length ?? 0)
    .waitFor();
  await window.isReading('Alpha');
  await window.isReading('Beta');
  await window.main
    .getByRole('article', { name: 'Alpha', exact: true })
    .getByRole('link', { name: 'Gamma', exact: true })
    .first()
    .focus();
}
