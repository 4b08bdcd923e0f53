/** The titles that hold every word typed, those that begin with them first; the order is otherwise kept. */
export function narrowDown<Item extends { readonly title: string }>(
  items: readonly Item[],
  text: string,
): readonly Item[] {
  const words = fold(text).split(/\s+/).filter(Boolean);
  const [first = ''] = words;
  const fitting = items.filter(({ title }) => words.every((word) => fold(title).includes(word)));
  return [
    ...fitting.filter(({ title }) => fold(title).startsWith(first)),
    ...fitting.filter(({ title }) => !fold(title).startsWith(first)),
  ];
}

function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLocaleLowerCase();
}
