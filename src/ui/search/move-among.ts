/** Moves the focus among the elements of a list, and back to `before` above the first; tells whether it moved. */
export function moveAmong(root: HTMLElement, selector: string, step: 1 | -1, before: HTMLElement | null): boolean {
  const items = [...root.querySelectorAll<HTMLElement>(selector)];
  const at = items.findIndex((item) => item === document.activeElement);
  if (at < 0 && step < 0) return false;
  const next = at + step < 0 ? before : items[Math.min(at + step, items.length - 1)];
  next?.focus();
  next?.scrollIntoView({ block: 'nearest' });
  return next != null;
}
