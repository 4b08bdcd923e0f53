import { wordCount } from '#core/note/parse/word-count.ts';

/** How long a text is for a reader: without front matter, addresses, and names that other words stand for. */
export function textLength(text: string): { readonly words: number; readonly characters: number } {
  const body = text.replace(frontMatter, '');
  return { words: wordCount(body.replace(unread, ' ')), characters: characterCount(body) };
}

const frontMatter = /^---\r?\n[\s\S]*?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/;
/** The target of a link that has words of its own, the address of another, a comment, the name of a block. */
const unread =
  /(?<=\[\[)[^[\]|\n]{0,500}\\?\||(?<=\])\([^()\n]{0,1000}\)|%%[\s\S]{0,5000}?%%|https?:\/\/\S+|[ \t]\^[A-Za-z0-9-]+[ \t]*$/gmu;

/** Line ends are no characters; a rare Han character is one, and so is a letter with the accents behind it. */
function characterCount(text: string): number {
  let count = 0;
  for (const sign of text) {
    const code = sign.codePointAt(0) ?? 0;
    if (code === 10 || code === 13) continue;
    if (code < 0x300 || !/^[\p{M}\u200d]$/u.test(sign)) count += 1;
  }
  return count;
}
