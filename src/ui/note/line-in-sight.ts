/** Line of the file whose text stands at the top of a pane that shows a note; null where none does. */
export function lineInSight(pane: string): number | null {
  const article = document.querySelector<HTMLElement>(`[data-pane="${CSS.escape(pane)}"] article`);
  const scroller = article?.parentElement;
  if (article === null || scroller == null) return null;
  if (scroller.scrollTop === 0) return 1;
  const { top } = scroller.getBoundingClientRect();
  for (const block of article.querySelectorAll<HTMLElement>('[data-line]')) {
    if (block.closest('[data-embed]') === null && block.getBoundingClientRect().bottom > top)
      return Number(block.dataset['line']);
  }
  return null;
}
