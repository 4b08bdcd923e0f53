import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { watchForMisdeeds } from './misdeeds.ts';
import { eventually } from './pages/eventually.ts';
import { notebookWindow, type NotebookWindow } from './pages/notebook-window.ts';
import { hasBrowser, serveNotebook, startChromium, type ServedNotebook } from './served-notebook.ts';

const fence = (source: string): string => `\`\`\`mermaid\n${source}\n\`\`\``;
const note = (title: string, ...parts: readonly string[]): string => `---\nlang: en\n---\n# ${title}\n\n${parts.join('\n\n')}\n`;

const kinds = {
  'Flowchart: The way to buy. From seeing to coming back': [
    'flowchart LR',
    'accTitle: The way to buy',
    'accDescr: From seeing to coming back',
    'a[Sees] --> b{Asks?}',
    'b -->|yes| c[Buys]',
  ],
  'Sequence diagram': ['sequenceDiagram', 'Anna->>Shop: order', 'Shop-->>Anna: parcel', 'Note right of Anna: glad'],
  'Class diagram': ['classDiagram', 'Customer <|-- Regular', 'Customer : +buy()'],
  'State diagram': ['stateDiagram-v2', '[*] --> New', 'New --> Regular', 'Regular --> [*]'],
  'Entity relationship diagram': ['erDiagram', 'CUSTOMER ||--o{ ORDER : places'],
  'Gantt chart: Plan': ['gantt', 'title Plan', 'dateFormat YYYY-MM-DD', 'section A', 'Write :a1, 2026-01-01, 20d'],
  'Pie chart: Shares': ['pie title Shares', '"Ours" : 40', '"Theirs" : 60'],
  'Mind map': ['mindmap', '  root((Value))', '    Price', '    Service'],
  'Timeline: Years': ['timeline', 'title Years', '2024 : first', '2025 : second'],
  'User journey: A day': ['journey', 'title A day', 'section Shop', 'Look: 3: Anna', 'Pay: 1: Anna'],
  'Quadrant chart: Brands': ['quadrantChart', 'title Brands', 'x-axis Low --> High', 'y-axis Dull --> Dear', 'Ours: [0.3, 0.6]'],
};
const hostile = [
  'flowchart LR\n a[A] --> b[B]\n click a "javascript:alert(1)"\n click b call alert(2)',
  'flowchart LR\n a["<img src=https://evil.example/x.png onerror=alert(3)>"] --> b["<script>alert(4)</script>"]',
  '%%{init: {"securityLevel": "loose", "flowchart": {"htmlLabels": true}, "htmlLabels": true}}%%\nflowchart LR\n a["<b onclick=alert(5)>x</b><iframe src=https://evil.example></iframe>"]',
  '%%{init: {"themeCSS": "@import url(https://evil.example/x.css); * { background: url(https://evil.example/y.png) }"}}%%\nflowchart LR\n a --> b',
  '%%{init: {"fontFamily": "x; } @font-face { src: url(https://evil.example/f.woff) }"}}%%\nflowchart LR\n a --> b',
  'flowchart LR\n a@{ img: "https://evil.example/z.png", label: "x" }',
  'sequenceDiagram\n participant A\n link A: x @ javascript:alert(6)\n A->>A: <svg onload=alert(7)>',
  'flowchart LR\n a["<a href=\'javascript:alert(8)\'>x</a><form action=https://evil.example><input autofocus onfocus=alert(9)>"]',
  'flowchart LR\n a["<meta http-equiv=refresh content=\'0;url=https://evil.example\'>"]',
  '---\nconfig:\n  __proto__:\n    polluted: yes\n---\nflowchart LR\n a --> b',
];
const large = `flowchart LR\n${Array.from({ length: 4000 }, (_, at) => `  step${at} --> step${at + 1}`).join('\n')}`;
const busy = `flowchart LR\n${Array.from({ length: 480 }, (_, at) => `  n${at % 160} --> n${(at * 7 + 3) % 160}`).join('\n')}`;

const texts = {
  'Plain.md': note('Plain', 'No diagram, but [[Kinds]].'),
  'Kinds.md': note('Kinds', ...Object.values(kinds).map((lines) => fence(lines.join('\n')))),
  'One.md': note('One', fence('flowchart LR\n  a[Клієнт повертається] --> b[顾客终身价值很高]\n  b --> c[Visszatérő vevő]')),
  'Wrong.md': note('Wrong', 'Before.', fence('%% a remark\nflowchart LR\n  a --> b\n  b -->'), 'After.'),
  'Large.md': note('Large', fence(large)),
  'Busy.md': note('Busy', fence(busy)),
  'Hostile.md': note('Hostile', ...hostile.map(fence), 'End of the note.'),
};

