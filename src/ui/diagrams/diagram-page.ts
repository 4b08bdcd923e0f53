import type { Drawing, DrawRequest } from './drawing.ts';

/** The page that draws: in a sandbox without an origin, under a policy of its own, as a rule in a process of its own. */
export type DiagramPage = {
  draw(request: DrawRequest): Promise<Drawing>;
  close(): void;
};

/** Time for the page to come up, ms: it brings five megabytes of script along. */
const OPENING = 30_000;

/** Opens the page out of sight; rejects where it cannot be had. */
export async function openDiagramPage(): Promise<DiagramPage> {
  const frame = document.createElement('iframe');
  frame.setAttribute('sandbox', 'allow-scripts');
  frame.setAttribute('aria-hidden', 'true');
  frame.inert = true;
  frame.tabIndex = -1;
  frame.src = './diagram.html';
  // Not `display: none`: text is measured in it.
  Object.assign(frame.style, {
    position: 'fixed',
    inset: '0 auto auto -3000px',
    width: '1600px',
    height: '1200px',
    border: '0',
    visibility: 'hidden',
    pointerEvents: 'none',
  });
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  const { port1: port, port2 } = new MessageChannel();
  const answer = (): Promise<unknown> =>
    new Promise((resolve) => port.addEventListener('message', ({ data }) => resolve(data), { once: true }));
  port.start();
  let tooLate: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    tooLate = setTimeout(() => reject(new Error('The diagram page does not answer.')), OPENING);
  });
  const close = (): void => {
    port.close();
    frame.remove();
  };
  try {
    await Promise.race([loaded, late]);
    const ready = answer();
    // Its origin is opaque and cannot be named; what it gets to know is the note one reads.
    frame.contentWindow?.postMessage(null, '*', [port2]);
    await Promise.race([ready, late]);
  } catch (error) {
    close();
    throw error;
  } finally {
    clearTimeout(tooLate);
  }
  return {
    async draw(request) {
      const drawing = answer();
      port.postMessage(request);
      return (await drawing) as Drawing;
    },
    close,
  };
}
