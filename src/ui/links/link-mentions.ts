import type { NotePath } from '#core/note/note.ts';
import { formatLinkText } from '#core/note/link-text.ts';
import { parseNote } from '#core/note/parse-note.ts';

/** Words to become a link: the `nth` (from 0) of several that read alike in a line. */
export type MentionPlace = { readonly line: number; readonly text: string; readonly nth: number };

/**
 * Makes links to `name` of words in a note's source. The note is read again after each change: what did not become
 * exactly that link, because it stands in code, an address or a comment, stays as it was.
 */
export function linkMentions(
  path: NotePath,
  source: string,
  places: readonly MentionPlace[],
  name: string,
): { readonly text: string; readonly linked: number } {
  let text = source;
  let linked = 0;
  // From the end, so that the places before stay where they are.
  for (const place of places.toSorted((a, b) => b.line - a.line || b.nth - a.nth)) {
    const next = linkOne(path, text, place, name);
    if (next === undefined) continue;
    text = next;
    linked += 1;
  }
  return { text, linked };
}

function linkOne(path: NotePath, source: string, place: MentionPlace, name: string): string | undefined {
  const { links } = parseNote(path, source);
  const isFree = (at: number): boolean => !links.some(({ start, end }) => at < end && at + place.text.length > start);
  const start = occurrences(source, place).filter(isFree)[place.nth];
  if (start === undefined || /\n/.test(place.text)) return undefined;
  const alias = place.text === name ? null : place.text;
  // In a table the bar between target and words has to be escaped.
  for (const bar of ['|', '\\|'] as const) {
    const link = `[[${formatLinkText({ target: name, heading: null, block: null, alias }, bar)}]]`;
    const text = source.slice(0, start) + link + source.slice(start + place.text.length);
    const after = parseNote(path, text).links;
    const made = after.find((each) => each.start === start);
    if (after.length === links.length + 1 && made?.target === name && made.alias === alias && made.at !== null)
      return text;
    if (alias === null) break;
  }
  return undefined;
}

/** Offsets of whole words that read like this in the line. */
function occurrences(source: string, { line, text }: MentionPlace): readonly number[] {
  let from = 0;
  for (let count = 1; count < line; count += 1) {
    const end = source.indexOf('\n', from);
    if (end < 0) return [];
    from = end + 1;
  }
  const end = source.indexOf('\n', from);
  const found: number[] = [];
  for (
    let at = source.indexOf(text, from);
    at >= 0 && (end < 0 || at < end);
    at = source.indexOf(text, at + text.length)
  )
    if (!continues(source[at - 1], text[0]) && !continues(source[at + text.length], text.at(-1))) found.push(at);
  return found;
}

/** Whether a character beside the words belongs to the same word; Han is written without spaces. */
function continues(beside: string | undefined, own: string | undefined): boolean {
  return /[\p{L}\p{N}]/u.test(beside ?? '') && !/\p{Script=Han}/u.test(`${own ?? ''}${beside ?? ''}`);
}
