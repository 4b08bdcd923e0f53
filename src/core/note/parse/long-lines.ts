/** A part of the text that was left out, by its place and its line in the shortened text. */
export type Cut = {
  readonly kind: 'front matter' | 'depth' | 'line';
  readonly at: number;
  readonly line: number;
  readonly text: string;
};

const LONGEST = 250_000;
const KEPT = 200_000;
const LONGEST_FRONT_MATTER = 100_000;
const LONGEST_PREFIX = 200;
const KEPT_PREFIX = 100;
const MOST_EMPTY_LINES = 200;

/**
 * Leaves out what no person writes: the rest of a line of more than 250,000 characters, hundreds of `>` before a line, front matter
 * of more than 100,000 characters, and hundreds of empty lines at the end.
 */
export function cutLongLines(text: string): { readonly text: string; readonly cuts: readonly Cut[] } {
  const whole = withoutEmptyEnd(text);
  const cuts: Cut[] = [];
  const parts: string[] = [];
  let from = 0;
  let length = 0;
  const leaveOut = (kind: Cut['kind'], line: number, start: number, end: number): void => {
    parts.push(whole.slice(from, start));
    length += start - from;
    cuts.push({ kind, at: length, line, text: whole.slice(start, end) });
    from = end;
  };
  let start = 0;
  let line = 1;
  const frontMatter = longFrontMatter(whole);
  if (frontMatter !== undefined) {
    leaveOut('front matter', 2, frontMatter.start, frontMatter.end);
    line = 2;
    start = frontMatter.end;
  }
  for (; start < whole.length; line += 1) {
    let end = whole.indexOf('\n', start);
    if (end < 0) end = whole.length;
    if (end - start > LONGEST_PREFIX && whole.charCodeAt(start + LONGEST_PREFIX) <= 62) {
      const prefix = prefixLength(whole, start, end);
      if (prefix > LONGEST_PREFIX) leaveOut('depth', line, start + KEPT_PREFIX, start + prefix);
    }
    if (end - Math.max(start, from) > LONGEST) {
      const kept = Math.max(start, from) + KEPT;
      const isInPair = /[\ud800-\udbff]/u.test(whole.charAt(kept - 1));
      leaveOut('line', line, isInPair ? kept - 1 : kept, whole.charCodeAt(end - 1) === 13 ? end - 1 : end);
    }
    start = end + 1;
  }
  if (cuts.length === 0) return { text: whole, cuts };
  parts.push(whole.slice(from));
  return { text: parts.join(''), cuts };
}

/** How far a line that is full of `>` goes on with nothing else; 0 for indentation alone. */
function prefixLength(text: string, start: number, end: number): number {
  let quotes = 0;
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 62) quotes += 1;
    else if (code !== 32 && code !== 9) return quotes > KEPT_PREFIX ? at - start : 0;
  }
  return quotes > KEPT_PREFIX ? end - start : 0;
}

function longFrontMatter(text: string): { start: number; end: number } | undefined {
  if (text.length < LONGEST_FRONT_MATTER || !text.startsWith('---')) return undefined;
  const start = text.indexOf('\n') + 1;
  const end = text.indexOf('\n---', start) + 1;
  return start > 3 && text.slice(3, start).trim() === '' && end - start > LONGEST_FRONT_MATTER
    ? { start, end }
    : undefined;
}

function withoutEmptyEnd(text: string): string {
  let end = text.length;
  let lines = 0;
  for (; end > 0; end -= 1) {
    const code = text.charCodeAt(end - 1);
    if (code === 10) lines += 1;
    else if (code !== 32 && code !== 9 && code !== 13 && code !== 62) break;
  }
  return lines > MOST_EMPTY_LINES ? text.slice(0, text.indexOf('\n', end) + 1) : text;
}
