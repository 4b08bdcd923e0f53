/** Opens everything folded in a text; the answer folds it again. */
export function unfold(root: Element): () => void {
  const folded = [...root.querySelectorAll<HTMLDetailsElement>('.note-content details:not([open])')];
  for (const each of folded) each.open = true;
  return () => {
    for (const each of folded) each.open = false;
  };
}
