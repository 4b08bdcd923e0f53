import { openDiagramPage, type DiagramPage } from './diagram-page.ts';
import { MOST_CHARACTERS, type Drawing, type DrawRequest } from './drawing.ts';

export type DrawnDiagram =
  | (Extract<Drawing, { ok: true }> & {
      /** The picture as the address of an image: it runs nothing and loads nothing. */
      readonly address: string;
    })
  | Extract<Drawing, { ok: false }>
  | { readonly ok: false; readonly reason: 'too-slow' | 'unavailable' };

/** Time for one diagram, ms; the page is thrown away after it. */
const PATIENCE = 10_000;
/** A page nobody needed for so long is closed, ms. */
const IDLE = 60_000;
/** Pictures kept for when a note is shown again. */
const MOST_KEPT = 60;
/** Characters of a picture at most. */
const LARGEST = 4_000_000;

const kept = new Map<string, Promise<DrawnDiagram>>();
let page: Promise<DiagramPage> | undefined;
let queue: Promise<unknown> = Promise.resolve();
let idle: ReturnType<typeof setTimeout> | undefined;

/** Draws a diagram, one after the other; the same one is drawn once. Never rejects. */
export function drawDiagram(request: DrawRequest): Promise<DrawnDiagram> {
  if (request.text.length > MOST_CHARACTERS)
    return Promise.resolve({ ok: false, reason: 'too-large', message: '', line: null });
  const key = JSON.stringify(request);
  const known = kept.get(key);
  kept.delete(key);
  const drawing = known ?? inTurn(request);
  kept.set(key, drawing);
  if (kept.size > MOST_KEPT) kept.delete(kept.keys().next().value ?? '');
  void drawing.then((drawn) => {
    // Another time there may be less to do.
    if (!drawn.ok && (drawn.reason === 'too-slow' || drawn.reason === 'unavailable')) kept.delete(key);
  });
  return drawing;
}

function inTurn(request: DrawRequest): Promise<DrawnDiagram> {
  const turn = queue.then(() => draw(request));
  queue = turn;
  return turn;
}

async function draw(request: DrawRequest): Promise<DrawnDiagram> {
  clearTimeout(idle);
  page ??= openDiagramPage();
  let tooLate: ReturnType<typeof setTimeout> | undefined;
  try {
    const { draw: drawIn } = await page;
    const late = new Promise<null>((resolve) => {
      tooLate = setTimeout(() => resolve(null), PATIENCE);
    });
    const drawing = await Promise.race([drawIn(request), late]);
    if (drawing === null) {
      await closePage();
      return { ok: false, reason: 'too-slow' };
    }
    if (!drawing.ok) return drawing;
    if (drawing.svg.length > LARGEST) return { ok: false, reason: 'too-large', message: '', line: null };
    return { ...drawing, address: `data:image/svg+xml;charset=utf-8,${encodeURIComponent(drawing.svg)}` };
  } catch {
    // The page stays unavailable until it is asked for again after a while: waiting for it at every diagram helps nobody.
    return { ok: false, reason: 'unavailable' };
  } finally {
    clearTimeout(tooLate);
    idle = setTimeout(() => void closePage(), IDLE);
  }
}

async function closePage(): Promise<void> {
  const closing = page;
  page = undefined;
  await closing?.then(
    ({ close }) => close(),
    () => undefined,
  );
}
