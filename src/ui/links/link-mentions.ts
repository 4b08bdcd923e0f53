import type { Mention } from '#core/links/mentions.ts';
import { sentenceAround } from '#core/links/sentence-around.ts';
import { formatLinkText } from '#core/note/link-text.ts';
import { modelBlocks } from '#core/note/blocks/model-blocks.ts';
import type { LinkStyle } from '#core/note/new-link.ts';
import type { Link, Note, NotePath } from '#core/note/note.ts';
import { parseNote } from '#core/note/parse-note.ts';
import { linkDestination } from '#core/note/rewrite-link.ts';

type Found = Pick<Mention, 'line' | 'text' | 'context' | 'mark'>;
/** What the links shall name, and in which brackets. */
export type NewTarget = { readonly target: string; readonly form: LinkStyle['form'] };
/** Words to become a link: the `nth` (from 0) of those that read alike in a line and stand in no link. */
type Place = { readonly line: number; readonly text: string; readonly nth: number };

/**
 * Makes links to `target` of the mentions found in one note's source. The note is read again after each change: what did
 * not become exactly that link, because it stands in code, a figure, an address or a comment, stays as it was.
 */
export function linkMentions(
  path: NotePath,
  source: string,
  mentions: readonly Found[],
  link: NewTarget,
): { readonly text: string; readonly linked: number } {
  let text = source;
  let linked = 0;
  const places = findPlaces(parseNote(path, source), mentions);
  // From the end, so that the places before stay where they are.
  for (const place of places.toSorted((a, b) => b.line - a.line || b.nth - a.nth)) {
    const next = linkOne(path, text, place, link);
    if (next === undefined) continue;
    text = next;
    linked += 1;
  }
  return { text, linked };
}

/** Recognises each mention among the words that read like it by the sentence it stands in. */
function findPlaces({ body, links }: Note, mentions: readonly Found[]): readonly Place[] {
  const taken = new Set<string>();
  return mentions.flatMap(({ line, text, context, mark }) => {
    const offsets = occurrences(body, line, text).filter((at) => !links.some((link) => showsAt(link, at)));
    const nth = offsets.findIndex((at, index) => {
      if (taken.has(`${line} ${index} ${text}`)) return false;
      const around = sentenceAround(body, at, at + text.length);
      return around.text === context && around.mark[0] === mark[0];
    });
    if (nth < 0) return [];
    taken.add(`${line} ${nth} ${text}`);
    return [{ line, text, nth }];
  });
}

function showsAt({ at, alias, target }: Link, offset: number): boolean {
  return at !== null && offset >= at && offset < at + (alias ?? target).length;
}

function linkOne(path: NotePath, source: string, { line, text, nth }: Place, to: NewTarget): string | undefined {
  const { links } = parseNote(path, source);
  const isFree = (at: number): boolean => !links.some(({ start, end }) => at < end && at + text.length > start);
  const start = occurrences(source, line, text).filter(isFree)[nth];
  if (start === undefined || text.includes('\n')) return undefined;
  // In the YAML of a figure, a word may be the name of something.
  if (modelBlocks(source).some((block) => start >= block.start && start < block.end)) return undefined;
  const alias = to.form === 'wiki' && text === to.target ? null : text;
  for (const link of written(text, alias, to)) {
    const changed = source.slice(0, start) + link + source.slice(start + text.length);
    const after = parseNote(path, changed).links;
    const made = after.find((each) => each.start === start);
    const isMade = made?.target === to.target && made.alias === alias && made.at !== null;
    if (isMade && after.length === links.length + 1) return changed;
  }
  return undefined;
}

/** The ways to write the link; in a table the bar between target and words has to be escaped. */
function written(text: string, alias: string | null, { target, form }: NewTarget): readonly string[] {
  if (form === 'markdown') return [`[${text}](${linkDestination(target)})`];
  const parts = { target, heading: null, block: null, alias };
  return (['|', '\\|'] as const).map((bar) => `[[${formatLinkText(parts, bar)}]]`);
}

/** Offsets of whole words that read like this and begin in the line. */
function occurrences(text: string, line: number, words: string): readonly number[] {
  let from = 0;
  for (let count = 1; count < line; count += 1) {
    const end = text.indexOf('\n', from);
    if (end < 0) return [];
    from = end + 1;
  }
  const end = text.indexOf('\n', from);
  const found: number[] = [];
  for (
    let at = text.indexOf(words, from);
    at >= 0 && (end < 0 || at < end);
    at = text.indexOf(words, at + words.length)
  )
    if (!continues(text[at - 1], words[0]) && !continues(text[at + words.length], words.at(-1))) found.push(at);
  return found;
}

/** Whether a character beside the words belongs to the same word; Han is written without spaces. */
function continues(beside: string | undefined, own: string | undefined): boolean {
  return /[\p{L}\p{N}]/u.test(beside ?? '') && !/\p{Script=Han}/u.test(`${own ?? ''}${beside ?? ''}`);
}
