import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { chromiumFlags, chromiumProgram, hasChromium } from '../electron/double/chromium.ts';
import { ensureBuilt, projectRoot } from '../ensure-built.ts';
import { endHost, startHost } from './host-process.ts';

/** A notebook of its own, opened by the built app's web host, as a person would with `konspekt serve`. */
export type ServedNotebook = {
  readonly vault: string;
  /** Opens the app in a browser context of its own. */
  open(options?: BrowserContextOptions): Promise<Page>;
  /** Ends the host by force. */
  kill(): Promise<void>;
  /** Ends the host, if it runs, and starts it again over the same folders; answers the link that opens it. */
  restart(): Promise<string>;
  close(): Promise<void>;
};

export const hasBrowser = hasChromium;

export function startChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: chromiumProgram, args: [...chromiumFlags] });
}

/** Serves the bundled notebook (`from: 'notes'`), or these texts, or a folder as it is. */
export async function serveNotebook(
  browser: Browser,
  content: { from: string } | { texts: Record<string, string | Uint8Array> },
): Promise<ServedNotebook> {
  await ensureBuilt();
  const base = mkdtempSync(join(tmpdir(), 'konspekt-e2e-'));
  const vault = join(base, 'vault');
  if ('from' in content)
    cpSync(content.from === 'notes' ? join(projectRoot, 'notes') : content.from, vault, { recursive: true });
  else {
    mkdirSync(vault);
    for (const [path, text] of Object.entries(content.texts)) {
      mkdirSync(dirname(join(vault, path)), { recursive: true });
      writeFileSync(join(vault, path), text);
    }
  }
  const data = join(base, 'data');
  let host = await startHost(vault, data);
  const { entrance } = host;
  const origin = new URL(entrance).origin;
  let state: Awaited<ReturnType<Awaited<ReturnType<Browser['newContext']>>['storageState']>> | undefined;
  return {
    vault,
    async open(options = {}) {
      const context = await browser.newContext({
        locale: 'en-GB',
        viewport: { width: 1440, height: 900 },
        ...options,
        ...(state === undefined ? {} : { storageState: state }),
      });
      const page = await context.newPage();
      // The link works once; later pages come in by the cookie it gave.
      await page.goto(state === undefined ? entrance : origin);
      await page.waitForURL(({ search }) => search === '');
      state ??= { ...(await context.storageState()), origins: [] };
      return page;
    },
    kill: () => endHost(host.process, 'SIGKILL'),
    async restart() {
      await endHost(host.process, 'SIGINT');
      host = await startHost(vault, data);
      return host.entrance;
    },
    async close() {
      await endHost(host.process, 'SIGINT');
      rmSync(base, { recursive: true, force: true });
    },
  };
}
