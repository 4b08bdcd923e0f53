import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { app, dialog, type BrowserWindow } from 'electron';
import { AppError } from '#core/errors.ts';
import type { DialogWords } from './dialog-words.ts';

/** Where Letter is the usual size of paper; everywhere else it is A4. */
const letterCountries = new Set(['US', 'CA', 'MX', 'PH', 'CL', 'CO', 'VE']);

/** Prints the page of a window by the dialog of the system. @throws AppError print-failed */
export async function printPage(window: BrowserWindow): Promise<void> {
  await new Promise<void>((done, failed) => {
    window.webContents.print({ printBackground: false }, (success, reason) => {
      if (success || /cancel/i.test(reason)) done();
      else failed(new AppError('print-failed', `Printing did not work: ${reason}.`));
    });
  });
}

/** Writes the page of a window as PDF where the person says; null when they changed their mind. @throws AppError write-failed */
export async function exportPdf(
  window: BrowserWindow,
  { name, words }: { readonly name: string; readonly words: DialogWords },
): Promise<string | null> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: words.exportPdf,
    defaultPath: join(app.getPath('documents'), `${fileName(name)}.pdf`),
    filters: [{ name: 'PDF', extensions: ['pdf'] }],
  });
  if (canceled || filePath === '') return null;
  const file = /\.pdf$/i.test(filePath) ? filePath : `${filePath}.pdf`;
  try {
    const bytes = await window.webContents.printToPDF({
      pageSize: letterCountries.has(app.getLocaleCountryCode()) ? 'Letter' : 'A4',
      printBackground: false,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    });
    await writeFile(file, bytes);
  } catch (cause) {
    throw new AppError('write-failed', `The file “${file}” could not be written.`, { cause });
  }
  return file;
}

/** A title as the name of a file, on every system. */
function fileName(title: string): string {
  const name = title
    // oxlint-disable-next-line no-control-regex -- control characters are among what a name may not hold.
    .replace(/[\u0000-\u001f<>:"/\\|?*]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/\.+$/, '')
    .slice(0, 120);
  return name === '' ? 'Konspekt' : name;
}
