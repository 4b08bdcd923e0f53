import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { modelList } from '#core/calc/model-list.ts';
import { endHost, startHost } from '../../e2e/host-process.ts';
import { startChromium } from '../../e2e/served-notebook.ts';

export type SliderFigures = {
  readonly model: string;
  /** Work of the window from the move until the new figures are laid out, milliseconds, in the middle of 20 moves and at worst. */
  readonly middle: number;
  readonly worst: number;
  /** Frames that came late, of 20. */
  readonly dropped: number;
};
export type SlidersFigures = { readonly frame: number; readonly models: readonly SliderFigures[] };

const MOVES = 20;

/** Moves the first slider of every model in the built window, a step in each frame. */
export async function measureSliders(scratch: string): Promise<SlidersFigures> {
  const vault = join(scratch, 'vault');
  mkdirSync(vault);
  writeFileSync(join(vault, 'A.md'), '# A\n');
  const browser = await startChromium();
  const host = await startHost(vault, mkdtempSync(join(scratch, 'data-')));
  try {
    const page = await (
      await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-GB' })
    ).newPage();
    await page.goto(host.entrance);
    await page.waitForURL(({ search }) => search === '');
    await page.getByRole('main').waitFor();
    const models: SliderFigures[] = [];
    let frame = 0;
    for (const { id, inputs } of modelList) {
      if (!inputs.some(({ kind }) => kind === 'number')) continue;
      await page.goto(`${new URL(page.url()).origin}/#/calculators/${id}`);
      await page.locator(`nav a[href$="/calculators/${id}"][aria-current=page]`).waitFor();
      await page.locator('main input[type=range]').first().waitFor();
      await page.waitForTimeout(500);
      frame ||= await page.evaluate(frameLength);
      const times = await page.evaluate(moveSlider, MOVES);
      const spent = times.map(({ work }) => work).toSorted((a, b) => a - b);
      models.push({
        model: id,
        middle: spent[Math.floor(spent.length / 2)] ?? 0,
        worst: spent.at(-1) ?? 0,
        dropped: times.filter(({ gap }) => gap > frame * 1.5).length,
      });
    }
    return { frame, models };
  } finally {
    await endHost(host.process, 'SIGINT');
    await browser.close();
  }
}

/** Time between two frames at rest. */
async function frameLength(): Promise<number> {
  const next = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
  const start = await next();
  for (let at = 0; at < 29; at++) await next();
  return ((await next()) - start) / 30;
}

/** Moves a slider at the start of a frame; `work` ends when the page is laid out anew, `gap` when the next frame begins. */
async function moveSlider(moves: number): Promise<readonly { readonly work: number; readonly gap: number }[]> {
  const slider = document.querySelector<HTMLInputElement>('main input[type=range]');
  if (slider === null) throw new Error('no slider');
  const put = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
  const next = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
  const [least, most, step] = [slider.min, slider.max, slider.step].map(Number) as [number, number, number];
  const times: { work: number; gap: number }[] = [];
  for (let at = 0; at < moves; at++) {
    const frame = await next();
    const started = performance.now();
    const now = Number(slider.value);
    const to = at % 2 === 0 ? now + step : now - step;
    put?.call(slider, String(Math.min(most, Math.max(least, to))));
    slider.dispatchEvent(new Event('input', { bubbles: true }));
    // React has the change on the page by the end of the event; layout is what is left to do before it is painted.
    document.body.getBoundingClientRect();
    const work = performance.now() - started;
    const after = await next();
    times.push({ work, gap: after - frame });
  }
  return times;
}
