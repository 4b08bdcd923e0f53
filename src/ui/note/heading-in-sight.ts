/** How far below the top edge a heading may stand to count as the one being read, px. */
const HEAD = 120;

/** Id of the heading whose text is on screen; null above the first one. */
export function headingInSight(): string | null {
  const article = document.querySelector<HTMLElement>('main article');
  const headings = article?.querySelectorAll<HTMLElement>(':is(h1, h2, h3, h4, h5, h6)[id]');
  // Measuring lays the page out, which nobody should wait for where there is nothing to find.
  if (headings === undefined || headings.length === 0) return null;
  const top = article?.parentElement?.getBoundingClientRect().top ?? 0;
  let from = 0;
  let to = headings.length;
  // A note may have thousands of headings, and this runs while it scrolls: halve instead of measuring each.
  while (from < to) {
    const half = (from + to) >> 1;
    if ((headings[half]?.getBoundingClientRect().top ?? 0) <= top + HEAD) from = half + 1;
    else to = half;
  }
  return headings[from - 1]?.id ?? null;
}
