import type { Heading } from '../note.ts';

/** The words of a heading as written, with the markup inside it, as Obsidian lists headings; `text` is the file's text. */
export function headingSource(text: string, heading: Pick<Heading, 'start' | 'end'>): string {
  return text
    .slice(heading.start, heading.end)
    .replace(/\n[ \t>]*[=-]+[ \t]*$/u, '')
    .replace(/^#{1,6}(?:[ \t]+|$)/u, '')
    .replace(/(?:^|[ \t]+)#+[ \t]*$/u, '')
    .replace(/[ \t]+\^[A-Za-z0-9-]+$/u, '')
    .trim();
}
