/** Longest context shown around a link, in characters. */
const LONGEST = 280;
const SENTENCE_END = /[.!?…](?=["'»”’)\]]*\s)|[。！？](?=[”’」』）]?)/gu;

export type Context = { readonly text: string; readonly mark: readonly [number, number]; readonly line: number };

/** The sentence of `body` around `[start, end)`, within its paragraph or line of a list, white space folded. */
export function sentenceAround(body: string, start: number, end: number): Context {
  let from = paragraphStart(body, start);
  let to = paragraphEnd(body, end);
  SENTENCE_END.lastIndex = 0;
  const paragraph = body.slice(from, to);
  let sentenceFrom = 0;
  for (const match of paragraph.matchAll(SENTENCE_END)) {
    const at = match.index + match[0].length;
    if (from + at <= start) sentenceFrom = at;
    else if (from + match.index >= end) {
      to = from + at;
      break;
    }
  }
  from += sentenceFrom;
  if (start - from > LONGEST / 2) from = wordStart(body, start - LONGEST / 2, start);
  if (to - end > LONGEST / 2) to = wordEnd(body, end + LONGEST / 2, end);

  const before = fold(body.slice(from, start)).replace(/^\s+/, '');
  const marked = fold(body.slice(start, end));
  const after = fold(body.slice(end, to)).replace(/\s+$/, '');
  return {
    text: before + marked + after,
    mark: [before.length, before.length + marked.length],
    line: lineAt(body, start),
  };
}

/** Line of an offset, counted from 1. */
export function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line++;
  return line;
}

function fold(text: string): string {
  return text.replace(/\s+/g, ' ');
}

function paragraphStart(body: string, at: number): number {
  const blank = body.lastIndexOf('\n\n', Math.max(0, at - 1));
  return blank < 0 || at === 0 ? 0 : blank + 2;
}

function paragraphEnd(body: string, at: number): number {
  const blank = body.indexOf('\n\n', at);
  return blank < 0 ? body.length : blank;
}

function wordStart(body: string, at: number, limit: number): number {
  const space = body.indexOf(' ', Math.floor(at));
  return space < 0 || space >= limit || space - at > 24 ? Math.floor(at) : space + 1;
}

function wordEnd(body: string, at: number, limit: number): number {
  const space = body.lastIndexOf(' ', Math.floor(at));
  return space <= limit || at - space > 24 ? Math.floor(at) : space;
}
