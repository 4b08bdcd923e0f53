import { placedTokens } from '#core/words/analyse.ts';
import { isIdeographic } from '#core/words/fold-character.ts';
import type { Place } from './check-note.ts';
import type { TermMatcher } from './term-match.ts';

export type SnippetPart = { readonly text: string; readonly hit: boolean };

/** `line` is that of the first hit shown, counted from 1; null when the text holds none of the terms. */
export type Snippet = { readonly parts: readonly SnippetPart[]; readonly line: number | null };

type Hit = { readonly start: number; readonly end: number; readonly term: number };

/** Columns; a Han character takes two. */
const WIDTH = 160;
const MOST_HITS = 200;
/** Characters looked at together. */
const CHUNK = 1024;

/**
 * The stretch of a text that shows most of the terms, hits marked by the same analysis that found them; of `place` alone where
 * that is the reason the text is shown.
 */
export function makeSnippet(body: string, matcher: TermMatcher, place?: Place): Snippet {
  const shown = place === undefined ? findStretch(body, matcher) : stretchIn(body, matcher, place);
  const first = shown[0];
  if (first === undefined) {
    const start = body.search(/\S/);
    return { parts: start < 0 ? [] : cut(body, [], start, fitRight(body, start, WIDTH)), line: null };
  }
  const end = shown.at(-1)?.end ?? first.end;
  const spare = Math.max(0, WIDTH - widthOf(body, first.start, end));
  const from = fitLeft(body, first.start, spare / 2);
  const to = fitRight(body, end, spare - widthOf(body, from, first.start));
  return { parts: cut(body, shown, from, to), line: lineAt(body, first.start) };
}

/** The terms within a place; where there are none, such as in what a pattern matched, its beginning itself. */
function stretchIn(body: string, matcher: TermMatcher, { start, end }: Place): readonly Hit[] {
  const hits = findStretch(body.slice(start, end), matcher).map((hit) => ({
    ...hit,
    start: start + hit.start,
    end: start + hit.end,
  }));
  if (hits.length > 0) return hits;
  const lineEnd = body.indexOf('\n', start);
  const shown = Math.min(end, lineEnd <= start ? end : lineEnd, start + WIDTH);
  return shown > start ? [{ start, end: shown, term: 0 }] : [];
}

/** The earliest run of hits within one width that has most different terms; in a text with very many hits among the first ones. */
function findStretch(body: string, matcher: TermMatcher): readonly Hit[] {
  const hits: Hit[] = [];
  let best: readonly Hit[] = [];
  /** Runs that begin before this hit are known to their end. */
  let open = 0;
  for (let from = 0; from < body.length && hits.length < MOST_HITS && matcher.terms > 0;) {
    const to = chunkEnd(body, from);
    collectHits(hits, body.slice(from, to), from, matcher);
    for (let first = open; first < hits.length; first++) {
      const run = runFrom(body, hits, first);
      if (termsIn(run) > termsIn(best) || run[0] === best[0]) best = run;
    }
    while (open < hits.length && (hits[open]?.start ?? 0) + WIDTH < to) open++;
    from = to;
    const first = best[0];
    // None further on has more.
    if (first !== undefined && from > first.start + WIDTH && termsIn(best) === matcher.terms) break;
  }
  return best;
}

function collectHits(hits: Hit[], chunk: string, from: number, matcher: TermMatcher): void {
  const { analysed, startOf, endOf } = placedTokens(chunk);
  let next = 0;
  matcher.eachWord(analysed, (at, term) => {
    if (at < next) return;
    next = at + matcher.lengthOf(term);
    hits.push({ start: from + startOf(at), end: from + endOf(next - 1), term });
  });
}

function chunkEnd(body: string, from: number): number {
  if (from + CHUNK >= body.length) return body.length;
  // Looked for in the piece alone: a text may go on for megabytes without any of them.
  const piece = body.slice(from, from + CHUNK + 2);
  for (const end of ['\n\n', '\n', ' ']) {
    const at = piece.lastIndexOf(end, CHUNK);
    if (at > 0) return from + at;
  }
  return isLowSurrogate(body, from + CHUNK) ? from + CHUNK + 1 : from + CHUNK;
}

/** The hits from one on that stand within one width. */
function runFrom(body: string, hits: readonly Hit[], first: number): readonly Hit[] {
  const start = hits[first]?.start ?? 0;
  let end = first + 1;
  while (end < hits.length && widthOf(body, start, Math.min(hits[end]?.end ?? 0, start + WIDTH + 1)) <= WIDTH) end++;
  return hits.slice(first, end);
}

function termsIn(hits: readonly Hit[]): number {
  return new Set(hits.map((hit) => hit.term)).size;
}

function cut(body: string, hits: readonly Hit[], from: number, to: number): SnippetPart[] {
  const parts: SnippetPart[] = [];
  const push = (text: string, hit: boolean): void => {
    if (text !== '') parts.push({ text, hit });
  };
  const plain = (start: number, end: number): string => body.slice(start, end).replace(/\s+/g, ' ');
  const before = /\S/.test(body.slice(Math.max(0, from - 200), from)) ? '…' : '';
  const after = /\S/.test(body.slice(to, to + 200)) ? '…' : '';
  let at = from;
  let lead = before;
  for (const hit of hits) {
    push(lead + plain(at, hit.start), false);
    push(plain(hit.start, hit.end), true);
    lead = '';
    at = hit.end;
  }
  const rest = lead + plain(at, to).trimEnd();
  // A whole sentence is not broken off.
  push(/[.!?…。！？][)"'”»」]*$/.test(rest) ? rest : rest + after, false);
  return parts;
}

function fitLeft(body: string, start: number, width: number): number {
  let from = start;
  for (let left = width; from > 0 && left > 0; from--) left -= widthAt(body, from - 1);
  while (from < start && from > 0 && insideWord(body, from)) from++;
  while (from < start && /\s/.test(body[from] ?? '')) from++;
  return from;
}

function fitRight(body: string, end: number, width: number): number {
  let to = end;
  for (let left = width; to < body.length && left > 0; to++) left -= widthAt(body, to);
  let back = to;
  while (back > end && insideWord(body, back)) back--;
  // One endless word is cut anywhere, but not within a character.
  return back > end || to === end ? back : to - (isLowSurrogate(body, to) ? 1 : 0);
}

function insideWord(body: string, at: number): boolean {
  if (at >= body.length) return false;
  if (isLowSurrogate(body, at)) return true;
  const before = body.charCodeAt(at - 1);
  const after = body.charCodeAt(at);
  if (isIdeographic(before) || isIdeographic(after)) return false;
  return !/\s/.test(body[at - 1] ?? '') && !/\s/.test(body[at] ?? '');
}

function widthOf(body: string, start: number, end: number): number {
  let width = 0;
  for (let at = start; at < end; at++) width += widthAt(body, at);
  return width;
}

function widthAt(body: string, at: number): number {
  return isIdeographic(body.charCodeAt(at)) ? 2 : 1;
}

function isLowSurrogate(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code < 0xe000;
}

function lineAt(body: string, offset: number): number {
  let line = 1;
  for (let at = body.indexOf('\n'); at >= 0 && at < offset; at = body.indexOf('\n', at + 1)) line++;
  return line;
}
