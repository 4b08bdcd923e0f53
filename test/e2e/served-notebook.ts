import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { chromiumFlags, chromiumProgram, hasChromium } from '../electron/double/chromium.ts';
import { ensureBuilt, projectRoot } from '../ensure-built.ts';

/** A notebook of its own, opened by the built app's web host, as a person would with `konspekt serve`. */
export type ServedNotebook = {
  readonly vault: string;
  /** Opens the app in a browser context of its own. */
  open(options?: BrowserContextOptions): Promise<Page>;
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
  const server = spawn(
    process.execPath,
    [join(projectRoot, 'out/main/cli.js'), 'serve', vault, '--data', join(base, 'data'), '--json'],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  let entrance: string;
  try {
    entrance = await addressOf(server);
  } catch (error) {
    server.kill();
    throw error;
  }
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
      state ??= { ...(await context.storageState()), origins: [] };
      return page;
    },
    async close() {
      const ended = new Promise((resolve) => server.once('exit', resolve));
      server.kill('SIGINT');
      await ended;
      rmSync(base, { recursive: true, force: true });
    },
  };
}

function addressOf(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = '';
    server.stdout?.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
      const url = /"url"\s*:\s*"([^"]+)"/.exec(printed)?.[1];
      if (url !== undefined) resolve(url);
    });
    server.once('exit', (code) => reject(new Error(`serve ended with ${code}: ${printed}`)));
    setTimeout(() => reject(new Error(`serve said no address: ${printed}`)), 30_000).unref();
  });
}
