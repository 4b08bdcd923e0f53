import type { Session } from 'electron';
import { describe, expect, it } from 'vitest';
import { restrictSession } from '../../electron/main/permissions.ts';

type Handlers = {
  request?: (contents: null, permission: string, answer: (granted: boolean) => void) => void;
  check?: (contents: null, permission: string) => boolean;
  device?: () => boolean;
  before?: (details: { url: string }, answer: (result: { cancel: boolean }) => void) => void;
  urls?: string[];
};

/** What the app has set on a session. */
function restricted(devServer?: URL): Handlers {
  const handlers: Handlers = {};
  const session = {
    setPermissionRequestHandler: (handler: Handlers['request']) => Object.assign(handlers, { request: handler }),
    setPermissionCheckHandler: (handler: Handlers['check']) => Object.assign(handlers, { check: handler }),
    setDevicePermissionHandler: (handler: Handlers['device']) => Object.assign(handlers, { device: handler }),
    webRequest: {
      onBeforeRequest: ({ urls }: { urls: string[] }, handler: Handlers['before']) =>
        Object.assign(handlers, { urls, before: handler }),
    },
  };
  restrictSession(session as unknown as Session, devServer);
  return handlers;
}

const asked = (handlers: Handlers, permission: string): unknown =>
  new Promise((resolve) => handlers.request?.(null, permission, resolve));
const cancelled = async (handlers: Handlers, url: string): Promise<unknown> =>
  new Promise((resolve) => handlers.before?.({ url }, ({ cancel }) => resolve(cancel)));

describe('the session', () => {
  it.each(['geolocation', 'notifications', 'media', 'clipboard-read', 'openExternal', 'fileSystem', 'usb', 'unknown'])(
    'denies %s, asked or checked',
    async (permission) => {
      const handlers = restricted();
      expect(await asked(handlers, permission)).toBe(false);
      expect(handlers.check?.(null, permission)).toBe(false);
    },
  );

  it('lets the page write to the clipboard', async () => {
    const handlers = restricted();
    expect(await asked(handlers, 'clipboard-sanitized-write')).toBe(true);
    expect(handlers.check?.(null, 'clipboard-sanitized-write')).toBe(true);
  });

  it('offers no device', () => expect(restricted().device?.()).toBe(false));

  it('makes no connection', async () => {
    const handlers = restricted();
    expect(handlers.urls).toEqual(['http://*/*', 'https://*/*', 'ws://*/*', 'wss://*/*', 'ftp://*/*']);
    expect(await cancelled(handlers, 'https://example.org/')).toBe(true);
    expect(await cancelled(handlers, 'http://localhost:5173/')).toBe(true);
  });

  it('reaches the server of the build tool alone while the window is being developed', async () => {
    const handlers = restricted(new URL('http://localhost:5173'));
    expect(await cancelled(handlers, 'ws://localhost:5173/?token=1')).toBe(false);
    expect(await cancelled(handlers, 'https://example.org/')).toBe(true);
    expect(await cancelled(handlers, 'http://localhost:51730/')).toBe(true);
  });
});
