import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { watchForMisdeeds } from './misdeeds.ts';
import { brokenRules } from './pages/broken-rules.ts';
import { eventually } from './pages/eventually.ts';
import { notebookWindow, type NotebookWindow } from './pages/notebook-window.ts';
import { hasBrowser, serveNotebook, startChromium, type ServedNotebook } from './served-notebook.ts';

const fence = (source: string): string => `\`\`\`mermaid\n${source}\n\`\`\``;
const note = (title: string, ...parts: readonly string[]): string =>
  `---\nlang: en\n---\n# ${title}\n\n${parts.join('\n\n')}\n`;

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
  'Quadrant chart: Brands': [
    'quadrantChart',
    'title Brands',
    'x-axis Low --> High',
    'y-axis Dull --> Dear',
    'Ours: [0.3, 0.6]',
  ],
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

const texts = {
  'Plain.md': note('Plain', 'No diagram, but [[Kinds]].'),
  'Kinds.md': note('Kinds', ...Object.values(kinds).map((lines) => fence(lines.join('\n')))),
  'One.md': note(
    'One',
    fence('flowchart LR\n  a[Клієнт повертається] --> b[顾客终身价值很高]\n  b --> c[Visszatérő vevő]'),
  ),
  'Wrong.md': note('Wrong', 'Before.', fence('%% a remark\nflowchart LR\n  a --> b\n  b -->'), 'After.'),
  'Large.md': note('Large', fence(large)),
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
    await window.isReady('6 notes');
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
        words: (node.querySelector('text')?.textContent ?? '').replaceAll(/\s/g, ''),
        text: node.querySelector('text')?.getBoundingClientRect().width ?? 0,
        box: node.querySelector('rect, polygon')?.getBoundingClientRect().width ?? 0,
      })),
    );
    await probe.close();
    expect(boxes.map(({ words }) => words)).toEqual(['Клієнтповертається', '顾客终身价值很高', 'Visszatérővevő']);
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
    await eventually(() => svgOf()).not.toBe(light);
    await diagram().locator('img').nth(1).waitFor({ state: 'attached', timeout: 20_000 });
    expect(await diagram().locator('img').nth(1).isVisible()).toBe(false);
    await page.emulateMedia({ media: 'print' });
    expect(await picture().isVisible()).toBe(false);
    const printed = diagram().locator('img').nth(1);
    expect(await printed.isVisible()).toBe(true);
    expect(await printed.evaluate((image: HTMLImageElement) => decodeURIComponent(image.src))).toContain(light);
    await page.emulateMedia({ media: 'screen' });
    await window.run('command.theme-contrast');
    await eventually(() => svgOf()).not.toBe(light);
    await window.run('command.theme-system');
    await eventually(() => svgOf()).toBe(light);
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

  it('leave the window free to scroll and type: they are drawn in another process', async () => {
    await window.show('One.md', 'One');
    await sizeOf();
    const session = await page.context().newCDPSession(page);
    const { targetInfos } = await session.send('Target.getTargets');
    await session.detach();
    // A frame in the process of its window is no target of its own.
    expect(
      targetInfos.filter(({ type, url }) => type === 'iframe' && url.startsWith(page.url().split('#')[0] ?? '')),
    ).not.toEqual([]);
  });

  it('that take too long are given up and told, with their source', async () => {
    const other = await served.open();
    // A page that comes up and then draws for ever.
    await other.route('**/diagram.html', (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: `<script>onmessage = ({ ports: [port] }) => { port.onmessage = () => { for (;;); }; port.postMessage('ready'); }</script>`,
      }),
    );
    const there = notebookWindow(other);
    await there.show('One.md', 'One');
    await there.note.getByText(there.t('diagram.too-slow')).waitFor({ timeout: 40_000 });
    await there.note.getByRole('group', { name: 'Code: mermaid' }).waitFor();
    expect(await other.locator('iframe').count()).toBe(0);
    await other.context().close();
  });

  it('that are hostile run nothing, open nothing and ask for nothing', { timeout: 120_000 }, async () => {
    const lair = await served.open();
    const caught: string[] = [];
    lair.on('dialog', (dialog) => {
      caught.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    lair.context().on('page', (popup) => caught.push(`window: ${popup.url()}`));
    const origin = new URL(lair.url()).origin;
    // What the policy of the drawing page stopped counts as asked for; nothing of it left the browser.
    const isOutside = (url: string): boolean => !url.startsWith('data:') && !url.startsWith(origin);
    lair.on('requestfinished', (request) => (isOutside(request.url()) ? caught.push(`request: ${request.url()}`) : 0));
    lair.on('requestfailed', (request) => {
      const why = request.failure()?.errorText ?? '';
      if (isOutside(request.url()) && why !== 'csp') caught.push(`request: ${request.url()} ${why}`);
    });
    const there = notebookWindow(lair);
    await there.isReady('6 notes');
    await there.show('Hostile.md', 'Hostile');
    const all = there.note.locator('[data-diagram]');
    for (const at of hostile.keys())
      await all.nth(at).locator('img, [role=status]').first().waitFor({ timeout: 60_000 });
    const buttons = all.getByRole('button', { name: /^Enlarge picture/ });
    expect(await buttons.count()).toBeGreaterThan(4);
    for (const at of Array.from({ length: await buttons.count() }).keys()) {
      await buttons.nth(at).click({ position: { x: 12, y: 12 } });
      await there.dialog.getByRole('img').click();
      await eventually(() => there.dialog.count()).toBe(0);
    }
    expect(caught).toEqual([]);
    expect(await lair.evaluate(() => ({} as { polluted?: string }).polluted ?? 'clean')).toBe('clean');
    await there.note.getByText('End of the note.').waitFor();
    await lair.context().close();
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
      expect(await brokenRules(page)).toEqual([]);
    }
  });

  it('has done nothing wrong behind the scenes', () => {
    expect(misdeeds).toEqual([]);
  });
});
