/** The element a link's fragment or a line of the file names; undefined when there is none. */
export function findPlace(root: HTMLElement, at: string | null, line: number | null): HTMLElement | undefined {
  if (at !== null) {
    const id = at.replace(/^\^/, '');
    const found = [at, id, `user-content-${at}`].map((each) => root.querySelector<HTMLElement>(`#${CSS.escape(each)}`));
    return found.find((each) => each !== null) ?? undefined;
  }
  if (line === null) return undefined;
  const before = [...root.querySelectorAll<HTMLElement>('[data-line]')]
    .filter((block) => block.parentElement?.closest('[data-embed]') === null)
    .filter((block) => Number(block.dataset['line']) <= line);
  // Footnotes stand at the end wherever they were written, so the order of the page is not that of the lines.
  const nearest = Math.max(...before.map((block) => Number(block.dataset['line'])));
  return before.findLast((block) => Number(block.dataset['line']) === nearest);
}
