export type RowPlace = { readonly path: string; readonly kind: 'folder' | 'note' };

/** The row the keyboard stands on, while the tree has the focus. */
export function focusedRow(): RowPlace | undefined {
  const tree = document.activeElement;
  if (tree?.getAttribute('role') !== 'tree') return undefined;
  return rowPlace(document.getElementById(tree.getAttribute('aria-activedescendant') ?? ''));
}

/** What the row of an element inside the tree stands for. */
export function rowPlace(element: Element | null): RowPlace | undefined {
  const row = element?.closest<HTMLElement>('[data-row]');
  const { row: kind, path } = row?.dataset ?? {};
  return path === undefined || (kind !== 'folder' && kind !== 'note') ? undefined : { path, kind };
}