describe.skipIf(!hasBrowser)('diagrams', () => {
  let browser: Browser;
  let served: ServedNotebook;
  let page: Page;
  let window: NotebookWindow;
  let misdeeds: readonly string[];
  const requests: string[] = [];
  beforeAll(async () => {
    browser = await startChromium();
    served = await serveNotebook(browser, { texts });
    page = await served.open({ permissions: ['clipboard-read', 'clipboard-write'] });
    misdeeds = watchForMisdeeds(page);
    page.on('request', (request) => requests.push(request.url()));
    window = notebookWindow(page);
    await window.isReady('7 notes');
  });
  beforeEach(() => page.mouse.move(2, 2));
  afterAll(async () => {
    await served?.close();
    await browser?.close();
  });
  const diagram = (at = 0): Locator => window.note.locator('[data-diagram]').nth(at);
  const picture = (at = 0): Locator => diagram(at).locator('button > img').first();
  /** Waits until a picture is there, and gives its size as drawn. */
  const sizeOf = async (at = 0): Promise<{ width: number; height: number }> => {
    await picture(at).waitFor({ timeout: 40_000 });
    return picture(at).evaluate(async (image: HTMLImageElement) => {
      await image.decode();
      return { width: image.naturalWidth, height: image.naturalHeight };
    });
  };
  const svgOf = (at = 0): Promise<string> =>
    picture(at).evaluate((image: HTMLImageElement) => decodeURIComponent(image.src.slice(image.src.indexOf(',') + 1)));

  it('cost nothing in notes that have none', async () => {
    await window.show('Plain.md', 'Plain');
    expect(requests.filter((url) => /diagram/.test(url))).toEqual([]);
  });

  it('of every common kind are drawn, and named for those who do not see them', async () => {
    await window.show('Kinds.md', 'Kinds');
    for (const [at, name] of Object.keys(kinds).entries()) {
      const { width, height } = await sizeOf(at);
      expect(width, name).toBeGreaterThan(60);
      expect(height, name).toBeGreaterThan(20);
      expect(await picture(at).getAttribute('alt')).toBe(name);
    }
    expect(requests.filter((url) => url.includes('/diagram.html'))).toHaveLength(1);
  });

  it('measure words of every script: none is wider than the box around it', async () => {
    await window.show('One.md', 'One');
    await sizeOf();
    const svg = await svgOf();
    const probe = await page.context().newPage();
    await probe.setContent(svg);
    const boxes = await probe.evaluate(() =>
      [...document.querySelectorAll('g.node')].map((node) => ({
        words: node.querySelector('text')?.textContent?.trim() ?? '',
        text: node.querySelector('text')?.getBoundingClientRect().width ?? 0,
        box: node.querySelector('rect, polygon')?.getBoundingClientRect().width ?? 0,
      })),
    );
    await probe.close();
    expect(boxes.map(({ words }) => words)).toEqual(['Клієнт повертається', '顾客终身价值很高', 'Visszatérő vevő']);
    for (const { words, text, box } of boxes) {
      expect(text, words).toBeGreaterThan(40);
      expect(box, words).toBeGreaterThan(text);
      expect(box, words).toBeLessThan(text + 90);
    }
  });

  it('show their source in their place, to read and to copy', async () => {
    await window.show('One.md', 'One');
    await sizeOf();
    const toggle = diagram().getByRole('button', { name: window.t('diagram.source') });
    await toggle.press('Enter');
    expect(await toggle.getAttribute('aria-pressed')).toBe('true');
    expect(await diagram().getByRole('group', { name: 'Code: mermaid' }).textContent()).toContain('flowchart LR');
    await diagram()
      .getByRole('button', { name: window.t('copy.code') })
      .click();
    await eventually(() => page.evaluate(() => navigator.clipboard.readText())).toContain('a[Клієнт повертається]');
    await toggle.press('Enter');
    await picture().waitFor();
  });

  it('are enlarged until Escape', async () => {
    await window.show('One.md', 'One');
    await sizeOf();
    const button = diagram().getByRole('button', { name: /^Enlarge picture/ });
    await button.press('Enter');
    const large = window.dialog.getByRole('img');
    await large.waitFor();
    expect((await large.boundingBox())?.width).toBeGreaterThan((await picture().boundingBox())?.width ?? Infinity);
    await page.keyboard.press('Escape');
    await eventually(() => window.dialog.count()).toBe(0);
    await eventually(() => button.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  it('take the colours of the theme, and are printed on white', async () => {
    await window.show('One.md', 'One');
    await sizeOf();
    const light = await svgOf();
    await window.run('command.theme-dark');
    await eventually(svgOf).not.toBe(light);
    await diagram().locator('img').nth(1).waitFor({ state: 'attached', timeout: 20_000 });
    await page.emulateMedia({ media: 'print' });
    expect(await picture().isVisible()).toBe(false);
    const printed = diagram().locator('img').nth(1);
    expect(await printed.isVisible()).toBe(true);
    expect(await printed.evaluate((image: HTMLImageElement) => decodeURIComponent(image.src))).toContain(light);
    await page.emulateMedia({ media: 'screen' });
    await window.run('command.theme-contrast');
    await eventually(svgOf).not.toBe(light);
    await window.run('command.theme-system');
    await eventually(svgOf).toBe(light);
  });

  it('with an error say in which line, keep the source and lead to it', async () => {
    await window.show('Wrong.md', 'Wrong');
    await diagram()
      .getByText(window.t('diagram.syntax-line', { line: 4 }))
      .waitFor({ timeout: 40_000 });
    expect(await diagram().getByRole('group', { name: 'Code: mermaid' }).textContent()).toContain('b -->');
    await window.note.getByText('After.').waitFor();
    await diagram()
      .getByRole('button', { name: window.t('note.open-source') })
      .click();
    await window.source.waitFor();
    await page.keyboard.press('Control+E');
  });

  it('too large to be drawn are told, with their source', async () => {
    await window.show('Large.md', 'Large');
    await diagram().getByText(window.t('diagram.too-large')).waitFor({ timeout: 40_000 });
    await diagram().getByRole('group', { name: 'Code: mermaid' }).waitFor();
  });

  it('leave the window free to scroll and type while they are drawn', async () => {
    await window.show('Plain.md', 'Plain');
    await page.evaluate(() => {
      const seen = { longest: 0, stop: false };
      Object.assign(globalThis, { seen });
      let last = performance.now();
      const tick = (): void => {
        const now = performance.now();
        seen.longest = Math.max(seen.longest, now - last);
        last = now;
        if (!seen.stop) setTimeout(tick, 5);
      };
      tick();
    });
    await window.show('Busy.md', 'Busy');
    await diagram().locator('img, [role=status]').first().waitFor({ timeout: 40_000 });
    const longest = await page.evaluate(() => {
      const { seen } = globalThis as unknown as { seen: { longest: number; stop: boolean } };
      seen.stop = true;
      return seen.longest;
    });
    console.log(`longest pause while a busy diagram was drawn: ${Math.round(longest)} ms`);
    expect(longest).toBeLessThan(1000);
  });

  it('that are hostile run nothing, open nothing and ask for nothing', { timeout: 120_000 }, async () => {
    const caught: string[] = [];
    page.on('dialog', (dialog) => {
      caught.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.context().on('page', (popup) => caught.push(`window: ${popup.url()}`));
    requests.length = 0;
    await window.show('Hostile.md', 'Hostile');
    for (const at of hostile.keys())
      await diagram(at).locator('img, [role=status]').first().waitFor({ timeout: 60_000 });
    for (const at of hostile.keys()) {
      if ((await picture(at).count()) === 0) continue;
      await picture(at).click({ position: { x: 12, y: 12 } });
      await window.dialog.getByRole('img').waitFor();
      await window.dialog.getByRole('img').click();
      await eventually(() => window.dialog.count()).toBe(0);
    }
    const origin = new URL(page.url()).origin;
    expect(requests.filter((url) => !url.startsWith('data:') && !url.startsWith(origin))).toEqual([]);
    expect(caught).toEqual([]);
    expect(await page.evaluate(() => ({}) as { polluted?: string })).toEqual({});
    await window.note.getByText('End of the note.').waitFor();
  });

  it('stand in the preview of a link', async () => {
    await window.show('Plain.md', 'Plain');
    await window.note.getByRole('link', { name: 'Kinds' }).hover();
    await page.locator('[data-preview-card] img').first().waitFor({ timeout: 30_000 });
    await page.keyboard.press('Escape');
  });

  it('are accessible, drawn or not', async () => {
    for (const [path, title] of [
      ['One.md', 'One'],
      ['Wrong.md', 'Wrong'],
    ] as const) {
      await window.show(path, title);
      await diagram().locator('img, [role=status]').first().waitFor({ timeout: 40_000 });
      await page.evaluate(readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'));
      const { violations } = await page.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run());
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
    }
  });

  it('has done nothing wrong behind the scenes', () => {
    // What a hostile diagram asked for and did not get is written to the console by the browser.
    expect(misdeeds.filter((words) => !/Content Security Policy|evil\.example/.test(words))).toEqual([]);
  });
});
