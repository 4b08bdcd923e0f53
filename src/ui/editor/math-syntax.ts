import { tags } from '@lezer/highlight';
import type { BlockContext, Line, MarkdownConfig } from '@lezer/markdown';

const DOLLAR = 36;
const BACKSLASH = 92;

/** Characters a formula in a line is looked through for its end. */
const LONGEST = 4000;

/**
 * Formulas between signs of the dollar, as `mathTextSyntax` reads them for a note that is shown, and blocks of them between `$$`. What
 * stands inside is not Markdown: an underscore there is an index.
 */
export const mathSyntax: MarkdownConfig = {
  defineNodes: [
    { name: 'MathBlock', block: true, style: tags.monospace },
    { name: 'MathText', style: tags.monospace },
  ],
  parseBlock: [
    {
      name: 'MathBlock',
      before: 'FencedCode',
      parse(context, line) {
        const size = openingSize(line);
        if (size === 0) return false;
        const from = context.lineStart + line.pos;
        const closing = new RegExp(`^\\s*\\\${${size},}\\s*$`);
        const { quotes, indent } = around(line);
        while (context.nextLine()) {
          const now = around(line);
          // One space behind the sign of a quote may be missing.
          if (now.quotes < quotes || now.indent < indent - 1) break;
          if (!closing.test(line.text.slice(line.basePos))) continue;
          context.nextLine();
          break;
        }
        context.addElement(context.elt('MathBlock', from, endBefore(context, from)));
        return true;
      },
      endLeaf: (_context, line) => openingSize(line) > 0,
    },
  ],
  parseInline: [
    {
      name: 'MathText',
      parse(context, next, at) {
        if (next !== DOLLAR || context.char(at - 1) === DOLLAR) return -1;
        const size = context.char(at + 1) === DOLLAR ? 2 : 1;
        const end = closingEnd(context.slice(at, Math.min(at + LONGEST, context.end)), size);
        return end === null ? -1 : context.addElement(context.elt('MathText', at, at + end));
      },
    },
  ],
};

/** What a line stands in: signs of quotes, and the column behind these and the indent of lists. */
function around(line: Line): { readonly quotes: number; readonly indent: number } {
  return { quotes: line.text.slice(0, line.basePos).split('>').length - 1, indent: line.baseIndent };
}

function openingSize(line: Line): number {
  if (line.indent >= line.baseIndent + 4) return 0;
  return /^(\${2,})[^$]*$/.exec(line.text.slice(line.pos))?.[1]?.length ?? 0;
}

function endBefore(context: BlockContext, from: number): number {
  return Math.max(from, context.prevLineEnd());
}

/** Where a formula that `text` begins with ends; null where it is none. */
function closingEnd(text: string, size: 1 | 2): number | null {
  if (text.charCodeAt(size) === DOLLAR || (size === 1 && /^\s?$/.test(text.slice(1, 2)))) return null;
  for (let at = size; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === BACKSLASH) at += 1;
    if (code !== DOLLAR) continue;
    const run = /^\$+/.exec(text.slice(at))?.[0].length ?? 1;
    const closes = run === size && (size === 2 || !/\s\$\d?|\$\d/.test(text.slice(at - 1, at + 2)));
    if (closes) return at + size;
    if (size === 1) return null;
    at += run - 1;
  }
  return null;
}
