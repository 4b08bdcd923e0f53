/** Lines of a note, counted from 0; `end` is behind the last. */
export type Passage = { readonly start: number; readonly end: number };

/**
 * What a card was made of, from the line it stands on (from 1): a heading with what is below it, an item of a list with what is nested in
 * it, a fenced block to its end, else all lines up to the next empty ones.
 */
export function passageAt(lines: readonly string[], line: number): Passage {
  const start = Math.min(Math.max(line - 1, 0), Math.max(lines.length - 1, 0));
  const first = lines[start] ?? '';
  const heading = rankOf(first);
  if (heading > 0) return { start, end: endBefore(lines, start, (each) => isBetween(rankOf(each), 1, heading)) };
  const fence = /^\s*(`{3,}|~{3,})/.exec(first)?.[1];
  if (fence !== undefined) {
    const close = lines.findIndex((each, at) => at > start && each.trim().startsWith(fence));
    return { start, end: close === -1 ? lines.length : close + 1 };
  }
  const item = /^\s*(?:[-*+]|\d{1,9}[.)])\s/.test(first);
  if (item)
    return { start, end: endBefore(lines, start, (each) => isFilled(each) && indentOf(each) <= indentOf(first)) };
  const above = lines.slice(0, start).findLastIndex((each) => !isFilled(each) || rankOf(each) > 0);
  return { start: above + 1, end: endBefore(lines, start, (each) => !isFilled(each) || rankOf(each) > 0) };
}

/** The note with another text in place of that passage. */
export function replacePassage(lines: readonly string[], { start, end }: Passage, text: string): readonly string[] {
  return lines.toSpliced(start, end - start, ...text.split('\n'));
}

function endBefore(lines: readonly string[], start: number, isNext: (line: string) => boolean): number {
  const next = lines.findIndex((each, at) => at > start && isNext(each));
  let end = next === -1 ? lines.length : next;
  while (end > start + 1 && !isFilled(lines[end - 1] ?? '')) end -= 1;
  return end;
}

function rankOf(line: string): number {
  return /^(#{1,6})\s/.exec(line)?.[1]?.length ?? 0;
}

function indentOf(line: string): number {
  return /^\s*/.exec(line.replaceAll('\t', '    '))?.[0].length ?? 0;
}

function isFilled(line: string): boolean {
  return line.trim() !== '';
}

function isBetween(number: number, least: number, most: number): boolean {
  return number >= least && number <= most;
}
