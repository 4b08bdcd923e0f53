import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page, type Route } from 'playwright-core';
import { chromiumFlags, chromiumProgram } from './chromium.ts';

/** Decides about one request of a page; true when it was settled. */
export type RequestJudge = (route: Route) => Promise<void>;

/** The Chromium behind the windows of one app. */
export type Browser = {
  readonly context: BrowserContext;
  /** Where another program may look into the same pages. */
  readonly endpoint: string;
  newPage(): Promise<Page>;
  close(): Promise<void>;
};

/** Starts Chromium on a profile of its own; every request of every page goes through `judge`. */
export async function startBrowser(judge: RequestJudge): Promise<Browser> {
  const profile = mkdtempSync(join(tmpdir(), 'electron-double-'));
  process.on('exit', () => rmSync(profile, { recursive: true, force: true, maxRetries: 3 }));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: chromiumProgram,
    headless: true,
    viewport: { width: 1280, height: 820 },
    args: [...chromiumFlags, '--remote-debugging-port=0'],
  });
  const spare = context.pages();
  await context.route(() => true, judge);
  const [port] = readFileSync(join(profile, 'DevToolsActivePort'), 'utf8').split('\n');
  return {
    context,
    endpoint: `http://127.0.0.1:${port}`,
    // The tab Chromium starts with becomes the first window.
    newPage: async () => spare.pop() ?? context.newPage(),
    close: () => context.close(),
  };
}
