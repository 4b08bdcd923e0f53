/** Where what a fence holds stands in its file: the inside of nested fences is read without the prefixes of its lines. */
export type BlockPlaces = {
  /** Place in the file of an offset of the inside. */
  toFile(offset: number): number;
  /** Offset of the inside for a place in the file; undefined for a place outside. */
  toInside(place: number): number | undefined;
  /** Lines from the first one of the inside to that of an offset. */
  lineOf(offset: number): number;
};

/** Line ends may be given way to others, prefixes left out and tabs widened; what stands at the end of a line stays as it is. */
export function blockPlaces(text: string, fenceStart: number, inside: string): BlockPlaces {
  const starts = [0];
  for (const { index, 0: end } of inside.matchAll(LINE_END)) starts.push(index + end.length);
  const ends: number[] = [];
  LINE_END.lastIndex = fenceStart;
  LINE_END.exec(text);
  for (let line = 0; line < starts.length; line++) ends.push(LINE_END.exec(text)?.index ?? text.length);
  LINE_END.lastIndex = 0;

  const insideEnd = (line: number): number => {
    const next = starts[line + 1];
    if (next === undefined) return inside.length;
    return inside[next - 2] === '\r' && inside[next - 1] === '\n' ? next - 2 : next - 1;
  };
  const lineOf = (offset: number): number => firstBeyond(starts, offset) - 1;
  return {
    lineOf,
    toFile: (offset) => {
      const line = lineOf(offset);
      return (ends[line] ?? text.length) - (insideEnd(line) - offset);
    },
    toInside: (place) => {
      const line = firstBeyond(ends, place - 1);
      if (line === ends.length) return undefined;
      const offset = insideEnd(line) - ((ends[line] ?? 0) - place);
      return offset < (starts[line] ?? 0) ? undefined : offset;
    },
  };
}

/** Index of the first of these rising numbers that is larger. */
function firstBeyond(numbers: readonly number[], limit: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

const LINE_END = /\r\n|\r|\n/g;
