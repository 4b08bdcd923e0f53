import { parseMarkdown } from '#core/note/parse-markdown.ts';
import type { FrontMatter } from '#core/note/note.ts';

/** The line of a front matter property, for pointing at it; 1 when it is not found. */
export function propertyLine(text: string | undefined, key: string): number {
  const written = new RegExp(`^["']?${key}["']?\\s*:`);
  const at = frontMatterText(text)
    .split('\n')
    .findIndex((line) => written.test(line));
  return at < 0 ? 1 : at + 1;
}

/** Front matter of a text, without the cost of parsing the rest of it. */
export function readProperties(text: string | undefined): FrontMatter {
  const head = frontMatterText(text);
  return head === '' ? {} : parseMarkdown(head).frontMatter;
}

function frontMatterText(text: string | undefined): string {
  return /^---[ \t]*\r?\n(?:[\s\S]*?\r?\n)?---[ \t]*(?=\r?\n|$)/.exec(text ?? '')?.[0] ?? '';
}
