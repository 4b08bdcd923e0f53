import { unfold } from './unfold.ts';

const busy = '[aria-busy="true"], [data-diagram]:not(:has(img, pre))';
/** Longest wait for one picture or diagram, ms: paper with a gap is better than none. */
const PATIENCE = 10_000;

/** Makes a note's text ready for paper: nothing folded, everything loaded, and the addresses of its links to be read. */
export async function makeReady(copy: HTMLElement): Promise<void> {
  unfold(copy);
  showAddresses(copy);
  nameAttachments(copy);
  const math = copy.querySelector('.katex') === null ? undefined : import('katex/dist/katex.min.css');
  await Promise.all([math, loadPictures(copy), drawn(copy)]);
  // Asks for the faces the text needs, which are then waited for.
  copy.getBoundingClientRect();
  await document.fonts.ready;
}

function showAddresses(copy: HTMLElement): void {
  for (const link of copy.querySelectorAll<HTMLAnchorElement>('a.link-external')) {
    const address = link.getAttribute('href') ?? '';
    if (bare(address) !== bare(link.textContent)) link.dataset['address'] = address.replace(/^mailto:/i, '');
  }
}

function bare(address: string): string {
  return address
    .trim()
    .replace(/^(?:https?:\/\/|mailto:)/i, '')
    .replace(/\/$/, '');
}

/** What plays or scrolls in a frame cannot be printed: its name stands for it. */
function nameAttachments(copy: HTMLElement): void {
  for (const element of copy.querySelectorAll<HTMLElement>('audio, video, iframe')) {
    const name = document.createElement('span');
    name.className = 'print-attachment';
    name.textContent = element.getAttribute('aria-label') ?? element.title;
    element.after(name);
  }
}

async function loadPictures(copy: HTMLElement): Promise<void> {
  const pictures = [...copy.querySelectorAll('img')];
  for (const picture of pictures) picture.loading = 'eager';
  await inTime(Promise.allSettled(pictures.map((picture) => picture.decode())));
}

/** Waits for diagrams, and for whatever says of itself that it is still being drawn. */
async function drawn(copy: HTMLElement): Promise<void> {
  const isBusy = (): boolean => copy.querySelector(busy) !== null;
  if (!isBusy()) return;
  const { promise, resolve } = Promise.withResolvers<void>();
  const observer = new MutationObserver(() => (isBusy() ? undefined : resolve()));
  observer.observe(copy, { subtree: true, childList: true, attributes: true });
  await inTime(promise);
  observer.disconnect();
}

async function inTime(work: Promise<unknown>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise((resolve) => {
    timer = setTimeout(resolve, PATIENCE);
  });
  await Promise.race([work, late]);
  clearTimeout(timer);
}
