import type { Page } from 'playwright-core';
import { spreadOf, type Spread } from '../time-spent.ts';

const words = 'Typed while the clock runs, a word after a word. ';

/** From each key until the picture with its character is drawn, ms, typing at speed into what has the focus. */
export async function keystrokeToPaint(page: Page, keys: number): Promise<Spread> {
  await page.evaluate(() => {
    const times: number[] = [];
    Object.assign(globalThis, { keystrokes: times });
    const channel = new MessageChannel();
    let pressed: number[] = [];
    channel.port1.addEventListener('message', () => {
      const now = performance.now();
      times.push(...pressed.map((at) => now - at));
      pressed = [];
    });
    channel.port1.start();
    const listen = ({ timeStamp }: Event): void => {
      pressed.push(timeStamp);
      // The message comes when the frame has been drawn.
      requestAnimationFrame(() => channel.port2.postMessage(null));
    };
    addEventListener('keydown', listen, true);
  });
  // The first keys load and warm what typing needs.
  await page.keyboard.type(words.slice(0, 20), { delay: 25 });
  const warm = await page.evaluate(() => (globalThis as unknown as { keystrokes: number[] }).keystrokes.length);
  for (let typed = 0; typed < keys; typed += words.length) await page.keyboard.type(words, { delay: 25 });
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  const times = await page.evaluate(() => (globalThis as unknown as { keystrokes: number[] }).keystrokes);
  return spreadOf(times.slice(warm));
}
