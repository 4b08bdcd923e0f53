import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningApp } from '../electron/double/launch.ts';
import { electrons, launchDesktop } from '../electron/launch-desktop.ts';
import { ensureBuilt } from '../ensure-built.ts';
import { eventually } from './pages/eventually.ts';
import { notebookWindow, type NotebookWindow } from './pages/notebook-window.ts';

describe.each(electrons.filter(({ available }) => available))('backups in the desktop app, on $name', ({ launch }) => {
  let folder: string;
  let app: RunningApp;
  let window: NotebookWindow;
  beforeAll(async () => {
    await ensureBuilt();
    folder = mkdtempSync(join(tmpdir(), 'konspekt-backups-desktop-'));
    mkdirSync(join(folder, 'vault'));
    mkdirSync(join(folder, 'disk'));
    writeFileSync(join(folder, 'vault/Alpha.md'), '# Alpha\n');
    app = await launchDesktop(launch, { vault: join(folder, 'vault'), data: join(folder, 'data') });
    window = notebookWindow(await app.firstWindow());
    await window.isReady('1 note');
  });
  afterAll(async () => {
    await app?.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  });

  it('go into a folder chosen by the dialog of the system, which may also be left', async () => {
    const answer = (filePaths: string[]): Promise<void> =>
      app.evaluate(({ dialog }, chosen) => {
        dialog.showOpenDialog = async () => ({ canceled: chosen.length === 0, filePaths: chosen });
      }, filePaths);
    await window.run('command.backups');
    const choose = window.button('backups.place-choose', window.dialog);
    const place = window.dialog.getByRole('textbox', { name: window.t('backups.place') });
    await answer([]);
    await choose.click();
    expect(await place.inputValue()).toBe('');
    await answer([join(folder, 'disk')]);
    await choose.click();
    await eventually(() => place.inputValue()).toBe(join(folder, 'disk'));
    await window.button('backups.now', window.dialog).click();
    await window.dialog.getByRole('status').getByText('Backup made: 1 note.').waitFor();
    expect(readdirSync(join(folder, 'disk'))).toHaveLength(1);
  });
});
