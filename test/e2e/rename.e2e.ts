import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { notesOnDisk } from './notes-on-disk.ts';
import { eventually } from './pages/eventually.ts';
import { notebookWindow, type NotebookWindow } from './pages/notebook-window.ts';
import { hasBrowser, serveNotebook, startChromium, type ServedNotebook } from './served-notebook.ts';

const texts = {
  'Доля кошелька.md':
    '---\nlang: ru\n---\n# Кошелёк\n\n## Две доли\n\nОдна группа, две доли. ^две\n\nСм. [[#Две доли]].\n',
  'Клиент.md':
    'Про [[Доля кошелька|долю]], [[Доля кошелька#Две доли]] и ![[Доля кошелька#Две доли]].\r\n\r\n| a | b |\r\n| - | - |\r\n| [[Доля кошелька\\|доля]] | `[[Доля кошелька]]` |\r\n',
  'zh/份额.md': '参见 [钱包份额](../Доля%20кошелька.md) 和[[Доля кошелька]]。',
  'hu/Egyéb.md': '# Egyéb\n\nSemmi köze hozzá.\n',
};

describe.skipIf(!hasBrowser)('renaming and deleting', () => {
  let browser: Browser;
  let served: ServedNotebook;
  let window: NotebookWindow;
  let disk: ReturnType<typeof notesOnDisk>;
  const entries = Object.entries(texts);
  const everything = (): Record<string, string> =>
    Object.fromEntries(entries.filter(([path]) => disk.exists(path)).map(([path]) => [path, disk.read(path)]));

  beforeAll(async () => {
    browser = await startChromium();
    served = await serveNotebook(browser, { texts });
    disk = notesOnDisk(served);
    window = notebookWindow(await served.open());
    await window.isReady('4 notes');
  });
  afterAll(async () => {
    await served?.close();
    await browser?.close();
  });

  it('shows beforehand which links will change', async () => {
    await window.show('Доля кошелька.md', 'Кошелёк');
    await window.page.keyboard.press('F2');
    const name = window.dialog.getByRole('textbox', { name: 'New name' });
    await eventually(() => name.inputValue()).toBe('Доля кошелька');
    await name.fill('метрики/Share of wallet');
    await eventually(() => window.dialog.getByRole('heading', { level: 3 }).textContent()).toBe('6 links will change');
    const edits = await window.dialog.getByRole('listitem').allTextContents();
    expect(edits.map((edit) => edit.replace(/line (\d+).*/, 'line $1'))).toEqual([
      'zh/份额.md, line 1',
      'zh/份额.md, line 1',
      'Клиент.md, line 1',
      'Клиент.md, line 1',
      'Клиент.md, line 1',
      'Клиент.md, line 5',
    ]);
    expect(await window.dialog.locator('ins').allTextContents()).toContain('[[Share of wallet|долю]]');
    expect(everything()).toEqual(texts);
  });

  it('changes exactly those links in the files', async () => {
    await window.page.keyboard.press('Enter');
    await eventually(() => disk.exists('метрики/Share of wallet.md')).toBe(true);
    await eventually(() => window.notices.textContent()).toContain(
      'Renamed to метрики/Share of wallet.md; 6 links updated.',
    );
    expect(disk.exists('Доля кошелька.md')).toBe(false);
    expect(disk.read('метрики/Share of wallet.md')).toBe(texts['Доля кошелька.md']);
    expect(disk.read('Клиент.md')).toBe(
      'Про [[Share of wallet|долю]], [[Share of wallet#Две доли]] и ![[Share of wallet#Две доли]].\r\n\r\n| a | b |\r\n| - | - |\r\n| [[Share of wallet\\|доля]] | `[[Доля кошелька]]` |\r\n',
    );
    expect(disk.read('zh/份额.md')).toContain('[[Share of wallet]]');
    expect(disk.read('zh/份额.md')).toContain('(../метрики/Share%20of%20wallet.md)');
    expect(disk.read('hu/Egyéb.md')).toBe(texts['hu/Egyéb.md']);
    await eventually(() => decodeURIComponent(window.page.url())).toContain('#/note/метрики/Share of wallet.md');
  });

  it('takes it all back, to the byte', async () => {
    await window.notices.getByRole('button', { name: 'Undo' }).click();
    await eventually(everything).toEqual(texts);
    expect(disk.exists('метрики/Share of wallet.md')).toBe(false);
    await eventually(() => decodeURIComponent(window.page.url())).toContain('#/note/Доля кошелька.md');
    await window.isReading('Кошелёк');
  });

  it('does not rename over another note', async () => {
    await window.page.keyboard.press('F2');
    await window.dialog.getByRole('textbox').fill('hu/Egyéb');
    await eventually(() => window.dialog.getByRole('alert').textContent()).toContain(
      'A note with this name already exists.',
    );
    expect(await window.button('rename.action').isDisabled()).toBe(true);
    await window.page.keyboard.press('Escape');
    await eventually(() => window.dialog.count()).toBe(0);
    expect(everything()).toEqual(texts);
  });

  it('renames a heading with the links to it', async () => {
    await window.notePanel.getByRole('button', { name: 'Rename heading “Две доли”' }).click();
    await window.dialog.getByRole('textbox').fill('Обе доли');
    await eventually(() => window.dialog.getByRole('heading', { level: 3 }).textContent()).toBe('3 links will change');
    await window.button('rename.action').click();
    await eventually(() => disk.read('Доля кошелька.md')).toBe(
      texts['Доля кошелька.md'].replaceAll('Две доли', 'Обе доли'),
    );
    expect(disk.read('Клиент.md')).toBe(texts['Клиент.md'].replaceAll('Две доли', 'Обе доли'));
    await eventually(() => window.note.locator('.note-content h2').allTextContents()).toEqual(['Обе доли']);
    await window.run('command.undo');
    await eventually(everything).toEqual(texts);
    await window.notices.getByText('Undone.').last().waitFor();
    await eventually(() => window.note.locator('.note-content h2').allTextContents()).toEqual(['Две доли']);
  });

  it('deletes a note at once and gives it back', async () => {
    await window.show('hu/Egyéb.md', 'Egyéb');
    await window.run('command.remove');
    await eventually(() => disk.exists('hu/Egyéb.md')).toBe(false);
    await window.isReady('3 notes');
    await window.notices.getByText('Deleted hu/Egyéb.md').waitFor();
    await window.notices.getByRole('button', { name: 'Undo' }).last().click();
    await eventually(everything).toEqual(texts);
    await window.isReading('Egyéb');
    await window.isReady('4 notes');
  });

  it('says so when there is nothing left to undo', async () => {
    await window.run('command.undo');
    await eventually(() => window.notices.textContent()).toContain('There is nothing to undo.');
  });

  it('takes the title along unless told not to, and gives both back in one step', async () => {
    const path = 'hu/Egyéb.md';
    const box = window.dialog.getByRole('checkbox', { name: window.t('rename.title-too') });
    const undo = async (): Promise<void> => {
      await window.notices.getByRole('button', { name: 'Undo' }).last().click();
      await eventually(() => disk.exists(path)).toBe(true);
      await eventually(() => disk.read(path)).toBe(texts[path]);
      await window.isReading('Egyéb');
    };
    await window.show(path, 'Egyéb');
    await window.page.keyboard.press('F2');
    await eventually(() => box.isChecked()).toBe(true);
    await window.dialog.getByRole('textbox').fill('hu/Más');
    await window.page.keyboard.press('Enter');
    await window.isReading('Más');
    expect(disk.read('hu/Más.md')).toBe(texts[path].replace('Egyéb', 'Más'));
    await undo();
    await window.page.keyboard.press('F2');
    await window.dialog.getByRole('textbox').fill('hu/Más');
    await box.uncheck();
    await window.button('rename.action', window.dialog).click();
    await eventually(() => disk.exists('hu/Más.md')).toBe(true);
    expect(disk.read('hu/Más.md')).toBe(texts[path]);
    await undo();
  });
});
