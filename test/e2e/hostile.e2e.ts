import { existsSync, readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasBrowser, serveNotebook, startChromium, type ServedNotebook } from './served-notebook.ts';

type Payload = { id: string; kind: 'html' | 'markdown' | 'wikilink-path'; payload: string; benign?: boolean };
type Hostile = { name: string; js: string };
const cases = '../shared/cases';
const available = existsSync(cases) && hasBrowser;
const payloads = available
  ? (JSON.parse(readFileSync(`${cases}/xss.dev.json`, 'utf8')) as { payloads: Payload[] }).payloads
  : [];
const pathological = available
  ? (JSON.parse(readFileSync(`${cases}/pathological.json`, 'utf8')) as {
      cases: Hostile[];
      extra: { cases: Hostile[] };
    })
  : { cases: [], extra: { cases: [] } };
/** The expressions that build the inputs are data of a test file, evaluated as such. */
const build = ({ js }: Hostile): string => String(new Function(`return (${js})`)());
const hostile = [...pathological.cases, ...pathological.extra.cases].map((one, at) => ({
  name: one.name,
  title: `slow ${at}`,
  path: `slow/${at}.md`,
  text: `---\ntitle: slow ${at}\n---\n${build(one)}`,
}));

const LIMIT_MS = 1_000;

describe.skipIf(!available)('hostile notes in the window', { timeout: 20_000 }, () => {
  let browser: Browser;
  let served: ServedNotebook;
  let page: Page;
  const misdeeds: string[] = [];

  beforeAll(async () => {
    browser = await startChromium();
    served = await serveNotebook(browser, {
      texts: {
        'Start.md': '# Start\n',
        ...Object.fromEntries(
          payloads.map(({ id, payload }) => [
            `xss/${id}.md`,
            `---\ntitle: ${id}\n---\n${payload}\n\nEnd of the note.\n`,
          ]),
        ),
        ...Object.fromEntries(hostile.map(({ path, text }) => [path, text])),
      },
    });
    page = await served.open();
    page.on('dialog', (dialog) => {
      misdeeds.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.context().on('page', (popup) => misdeeds.push(`window: ${popup.url()}`));
    page.on('request', (request) => {
      const url = new URL(request.url());
      const own = url.origin === new URL(page.url()).origin && /^\/(api\/|assets\/|events$|favicon)/.test(url.pathname);
      if (!own && url.protocol !== 'data:') misdeeds.push(`request: ${request.url()}`);
    });
    page.on('framenavigated', (frame) => {
      if (frame !== page.mainFrame() || new URL(frame.url()).pathname !== '/')
        misdeeds.push(`navigation: ${frame.url()}`);
    });
    await page.evaluate(() => {
      const ran = (name: string) => (): void => console.error(`script ran: ${name}`);
      for (const name of ['alert', 'confirm', 'prompt', 'print', 'open', 'xssAttack'])
        Object.assign(window, { [name]: ran(name) });
    });
    page.on('console', (message) => {
      if (message.text().startsWith('script ran')) misdeeds.push(message.text());
    });
  });
  afterAll(async () => {
    await served?.close();
    await browser?.close();
  });

  /** Shows a note and answers how long it took from asking to seeing it. */
  const show = (path: string, title: string): Promise<number> =>
    page.evaluate(
      async ([target, name]) => {
        const started = performance.now();
        location.hash = `#/note/${target.split('/').map(encodeURIComponent).join('/')}`;
        const shown = (): boolean => document.querySelector('main article')?.getAttribute('aria-label') === name;
        // A window nobody looks at may be given no frames at all.
        const frame = (): Promise<unknown> =>
          new Promise((resolve) => {
            requestAnimationFrame(resolve);
            setTimeout(resolve, 250);
          });
        while (!shown() && performance.now() - started < 5_000) await frame();
        await frame();
        await frame();
        return shown() ? performance.now() - started : Infinity;
      },
      [path, title] as const,
    );

  /** Touches everything in the note as a reader's mouse and keyboard might, without following links. */
  const touchEverything = (): Promise<{ text: string; suspects: string[] }> =>
    page.evaluate(() => {
      const article = document.querySelector('main article');
      const suspects: string[] = [];
      article?.addEventListener('click', (event) => event.preventDefault(), { capture: true, once: false });
      for (const element of article?.querySelectorAll('*') ?? []) {
        for (const { name, value } of element.attributes) {
          if (name.startsWith('on')) suspects.push(`${element.tagName} ${name}`);
          const address = ['href', 'src', 'action', 'formaction', 'xlink:href', 'data', 'poster', 'srcset'].includes(
            name,
          );
          // oxlint-disable-next-line no-script-url -- this is what is looked for
          if (
            address &&
            !/^(#|https?:|mailto:|files\/|\.\/|data:image\/(png|gif|jpe?g|webp|avif);)/i.test(value.trim())
          )
            suspects.push(`${element.tagName} ${name}=${value}`);
        }
        if (/^(SCRIPT|STYLE|OBJECT|EMBED|BASE|META|LINK|FORM|TEMPLATE|NOSCRIPT)$/.test(element.tagName))
          suspects.push(element.tagName);
        for (const type of [
          'mouseover',
          'mouseenter',
          'pointerdown',
          'focus',
          'load',
          'error',
          'toggle',
          'beforetoggle',
          'animationstart',
          'transitionend',
        ]) {
          element.dispatchEvent(new Event(type, { bubbles: true }));
        }
        if (
          !(element instanceof HTMLAnchorElement) &&
          element instanceof HTMLElement &&
          element.closest('a, button, summary') === null
        )
          element.click();
      }
      return { text: article?.textContent ?? '', suspects };
    });

  it.each(payloads)('lets nothing of $id run, request or navigate', async ({ id, payload, benign }) => {
    misdeeds.length = 0;
    expect(await show(`xss/${id}.md`, id)).toBeLessThan(5_000);
    const { text, suspects } = await touchEverything();
    expect(misdeeds).toEqual([]);
    expect(suspects).toEqual([]);
    if (benign === true) {
      expect(text).toContain('End of the note.');
      if (payload.startsWith('[normal link]')) expect(text).toContain('normal link');
    }
  });

  it.each(hostile)('shows “$name” in under a second', { retry: 5 }, async ({ name, path, title }) => {
    await show('Start.md', 'Start');
    const ms = await show(path, title);
    if (ms > LIMIT_MS / 2) console.log(`${name}: ${Math.round(ms)} ms`);
    expect(ms).toBeLessThan(LIMIT_MS);
  });
});
