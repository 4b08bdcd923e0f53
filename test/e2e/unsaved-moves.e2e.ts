import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { notesOnDisk } from './notes-on-disk.ts';
import { draftEditors, type DraftEditor } from './pages/draft-editor.ts';
import { eventually } from './pages/eventually.ts';
import { hasBrowser, serveNotebook, startChromium, type ServedNotebook } from './served-notebook.ts';

describe.skipIf(!hasBrowser)('what is typed and not yet saved', () => {
  let browser: Browser;
  let served: ServedNotebook;
  let disk: ReturnType<typeof notesOnDisk>;
  let open: ReturnType<typeof draftEditors>;
  let draft: DraftEditor;
  beforeAll(async () => {
    browser = await startChromium();
    served = await serveNotebook(browser, { texts: { 'en/Other.md': '# Other\n\n[[Draft 4]]\n' } });
    disk = notesOnDisk(served);
    open = draftEditors(served);
  });
  afterAll(async () => {
    await served?.close();
    await browser?.close();
  });
  beforeEach(() => () => draft.page.context().close());

  const text = (): Promise<string> => draft.window.sourceText();
  const rename = async (name: string): Promise<void> => {
    await draft.press('F2');
    const field = draft.window.dialog.getByRole('textbox', { name: 'New name' });
    await field.fill(name);
    await draft.press('Enter');
    await draft.window.dialog.waitFor({ state: 'hidden' });
  };
  /** Both sides change one line, so that a person has to decide. */
  const comeIntoConflict = async (): Promise<void> => {
    await draft.caretAfter('one');
    await draft.type(' mine');
    disk.write(draft.path, '# Draft\n\none theirs\n');
    await draft.page.getByRole('button', { name: 'Keep mine here' }).first().waitFor();
  };

  it('is in the note after a rename, and one goes on writing where one was, back through all of it', async () => {
    draft = await open('# Draft\n\none\n\ntwo');
    await draft.caretAfter('one');
    await draft.type(' more');
    await rename('en/Renamed');
    await eventually(() => disk.exists('en/Renamed.md') && disk.read('en/Renamed.md')).toBe(
      '# Draft\n\none more\n\ntwo',
    );
    await eventually(() => draft.page.url()).toContain('Renamed');
    await draft.window.source.waitFor();
    await eventually(() => draft.window.source.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await draft.marked()).toContain('one more«»');
    await draft.press('Control+z');
    await eventually(text).toBe('# Draft\n\none\n\ntwo');
    await draft.type(' again');
    await eventually(() => disk.read('en/Renamed.md')).toBe('# Draft\n\none again\n\ntwo');
    expect(disk.exists(draft.path)).toBe(false);
    expect(draft.misdeeds).toEqual([]);
  });

  it('stays beside what is on the disk when a note in conflict is renamed', async () => {
    draft = await open('# Draft\n\none\n');
    await comeIntoConflict();
    await rename('en/In conflict');
    await eventually(() => draft.page.url()).toContain('conflict');
    await draft.page.getByRole('button', { name: 'Keep mine here' }).first().waitFor();
    await eventually(text).toContain('one mine');
    expect(disk.read('en/In conflict.md')).toContain('one theirs');
    await draft.page.reload();
    await eventually(text).toContain('one mine');
  });

  it('waits under the new name where one reads', async () => {
    draft = await open('# Draft\n\none\n');
    await comeIntoConflict();
    await draft.press('Control+e');
    const bar = draft.window.main.getByText('This note has unsaved changes');
    await bar.waitFor();
    await rename('en/Read');
    await eventually(() => draft.page.url()).toContain('Read');
    await bar.waitFor();
    await draft.window.goTo(`#/note/${draft.path.replaceAll(' ', '%20')}`);
    await draft.window.main.getByText('is no longer in the folder').waitFor();
    await eventually(() => bar.count()).toBe(0);
  });

  it('goes along when another program moves the file', async () => {
    draft = await open('# Draft\n\none\n');
    await draft.caretAfter('one');
    await draft.type(' typed');
    disk.rename(draft.path, 'en/Elsewhere.md');
    await draft.page.getByRole('button', { name: 'Update links' }).click();
    await eventually(() => draft.page.url()).toContain('Elsewhere');
    await eventually(text).toContain('one typed');
    await eventually(() => disk.read('en/Elsewhere.md')).toContain('one typed');
    expect(disk.exists(draft.path)).toBe(false);
  });

  it('keeps the undo of a rename from going back behind it', async () => {
    draft = await open('# Draft\n\none\n');
    await rename('en/Back');
    await eventually(() => disk.exists('en/Back.md')).toBe(true);
    await draft.window.source.waitFor();
    await draft.caretAfter('one');
    await draft.type(' later');
    await draft.window.run('command.undo');
    await eventually(() => [draft.path, 'en/Back.md'].filter(disk.exists).map(disk.read).join()).toContain('one later');
    await eventually(text).toContain('one later');
  });

  it('is there again when a note that was deleted at once comes back', async () => {
    draft = await open('# Draft\n\none\n');
    await draft.caretAfter('one');
    await draft.type(' last');
    await draft.window.run('command.remove');
    await eventually(() => disk.exists(draft.path)).toBe(false);
    await eventually(() => draft.page.evaluate(() => document.activeElement !== document.body)).toBe(true);
    await draft.page.getByRole('button', { name: 'Undo' }).click();
    await eventually(() => disk.exists(draft.path) && disk.read(draft.path)).toContain('one last');
  });
});
