import { readFileSync } from 'node:fs';
import type { Download, Locator } from 'playwright-core';
import type { NotebookWindow } from './notebook-window.ts';
import { studyHome } from './study-home.ts';

export type StudyExchange = ReturnType<typeof studyExchange>;

export type Brought = { readonly name: string; readonly mimeType?: string; readonly buffer: Buffer };

/** Import and export of cards, as a person meets them. */
export function studyExchange(window: NotebookWindow) {
  const { page, main, button, t } = window;
  const files = main.getByRole('list', { name: t('study.import.files') });
  return {
    show: (deck?: string): Promise<void> => studyHome(window).show('exchange', deck),
    files,
    /** What is shown of one file. */
    file: (name: string): Locator => files.getByRole('listitem').filter({ has: page.getByRole('heading', { name }) }),
    /** Picks files in the dialog of the system. */
    async choose(...brought: readonly Brought[]): Promise<void> {
      const [chooser] = await Promise.all([
        page.waitForEvent('filechooser'),
        button('study.import.choose', main).click(),
      ]);
      await chooser.setFiles(
        brought.map(({ mimeType = 'application/octet-stream', ...each }) => ({ mimeType, ...each })),
      );
    },
    /** Confirms what was found. */
    confirm: (): Promise<void> => main.getByRole('button', { name: t('study.import.run_one', { count: 1 }) }).click(),
    /** Exports in a format by its name, and answers the file. */
    async exported(format: string): Promise<{ readonly name: string; readonly bytes: Buffer }> {
      await main.getByRole('radio', { name: t(`study.export.format-${format}`), exact: true }).check({ force: true });
      const [download] = await Promise.all([page.waitForEvent('download'), button('study.export.run', main).click()]);
      return fileOf(download);
    },
  };
}

export async function fileOf(download: Download): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}
