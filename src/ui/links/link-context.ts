/** Characters shown before the marked words; a longer beginning is cut at a word. */
const BEFORE = 60;

/** A sentence in three parts: before, the marked words, after. A long beginning is shortened so that the mark is seen. */
export function markContext(
  context: string,
  mark: readonly [number, number] | null,
): readonly [string, string, string] {
  if (mark === null) return [context, '', ''];
  const [start, end] = mark;
  return [shorten(context.slice(0, start)), context.slice(start, end), context.slice(end)];
}

/** Places gathered by their note, in order of appearance. */
export function groupByNote<Place extends { readonly path: string; readonly title: string }>(
  items: readonly Place[],
): readonly { readonly path: Place['path']; readonly title: string; readonly places: readonly Place[] }[] {
  const groups = Map.groupBy(items, ({ path }) => path);
  return [...groups].map(([path, places]) => ({ path, title: places[0]?.title ?? path, places }));
}

function shorten(text: string): string {
  if (text.length <= BEFORE) return text;
  const tail = text.slice(-BEFORE);
  const space = tail.indexOf(' ');
  return `…${space < 0 || space > BEFORE / 2 ? tail : tail.slice(space)}`;
}
