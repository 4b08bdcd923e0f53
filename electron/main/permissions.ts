import type { Session } from 'electron';

/** The one permission the window has: putting text into the clipboard. */
export const grantedPermission = 'clipboard-sanitized-write';

const network = ['http://*/*', 'https://*/*', 'ws://*/*', 'wss://*/*', 'ftp://*/*'];

/** Denies every permission but writing to the clipboard, and every connection to the network but to `devServer`. */
export function restrictSession(session: Session, devServer?: URL): void {
  session.setPermissionRequestHandler((_contents, permission, answer) => answer(permission === grantedPermission));
  session.setPermissionCheckHandler((_contents, permission) => permission === grantedPermission);
  session.setDevicePermissionHandler(() => false);
  session.webRequest.onBeforeRequest({ urls: network }, ({ url }, answer) => {
    answer({ cancel: devServer === undefined || URL.parse(url)?.host !== devServer.host });
  });
}
