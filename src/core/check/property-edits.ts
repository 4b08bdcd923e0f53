import { frontMatterOf } from './front-matter-lines.ts';
import type { PlacedEdit } from './mend-text.ts';

/** Writes a line of a note, and the lines of a property that goes on below it, in Unicode NFC. */
export function nfcEdit(text: string, line: number): PlacedEdit | undefined {
  const start = startOfLine(text, line);
  if (start === undefined) return undefined;
  const within = frontMatterOf(text).length;
  let end = endOfLine(text, start);
  // A list of aliases stands below its key, indented or with hyphens.
  while (start < within && end < within && /^(?:[ \t]|-[ \t])/.test(text.slice(end + 1, end + 3)))
    end = endOfLine(text, end + 1);
  const after = text.slice(start, end).normalize('NFC');
  return { start, end, after, line, shownFrom: start, shownTo: end };
}

/** Puts `lang` among the properties: below `id` or `title`, else first; properties are begun where there are none. */
export function langEdit(text: string, lang: string): PlacedEdit | undefined {
  const front = frontMatterOf(text);
  const end = text.includes('\r\n') ? '\r\n' : '\n';
  if (front === '') {
    const after = `---${end}lang: ${lang}${end}---${end}${end}`;
    return { start: 0, end: 0, after, line: 1, shownFrom: 0, shownTo: 0 };
  }
  const lines = front.split('\n');
  const blank = lines.findIndex((one) => /^lang[ \t]*:[ \t]*(?:null|~|""|'')?[ \t]*\r?$/.test(one));
  if (blank < 0 && lines.some((one) => /^["']?lang["']?[ \t]*:/.test(one))) return undefined;
  if (lines.some((one, at) => at > 0 && /^[ \t]*[{[]/.test(one))) return undefined;
  const line = (blank >= 0 ? blank : Math.max(0, lines.findLastIndex(isSingle))) + 1;
  const start = startOfLine(text, line) ?? 0;
  const stop = endOfLine(text, start) - Number(text[endOfLine(text, start) - 1] === '\r');
  if (blank >= 0) return { start, end: stop, after: `lang: ${lang}`, line, shownFrom: start, shownTo: stop };
  return { start: stop, end: stop, after: `${end}lang: ${lang}`, line, shownFrom: start, shownTo: stop };
}

/** A property whose value ends with its line. */
function isSingle(line: string): boolean {
  return /^(?:id|title)[ \t]*:[ \t]*[^\s|>&*!{["'#][^#]*$/.test(line);
}

function startOfLine(text: string, line: number): number | undefined {
  let start = 0;
  for (let at = 1; at < line; at++) {
    const end = text.indexOf('\n', start);
    if (end < 0) return undefined;
    start = end + 1;
  }
  return start;
}

function endOfLine(text: string, start: number): number {
  const end = text.indexOf('\n', start);
  return end < 0 ? text.length : end;
}
