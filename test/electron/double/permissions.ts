import type { CDPSession } from 'playwright-core';
import { toBrowser } from './addresses.ts';
import type { SessionDouble } from './sessions.ts';

/** Electron's name of a permission, and Chromium's. */
const permissions = {
  'clipboard-sanitized-write': 'clipboard-write',
  'clipboard-read': 'clipboard-read',
  geolocation: 'geolocation',
  notifications: 'notifications',
  midi: 'midi',
  'idle-detection': 'idle-detection',
  'storage-access': 'storage-access',
  'local-fonts': 'local-fonts',
  'window-management': 'window-management',
  'persistent-storage': 'persistent-storage',
} as const;

/** Gives Chromium the app's answers for the origin of `url`, since it asks nobody by itself when it has no window. */
export async function grantPermissions(
  cdp: CDPSession,
  session: SessionDouble,
  contents: object,
  url: string,
): Promise<void> {
  const { protocol, origin } = new URL(toBrowser(url));
  if (protocol !== 'https:') return;
  for (const [electron, name] of Object.entries(permissions)) {
    const setting = (await session.grants(contents, electron, url)) ? 'granted' : 'denied';
    // Chromium forgets these answers when the session that gave them ends.
    await cdp.send('Browser.setPermission', { permission: { name }, setting, origin });
  }
}
