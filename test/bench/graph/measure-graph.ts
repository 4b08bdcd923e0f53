import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { endHost, startHost } from '../../e2e/host-process.ts';
import { startChromium } from '../../e2e/served-notebook.ts';

/** What the graph of a large notebook takes in a window without a graphics card, milliseconds unless it says otherwise. */
export type GraphFigures = {
  readonly summary: string;
  /** From the key until the map stands there and the tree can be walked. */
  readonly open: number;
  /** From the key until everything stands still. */
  readonly settle: number;
  /** Going to the next note in the tree, until it is drawn. */
  readonly step: number;
  /** Choosing a language, until the notes in it stand there. */
  readonly filter: number;
  /** The longest stretch in which the window answered nothing, while opening and settling. */
  readonly longest: number;
  /** In five seconds at rest: frames asked for, workers alive, and time spent on scripts, layout and the like. */
  readonly idle: { readonly frames: number; readonly workers: number; readonly busy: number };
};

type Counted = { frames: number; longest: number };

/** Opens the graph of a notebook in the built window and looks at it as a person would. */
export async function measureGraph(vault: string, scratch: string, say: (step: string) => void): Promise<GraphFigures> {
  const browser = await startChromium();
  const host = await startHost(vault, mkdtempSync(join(scratch, 'graph-')));
  try {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-GB' });
    await context.addInitScript(countFrames);
    const page = await context.newPage();
    page.setDefaultTimeout(600_000);
    say('indexing');
    await page.goto(host.entrance);
    await page.waitForURL(({ search }) => search === '');
    await page.getByRole('main').waitFor();
    while (!(await isReady(page))) await wait(500);
    await wait(3000);
    await page.evaluate(() => Object.assign(globalThis, { counted: { frames: 0, longest: 0 } }));
    say('opening');
    const started = performance.now();
    const since = (): number => Math.round(performance.now() - started);
    await page.keyboard.press('Control+Shift+G');
    await page.locator('main [data-settling] canvas').first().waitFor();
    await page.locator('main [role=tree] [role=treeitem]').first().waitFor();
    const open = since();
    say('settling');
    await page.locator('main [data-settling=false] canvas').first().waitFor();
    const settle = since();
    const summary = await page.locator('main [role=status]').first().innerText();
    const { longest } = await counted(page);
    // The last picture is drawn after everything stands still.
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
    await wait(3000);
    say('idle');
    const idle = await rest(page);
    const step = await stepOn(page);
    say('filtering');
    await page.locator('main [aria-controls=graph-filters]').click();
    const filterStarted = performance.now();
    await page.getByLabel('Language', { exact: true }).selectOption('hu');
    await page.waitForFunction(
      (before) => document.querySelector('main [role=status]')?.textContent !== before,
      summary,
    );
    const filter = Math.round(performance.now() - filterStarted);
    return { summary, open, settle, step, filter, longest: Math.round(longest), idle };
  } finally {
    await endHost(host.process, 'SIGINT');
    await browser.close();
  }
}

async function rest(page: Page): Promise<GraphFigures['idle']> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const busyTime = async (): Promise<number> => {
    const { metrics } = await session.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
  };
  const [framesBefore, busyBefore] = [(await counted(page)).frames, await busyTime()];
  await wait(5000);
  const busy = Math.round((await busyTime()) - busyBefore);
  return { frames: (await counted(page)).frames - framesBefore, workers: page.workers().length, busy };
}

async function stepOn(page: Page): Promise<number> {
  const tree = page.locator('main [role=tree]').first();
  await tree.focus();
  const started = performance.now();
  await page.keyboard.press('ArrowDown');
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
  return Math.round(performance.now() - started);
}

function counted(page: Page): Promise<Counted> {
  return page.evaluate(() => (globalThis as unknown as { counted: Counted }).counted);
}

async function isReady(page: Page): Promise<boolean> {
  return page.evaluate(async () => {
    const headers = { 'content-type': 'application/json' };
    const reply = await fetch('api/status', { method: 'POST', headers, body: '{}' });
    return ((await reply.json()) as { value: { phase: string } }).value.phase === 'ready';
  });
}

/** Runs in the page, before everything else. */
function countFrames(): void {
  const holder = Object.assign(globalThis, { counted: { frames: 0, longest: 0 } });
  const plain = globalThis.requestAnimationFrame.bind(globalThis);
  globalThis.requestAnimationFrame = (callback) => {
    holder.counted.frames += 1;
    return plain(callback);
  };
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) holder.counted.longest = Math.max(holder.counted.longest, duration);
  }).observe({ entryTypes: ['longtask'] });
}
