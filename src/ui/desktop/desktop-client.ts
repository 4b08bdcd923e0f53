import { createClient, type ClientOf } from '#api/client.ts';
import type { DesktopApi, DesktopEvents } from '#api/desktop.ts';

/** What the desktop host does for a window. */
export type DesktopClient = ClientOf<DesktopApi, DesktopEvents>;

let client: DesktopClient | undefined;

/** The desktop host around this window; null in a browser. */
export function desktopClient(): DesktopClient | null {
  if (window.bridge === undefined) return null;
  client ??= createClient<DesktopApi, DesktopEvents>(window.bridge);
  return client;
}
