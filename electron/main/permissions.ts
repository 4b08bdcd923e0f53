import type { Session } from 'electron';

/** The one permission the window has: putting text into the clipboard. */
export const grantedPermission = 'clipboard-sanitized-write';

/** Denies every permission but writing to the clipboard, and every connection to the network. */
export function restrictSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer) => answer(permission === grantedPermission));
  session.setPermissionCheckHandler((_contents, permission) => permission === grantedPermission);
  session.setDevicePermissionHandler(() => false);
  session.webRequest.onBeforeRequest(
    { urls: ['http://*/*', 'https://*/*', 'ws://*/*', 'wss://*/*', 'ftp://*/*'] },
    (_details, answer) => answer({ cancel: true }),
  );
}
