import type { IpcMain, IpcMainInvokeEvent } from 'electron';
import { describe, expect, it } from 'vitest';
import type { Reply } from '#api/contract.ts';
import { serveRequests, trustedKey } from '../../electron/main/ipc.ts';

type Sender = Pick<IpcMainInvokeEvent, 'senderFrame'>;
const from = (url: string, parent: object | null = null): Sender => ({ senderFrame: { url, parent } }) as Sender;
const page = 'konspekt-app://app/0123456789ab/index.html';

const serve = () => {
  const heard: unknown[] = [];
  type Handler = (event: Sender, ...args: unknown[]) => Promise<Reply>;
  const handlers = new Map<string, Handler>();
  const ipcMain = { handle: (name: string, handler: Handler) => void handlers.set(name, handler) };
  serveRequests(ipcMain as unknown as IpcMain, async ({ key }, method, input) => {
    heard.push([key, method, input]);
    return { ok: true, value: 7 };
  });
  const ask: Handler = (event, ...args) =>
    handlers.get('request')?.(event, ...args) ?? Promise.reject(new Error('none'));
  return { ask, heard };
};

describe('a message', () => {
  it('is trusted from the main frame of a notebook’s page alone', () => {
    expect(trustedKey(from(`${page}#/note/a.md`))).toBe('0123456789ab');
    expect(trustedKey(from(page, {}))).toBeUndefined();
    expect(trustedKey(from('https://example.org/index.html'))).toBeUndefined();
    expect(trustedKey(from('konspekt-app://app/0123456789ab/files/a.html'))).toBeUndefined();
    expect(trustedKey(from('data:text/html,x'))).toBeUndefined();
    expect(trustedKey({ senderFrame: null })).toBeUndefined();
  });
});

describe('requests', () => {
  it('are carried on with the notebook they come from, and answered', async () => {
    const { ask, heard } = serve();
    expect(await ask(from(page), 'status', { a: 1 })).toEqual({ ok: true, value: 7 });
    expect(heard).toEqual([['0123456789ab', 'status', { a: 1 }]]);
  });

  it('of a stranger are refused without being heard', async () => {
    const { ask, heard } = serve();
    expect(await ask(from('https://example.org/'), 'status', {})).toMatchObject({
      ok: false,
      error: { code: 'forbidden' },
    });
    expect(await ask({ senderFrame: null }, 'status', {})).toMatchObject({ ok: false, error: { code: 'forbidden' } });
    expect(heard).toEqual([]);
  });

  it('without the name of a method are refused', async () => {
    const { ask, heard } = serve();
    expect(await ask(from(page), { toString: 'status' })).toMatchObject({
      ok: false,
      error: { code: 'unknown-method' },
    });
    expect(heard).toEqual([]);
  });
});
