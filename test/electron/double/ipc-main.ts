import { strict } from './strict.ts';

type Handler = (event: object, ...args: unknown[]) => unknown;

/** What goes back to the page: the value, or the words of the error. */
export type InvokeReply = { readonly value?: unknown; readonly error?: string };

/** Electron's `ipcMain` as far as `invoke` goes. */
export class IpcMainDouble {
  readonly #handlers = new Map<string, Handler>();

  handle(channel: string, handler: Handler): void {
    if (this.#handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
    this.#handlers.set(channel, handler);
  }
  removeHandler(channel: string): void {
    this.#handlers.delete(channel);
  }

  /** Calls the handler with cloned arguments; of an error only the words are kept, as in Electron. */
  async invoke(channel: string, event: object, args: readonly unknown[]): Promise<InvokeReply> {
    try {
      const handler = this.#handlers.get(channel);
      if (handler === undefined) throw new Error(`No handler registered for '${channel}'`);
      return { value: structuredClone(await handler(event, ...(structuredClone(args) as unknown[]))) };
    } catch (error) {
      return { error: `Error invoking remote method '${channel}': ${String(error)}` };
    }
  }
}

/** `ipcMain` as the app sees it. */
export function strictIpcMain(ipcMain: IpcMainDouble): IpcMainDouble {
  return strict('ipcMain', ipcMain);
}
