/** A line of the file, and how far down what it became stands, px. */
export type Anchor = { readonly line: number; readonly top: number };

/** How far down a line stands, between the nearest lines whose places are known; a part of a line counts as such. */
export function heightOfLine(anchors: readonly Anchor[], line: number): number {
  return between(anchors, line, 'line', 'top');
}

/** The line that stands so far down. */
export function lineAtHeight(anchors: readonly Anchor[], top: number): number {
  return between(anchors, top, 'top', 'line');
}

type Measure = keyof Anchor;

function between(anchors: readonly Anchor[], at: number, known: Measure, wanted: Measure): number {
  const index = anchors.findLastIndex((anchor) => anchor[known] <= at);
  const [before, after] = [anchors[Math.max(0, index)], anchors[Math.max(0, index) + 1]];
  if (before === undefined) return 0;
  if (after === undefined || after[known] <= before[known]) return before[wanted];
  const part = Math.max(0, at - before[known]) / (after[known] - before[known]);
  return before[wanted] + part * Math.max(0, after[wanted] - before[wanted]);
}
