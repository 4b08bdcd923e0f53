import { calcScreens } from './calc-screens.ts';
import { doctorScreen } from './doctor-screen.ts';
import { graphScreens } from './graph-screens.ts';
import { sessionScreens } from './session-screens.ts';
import { studyScreens } from './study-screens.ts';
import { ask, dismissMessages, glossaries, leaveNote, over, richNotes, showRich } from './visits.ts';
import type { Lang, Screen } from './visits.ts';

const settings = (section: string, seen: string): Screen => ({
  name: `settings-${section}`,
  come: over('Control+,', async ({ window: { dialog, t } }) => {
    await dialog.getByRole('tab', { name: t(`settings.section-${section}`) }).click();
    await dialog.getByRole('tabpanel').locator(seen).first().waitFor();
  }),
});

/** Everything the window can show. What is added here is tried for its accessibility and photographed. */
export const screens: readonly Screen[] = [
  {
    name: 'start',
    come: ({ window }) => window.goTo('#/').then(() => window.main.getByRole('heading', { level: 1 }).waitFor()),
  },
  { name: 'note', come: showRich },
  {
    name: 'note-guide',
    come: ({ window }) => window.show('ru/С чего начать.md', 'С чего начать'),
  },
  {
    name: 'note-properties',
    async come(visit) {
      await showRich(visit);
      await visit.window.button('note.properties').click();
      await visit.window.note.locator('dl').first().waitFor();
    },
    leave: ({ window }) => window.button('note.properties').click(),
  },
  {
    name: 'note-gone',
    come: ({ window }) => window.goTo('#/note/nem%20van.md').then(() => window.main.getByRole('alert').waitFor()),
  },
  {
    name: 'search',
    come: ({ window }) => window.goTo('#/search').then(() => window.main.locator('dl').first().waitFor()),
  },
  {
    name: 'search-hits',
    come: ({ window }) => window.goTo('#/search?q=CLV').then(() => window.main.locator('[data-hit]').first().waitFor()),
  },
  {
    name: 'search-none',
    come: ({ window }) => window.goTo('#/search?q=щщщ').then(() => window.main.getByText('щщщ').first().waitFor()),
  },
  {
    name: 'check',
    async come({ window, disk }) {
      disk.write(`${window.lang}/Doctor.md`, '[[Nobody wrote this]] ![[no.png]] [[#No such heading]]\n\nПродyкт.\n');
      await window.goTo('#/check');
      await window.main.getByRole('heading', { level: 2 }).first().waitFor();
    },
    async leave({ window, disk }) {
      disk.remove(`${window.lang}/Doctor.md`);
      await window.goTo('#/');
    },
  },
  {
    name: 'check-preview',
    async come(visit) {
      const { window, disk } = visit;
      disk.write(`${window.lang}/Doctor.md`, `[[${richNotes.en}]] → [[CLV]]\n`);
      await window.goTo(`#/check?in=${window.lang}/Doctor.md`);
      const { list, detail } = doctorScreen(window);
      await list.getByRole('treeitem').nth(1).click();
      await detail.getByRole('radio').first().press('Space');
      await detail.locator('ins').first().waitFor();
    },
    async leave({ window, disk }) {
      disk.remove(`${window.lang}/Doctor.md`);
      await window.goTo('#/');
    },
  },
  ...graphScreens,
  {
    name: 'editor',
    async come({ window }) {
      const lang = window.lang as Lang;
      await window.goTo(`#/note/${lang}/${encodeURIComponent(richNotes[lang])}.md?edit=1`);
      await window.source.waitFor();
    },
    leave: leaveNote,
  },
  {
    name: 'editor-find',
    async come({ window }) {
      const lang = window.lang as Lang;
      await window.goTo(`#/note/${lang}/${encodeURIComponent(richNotes[lang])}.md?edit=1`);
      await window.source.waitFor();
      await window.source.press('Control+F');
      await window.main.locator('.cm-search').waitFor();
    },
    leave: leaveNote,
  },
  {
    name: 'editor-both',
    async come({ window }) {
      const lang = window.lang as Lang;
      await window.goTo(`#/note/${lang}/${encodeURIComponent(richNotes[lang])}.md?edit=1`);
      await window.source.waitFor();
      await window.source.press('F9');
      await window.main.locator('article .note-content').waitFor();
    },
    async leave(visit) {
      await visit.window.source.press('F9');
      await leaveNote(visit);
    },
  },
  {
    name: 'panes',
    async come(visit) {
      const { window } = visit;
      await showRich(visit);
      await window.note
        .locator('a.link-note')
        .first()
        .click({ modifiers: ['ControlOrMeta'] });
      await window.page.getByRole('tab').nth(1).waitFor();
      await window.page.keyboard.press('Control+Backslash');
      await window.page.locator('[data-pane]').nth(1).waitFor();
    },
    async leave({ window }) {
      await window.run('command.pane-close');
      await window.page.locator('[data-pane]').nth(1).waitFor({ state: 'detached' });
      await window.run('command.tab-close-others');
      await window.page.getByRole('tab').first().waitFor({ state: 'detached' });
    },
  },
  {
    name: 'focus-mode',
    come: over('F8', ({ window }) => window.button('focus.end').waitFor()),
    leave: ({ window }) => window.page.keyboard.press('Escape').then(() => window.tree.waitFor()),
  },
  {
    name: 'preview',
    async come(visit) {
      await showRich(visit);
      await visit.window.note.locator('.note-content a.link-note').first().focus();
      await visit.window.page.keyboard.press('Alt+ArrowDown');
      await visit.window.page.locator('[data-preview-card]').waitFor();
    },
  },
  {
    name: 'message',
    async come(visit) {
      await showRich(visit);
      await visit.window.run('command.copy-link');
      await visit.window.button('notices.dismiss').first().waitFor();
    },
    leave: dismissMessages,
  },
  {
    name: 'conflict',
    async come({ window, disk }) {
      const lang = window.lang as Lang;
      const path = `${lang}/${glossaries[lang]}.md`;
      await window.show(path, glossaries[lang]);
      await window.page.keyboard.press('Control+E');
      await window.source.waitFor();
      await window.page.keyboard.press('Control+End');
      await window.page.keyboard.insertText('1');
      disk.write(path, `${disk.read(path)}2`);
      await window.button('conflict.see-both').click();
      await window.dialog.waitFor();
    },
    async leave(visit) {
      await visit.window.button('conflict.take-theirs').click();
      await dismissMessages(visit);
      await leaveNote(visit);
    },
  },
  {
    name: 'versions',
    async come(visit) {
      const { window } = visit;
      const path = `${window.lang}/${glossaries[window.lang as Lang]}.md`;
      await window.show(path, glossaries[window.lang as Lang]);
      await window.page.keyboard.press('Control+E');
      await window.source.waitFor();
      await window.page.keyboard.press('Control+End');
      await window.page.keyboard.insertText('1');
      await Promise.all([window.page.waitForResponse(/api\/save$/), window.page.keyboard.press('Control+S')]);
      await window.page.keyboard.press('Control+Shift+H');
      await window.dialog.getByRole('option').first().waitFor();
      await window.dialog.locator('.cm-line').first().waitFor();
    },
    leave: leaveNote,
  },
  {
    name: 'deleted-notes',
    async come(visit) {
      const path = `${visit.window.lang}/${glossaries[visit.window.lang as Lang]} 2.md`;
      if (!visit.disk.exists(path)) await ask(visit, 'create', { path, text: '# 2\n' });
      await ask(visit, 'remove', { path });
      await visit.window.run('command.deleted-notes');
      await visit.window.dialog.getByRole('option').first().waitFor();
    },
  },
  {
    name: 'settings-backups',
    async come({ window }) {
      await window.run('command.backups');
      await window.button('backups.now', window.dialog).click();
      await window.dialog.getByRole('listitem').first().waitFor();
    },
  },
  {
    name: 'switcher',
    come: over('Control+P', async ({ window: { dialog } }) => {
      await dialog.getByRole('combobox').fill('CLV');
      await dialog.getByRole('option').nth(1).waitFor();
    }),
  },
  {
    name: 'palette',
    come: over('Control+Shift+P', ({ window: { dialog } }) => dialog.getByRole('option').first().waitFor()),
  },
  {
    name: 'settings-general',
    come: over('Control+,', ({ window: { dialog } }) => dialog.getByText('Magyar').waitFor()),
  },
  settings('files', 'textarea'),
  settings('keys', 'kbd'),
  settings('about', 'dd:has-text(".")'),
  {
    name: 'key-taken',
    come: over('Control+,', async ({ window: { dialog, page, t } }) => {
      await dialog.getByRole('tab', { name: t('settings.section-keys') }).click();
      await dialog.getByRole('button', { name: t('keys.add', { command: t('command.check') }) }).click();
      await page.keyboard.press('Control+P');
      await dialog.getByRole('alert').waitFor();
    }),
  },
  { name: 'shortcuts', come: over('F1', ({ window: { dialog } }) => dialog.locator('kbd').first().waitFor()) },
  {
    name: 'rename',
    come: over('F2', async ({ window: { dialog, lang } }) => {
      await dialog.getByRole('textbox').fill(`${lang}/CLV`);
      await dialog.getByRole('heading', { level: 3 }).waitFor();
    }),
  },
  {
    name: 'rename-heading',
    async come(visit) {
      await showRich(visit);
      const { notePanel, dialog, t } = visit.window;
      const [before = ''] = t('outline.rename', { text: '\0' }).split('\0');
      await notePanel.locator(`button[aria-label^="${before}"]`).first().click();
      await dialog.getByRole('textbox').waitFor();
    },
  },
  {
    name: 'create',
    async come(visit) {
      await showRich(visit);
      await visit.window.button('command.create', visit.window.notesPanel).click();
      await visit.window.dialog.getByRole('textbox').waitFor();
    },
  },
  {
    name: 'menu',
    async come(visit) {
      await showRich(visit);
      await visit.window.button('toolbar.more').click();
      await visit.window.page.getByRole('menuitem').first().waitFor();
    },
  },
  ...[...calcScreens, ...studyScreens, ...sessionScreens],
];
