/** Where the front matter stands in a note's text: the YAML is `[start, end)`, the text goes on at `after`. */
export type FrontMatterBlock = {
  readonly open: number;
  readonly start: number;
  readonly end: number;
  readonly after: number;
};

/** Finds the block between the first line of dashes and the next; undefined where a note has none. */
export function findFrontMatter(text: string): FrontMatterBlock | undefined {
  const open = text.startsWith('\uFEFF') ? 1 : 0;
  const opening = /---[ \t]*\r?\n/y;
  opening.lastIndex = open;
  if (!opening.test(text)) return undefined;
  const start = opening.lastIndex;
  const closing = /^---[ \t]*(?:\r?\n|$(?![\s\S]))/gm;
  closing.lastIndex = start;
  const found = closing.exec(text);
  return found === null ? undefined : { open, start, end: found.index, after: closing.lastIndex };
}

/** The line end a text uses at its first line. */
export function lineEndOf(text: string): '\n' | '\r\n' {
  const at = text.indexOf('\n');
  return at > 0 && text[at - 1] === '\r' ? '\r\n' : '\n';
}
