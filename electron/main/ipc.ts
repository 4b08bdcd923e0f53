import type { IpcMain, IpcMainInvokeEvent } from 'electron';
import type { Reply } from '#api/contract.ts';
import { isWindowUrl } from './app-scheme.ts';

/** True when a message comes from the main frame of the window's own page; a frame already gone is nobody. */
export function isTrustedSender(event: Pick<IpcMainInvokeEvent, 'senderFrame'>): boolean {
  const frame = event.senderFrame;
  return frame !== null && frame.parent === null && isWindowUrl(frame.url);
}

/** Carries requests of the window to `request`; a failure travels as data, since an Error would lose all but its message. */
export function serveRequests(ipcMain: IpcMain, request: (method: string, input: unknown) => Promise<Reply>): void {
  ipcMain.handle('request', async (event, method: unknown, input: unknown): Promise<Reply> => {
    if (!isTrustedSender(event))
      return { ok: false, error: { code: 'forbidden', message: 'Only the window of Konspekt may ask.' } };
    if (typeof method !== 'string')
      return { ok: false, error: { code: 'unknown-method', message: 'A request needs the name of a method.' } };
    return request(method, input);
  });
}
