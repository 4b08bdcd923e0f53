import { parseLinkText, type LinkParts } from '#core/note/link-text.ts';
import { WIKI_LINK } from '../reading/shape.ts';
import { splitGraphemes, textWidth } from './text-width.ts';

/** Words that belong together: plain ones, or those of one link. */
export type Run = { readonly text: string; readonly link: LinkParts | null };
export type Line = readonly Run[];

/** Takes the wiki-links out of a text. */
export function splitLinks(text: string): Line {
  const runs: Run[] = [];
  let from = 0;
  for (const match of text.matchAll(WIKI_LINK)) {
    const { target, heading, block, alias } = parseLinkText(match[1] ?? '');
    if (match.index > from) runs.push({ text: text.slice(from, match.index), link: null });
    const shown = alias ?? [target, heading ?? ''].filter((part) => part !== '').join(' › ');
    runs.push({ text: shown === '' ? (block ?? '') : shown, link: { target, heading, block, alias } });
    from = match.index + match[0].length;
  }
  if (from < text.length) runs.push({ text: text.slice(from), link: null });
  return runs;
}

/** A text as it is read, its links by the words they show. */
export function plainWords(text: string): string {
  return splitLinks(text)
    .map((run) => run.text)
    .join('');
}

const HAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uff60]/u;
/** No line begins with these, none ends with those. */
const CLOSING = /^[\p{Pe}\p{Pf}，。、；：！？…,.;:!?%）】》」』·]/u;
const OPENING = /[\p{Ps}\p{Pi}（【《「『]$/u;

/**
 * Breaks a text into lines no wider than `width` ems: between words, between Han words where punctuation allows, and within a word
 * only where it is wider than a whole line.
 */
export function wrapText(text: string, width: number, options: { lang: string; isBold?: boolean }): readonly Line[] {
  const isBold = options.isBold ?? false;
  const runs = splitLinks(text);
  const lines: Line[] = [];
  let line: Run[] = [];
  let used = 0;
  const endLine = (): void => {
    lines.push(trimEnd(line));
    line = [];
    used = 0;
  };
  for (const piece of unbreakable(runs, options.lang)) {
    const isSpace = piece.every((run) => run.text.trim() === '');
    if (isSpace && line.length === 0) continue;
    const wide = widthOf(piece, isBold);
    if (used + wide <= width || isSpace) {
      line.push(...piece);
      used += wide;
      continue;
    }
    if (line.length > 0) endLine();
    for (const run of piece) {
      for (const grapheme of widthOf(piece, isBold) <= width ? [run.text] : splitGraphemes(run.text)) {
        const one = textWidth(grapheme, isBold);
        if (used + one > width && line.length > 0) endLine();
        line.push({ text: grapheme, link: run.link });
        used += one;
      }
    }
  }
  if (line.length > 0) endLine();
  return lines.map(joinRuns);
}

/** How wide the widest part of a text is that no line break may stand in. */
export function widestPiece(text: string, options: { lang: string; isBold?: boolean }): number {
  const isBold = options.isBold ?? false;
  return Math.max(0, ...unbreakable(splitLinks(text), options.lang).map((piece) => widthOf(piece, isBold)));
}

export function widthOf(line: Line, isBold = false): number {
  return line.reduce((sum, run) => sum + textWidth(run.text, isBold), 0);
}

/** Pieces that no line break may stand in, spaces apart. */
function unbreakable(runs: Line, lang: string): readonly Line[] {
  const words = new Intl.Segmenter(lang, { granularity: 'word' });
  const pieces: Run[][] = [];
  let before = ' ';
  for (const run of runs) {
    for (const { segment } of words.segment(run.text)) {
      const last = pieces.at(-1);
      if (last === undefined || mayBreak(before, segment)) pieces.push([{ text: segment, link: run.link }]);
      else last.push({ text: segment, link: run.link });
      before = segment;
    }
  }
  return pieces;
}

function mayBreak(before: string, after: string): boolean {
  const isSpace = (text: string): boolean => /^[^\S\u00a0\u202f]+$/u.test(text);
  if (isSpace(after) || isSpace(before)) return true;
  if (CLOSING.test(after) || OPENING.test(before)) return false;
  return HAN.test(before.slice(-1)) || HAN.test(after.charAt(0)) || /[-–—/]$/u.test(before);
}

function trimEnd(line: Run[]): Run[] {
  const last = line.findLastIndex((run) => run.text.trim() !== '');
  return line.slice(0, last + 1);
}

function joinRuns(line: Line): Line {
  const joined: Run[] = [];
  for (const run of line) {
    const last = joined.at(-1);
    if (last !== undefined && last.link === run.link)
      joined[joined.length - 1] = { ...last, text: last.text + run.text };
    else joined.push(run);
  }
  return joined;
}
