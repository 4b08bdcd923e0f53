import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { BrowserContext, Page } from 'playwright-core';
import { endHost, startHost, type Host } from '../../e2e/host-process.ts';
import { startChromium } from '../../e2e/served-notebook.ts';
import { chromiumProgram, hasChromium } from '../../electron/double/chromium.ts';
import { projectRoot } from '../../ensure-built.ts';
import type { Spread } from '../time-spent.ts';
import { readTexts } from '../vault-texts.ts';
import { firstLoad, type FirstLoad } from './first-load.ts';
import { keystrokeToPaint } from './keystrokes.ts';
import { tasksSince, watchTasks, type Tasks } from './long-tasks.ts';

/** What the window takes, milliseconds; of several runs the best. */
export type WindowFigures = {
  /** Loading an empty page from a server on this machine. */
  readonly emptyPage: number;
  /** From the start of the host's process, with a warm index, until the note read last stands there again. */
  readonly lastNote: number;
  /** The part of it until the host answers. */
  readonly host: number;
  readonly firstLoad: FirstLoad;
  readonly opening: Tasks;
  readonly indexing: Tasks & { readonly ms: number };
  readonly typing: { readonly note: Spread; readonly textarea: Spread };
};

type Options = {
  readonly vault: string;
  /** A note to read meanwhile. */
  readonly note: string;
  readonly scratch: string;
  readonly runs: number;
  readonly say: (step: string) => void;
};

const NOTE_BYTES = 300_000;
const KEYS = 200;

/** Why the window cannot be measured on this machine; undefined where it can. */
export function missingForWindow(): string | undefined {
  if (!hasChromium) return `there is no Chromium at ${chromiumProgram}`;
  return existsSync(join(projectRoot, 'out/ui/index.html')) ? undefined : 'the app is not built';
}

/** Measures the built window in Chromium, on the web host. */
export async function measureWindow({ vault, note, scratch, runs, say }: Options): Promise<WindowFigures> {
  const browser = await startChromium();
  const blank = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8').end('<!doctype html><title>Empty</title><p>.');
  });
  await new Promise<void>((resolve) => blank.listen(0, '127.0.0.1', resolve));
  const emptyAddress = `http://127.0.0.1:${(blank.address() as AddressInfo).port}/`;
  try {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-GB' });
    await watchTasks(context);
    const dataDir = mkdtempSync(join(scratch, 'window-'));
    say('first indexing beside an open window');
    const indexing = await firstIndexing(context, { vault, dataDir, note });

    let [emptyPage, lastNote, host] = [Infinity, Infinity, Infinity];
    let opening: Tasks = { longest: Infinity, many: 0 };
    for (let run = 0; run < Math.max(3, runs); run++) {
      say('empty page, and start until the last note');
      emptyPage = Math.min(emptyPage, await emptyPageTime(context, emptyAddress));
      const start = await startTime(context, { vault, dataDir });
      [lastNote, host] = [Math.min(lastNote, start.lastNote), Math.min(host, start.host)];
      if (start.opening.longest < opening.longest) opening = start.opening;
    }
    say('keystrokes in a note of 300 KB, and in a bare text area');
    const text = longText(vault);
    const typing = {
      textarea: await typingInTextarea(context, emptyAddress, text),
      note: await typingInNote(context, scratch, text),
    };
    return { emptyPage, lastNote, host, firstLoad: firstLoad(join(projectRoot, 'out/ui')), opening, indexing, typing };
  } finally {
    blank.close();
    await browser.close();
  }
}

type Place = { readonly vault: string; readonly dataDir: string };

async function firstIndexing(
  context: BrowserContext,
  { note, ...place }: Place & { readonly note: string },
): Promise<WindowFigures['indexing']> {
  return withHost(place, async (host) => {
    const page = await context.newPage();
    await page.goto(host.entrance);
    await page.getByRole('main').waitFor();
    await page.evaluate((hash) => void (location.hash = hash), noteHash(note));
    await readable(page);
    const since = await page.evaluate(() => performance.now());
    const isIndexing = (): Promise<boolean> =>
      page.evaluate(async () => {
        const reply = await fetch('api/status', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: '{}',
        });
        return ((await reply.json()) as { value: { phase: string } }).value.phase !== 'ready';
      });
    while (await isIndexing()) await wait(250);
    const indexed = await page.evaluate(() => performance.now());
    // What the window asks for once the index is there belongs to it.
    await wait(2000);
    const tasks = await tasksSince(page, since);
    await page.close();
    return { ...tasks, ms: indexed - since };
  });
}

async function startTime(
  context: BrowserContext,
  place: Place,
): Promise<{ lastNote: number; host: number; opening: Tasks }> {
  const started = performance.now();
  return withHost(place, async (host) => {
    const answered = performance.now();
    const page = await context.newPage();
    await page.goto(host.entrance, { waitUntil: 'commit' });
    await readable(page);
    const shown = performance.now();
    await wait(1000);
    const opening = await tasksSince(page, 0);
    await page.close();
    return { lastNote: shown - started, host: answered - started, opening };
  });
}

async function emptyPageTime(context: BrowserContext, address: string): Promise<number> {
  const page = await context.newPage();
  const started = performance.now();
  await page.goto(address, { waitUntil: 'commit' });
  await page.getByText('.', { exact: true }).waitFor();
  const took = performance.now() - started;
  await page.close();
  return took;
}

async function typingInTextarea(context: BrowserContext, address: string, text: string): Promise<Spread> {
  const page = await context.newPage();
  await page.goto(address);
  await page.evaluate((value) => {
    const field = Object.assign(document.createElement('textarea'), { value });
    document.body.replaceChildren(field);
    field.focus();
  }, text);
  await page.keyboard.press('Control+End');
  const spread = await keystrokeToPaint(page, KEYS);
  await page.close();
  return spread;
}

async function typingInNote(context: BrowserContext, scratch: string, text: string): Promise<Spread> {
  const vault = mkdtempSync(join(scratch, 'long-note-'));
  mkdirSync(join(vault, 'en'));
  writeFileSync(join(vault, 'en/Long.md'), text);
  return withHost({ vault, dataDir: mkdtempSync(join(scratch, 'window-')) }, async (host) => {
    const page = await context.newPage();
    await page.goto(host.entrance);
    await page.getByRole('treeitem').first().waitFor();
    await page.evaluate((hash) => void (location.hash = hash), `${noteHash('en/Long.md')}?edit=1`);
    await page.locator('.cm-content').waitFor();
    await page.keyboard.press('Control+End');
    const spread = await keystrokeToPaint(page, KEYS);
    await page.close();
    return spread;
  });
}

async function withHost<Result>({ vault, dataDir }: Place, work: (host: Host) => Promise<Result>): Promise<Result> {
  const host = await startHost(vault, dataDir);
  try {
    return await work(host);
  } finally {
    await endHost(host.process, 'SIGINT');
  }
}

function readable(page: Page): Promise<void> {
  return page.locator('main article .note-content [data-line]').first().waitFor({ timeout: 60_000 });
}

function noteHash(path: string): string {
  return `#/note/${path.split('/').map(encodeURIComponent).join('/')}`;
}

/** The texts of a notebook one after the other, as one long note. */
function longText(vault: string): string {
  let text = '# Long\n';
  for (const each of readTexts(vault)) {
    if (Buffer.byteLength(text) >= NOTE_BYTES) break;
    text += `\n${each.replace(/^---\n[\s\S]*?\n---\n/, '')}`;
  }
  return text;
}
