import type { Page } from 'playwright-core';

const WAIT = 60_000;

/** Milliseconds from the next event of this name until what the selector names has been drawn; `ready` when the page listens. */
export function untilPainted(
  page: Page,
  event: string,
  selector: string,
): { readonly ready: Promise<unknown>; readonly ms: Promise<number> } {
  const ready = page.evaluate(
    ([name, wanted]) => {
      const painted = new Promise<number>((resolve) => {
        const begin = ({ timeStamp }: Event): void => {
          let isFound = false;
          const look = (): void => {
            if (isFound || document.querySelector(wanted ?? '') === null) return;
            isFound = true;
            watch.disconnect();
            const channel = new MessageChannel();
            channel.port1.addEventListener('message', () => resolve(performance.now() - timeStamp));
            channel.port1.start();
            // The message comes when the frame has been drawn.
            requestAnimationFrame(() => channel.port2.postMessage(null));
          };
          const watch = new MutationObserver(look);
          watch.observe(document.body, { subtree: true, childList: true, attributes: true });
          // What the event itself changes comes after its listeners.
          queueMicrotask(look);
        };
        addEventListener(name ?? '', begin, { capture: true, once: true });
      });
      Object.assign(globalThis, { painted });
    },
    [event, selector],
  );
  const ms = async (): Promise<number> => {
    await ready;
    const tooLong = new Promise<never>((_, reject) => {
      setTimeout(() => reject(new Error(`Not drawn within ${WAIT} ms: ${selector}`)), WAIT).unref();
    });
    const taken = page.evaluate(() => (globalThis as unknown as { painted: Promise<number> }).painted);
    return Promise.race([taken, tooLong]);
  };
  return { ready, ms: ms() };
}

/** Milliseconds from picture to picture while a list is scrolled through, a screen and a half at each. */
export function framesWhile(page: Page, selector: string): Promise<readonly number[]> {
  return page.evaluate(
    (wanted) =>
      new Promise<readonly number[]>((resolve) => {
        const list = document.querySelector(wanted);
        const times: number[] = [];
        let before = performance.now();
        const step = (): void => {
          const now = performance.now();
          times.push(now - before);
          before = now;
          list?.scrollBy(0, list.clientHeight * 1.5);
          if (times.length < 60) requestAnimationFrame(step);
          else resolve(times.slice(1));
        };
        requestAnimationFrame(step);
      }),
    selector,
  );
}

/** Milliseconds of requests that ask nothing, one after the other, each until a picture has been drawn. */
export function emptyRequests(page: Page, count: number): Promise<readonly number[]> {
  return page.evaluate(async (rounds) => {
    const times: number[] = [];
    const channel = new MessageChannel();
    channel.port1.start();
    for (let round = 0; round < rounds; round++) {
      const started = performance.now();
      const headers = { 'content-type': 'application/json' };
      await (await fetch('api/about', { method: 'POST', headers, body: '{}' })).json();
      document.title = `${round}`;
      await new Promise((resolve) => {
        channel.port1.addEventListener('message', resolve, { once: true });
        requestAnimationFrame(() => channel.port2.postMessage(null));
      });
      times.push(performance.now() - started);
    }
    return times;
  }, count);
}
