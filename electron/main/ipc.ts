import type { IpcMain, IpcMainInvokeEvent, WebContents } from 'electron';
import type { Reply } from '#api/contract.ts';
import { pageKey } from './app-scheme.ts';

/** Who asks: the page of a notebook. */
export type Asker = { readonly key: string; readonly contents: WebContents };

/** The key of the notebook a message comes from: its page's main frame alone may speak, and a frame already gone is nobody. */
export function trustedKey(event: Pick<IpcMainInvokeEvent, 'senderFrame'>): string | undefined {
  const frame = event.senderFrame;
  return frame !== null && frame.parent === null ? pageKey(frame.url) : undefined;
}

/** Carries requests of the windows to `request`; a failure travels as data, since an Error would lose all but its message. */
export function serveRequests(
  ipcMain: IpcMain,
  request: (asker: Asker, method: string, input: unknown) => Promise<Reply>,
): void {
  ipcMain.handle('request', async (event, method: unknown, input: unknown): Promise<Reply> => {
    const key = trustedKey(event);
    if (key === undefined)
      return { ok: false, error: { code: 'forbidden', message: 'Only a window of Konspekt may ask.' } };
    if (typeof method !== 'string')
      return { ok: false, error: { code: 'unknown-method', message: 'A request needs the name of a method.' } };
    return request({ key, contents: event.sender }, method, input);
  });
}
