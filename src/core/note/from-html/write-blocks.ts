import type { Element } from 'hast';
import type { Conversion, Mark } from './conversion.ts';
import { holdsBlock, isBlock, isElement, isUnseen, wordsOf, type HtmlNode } from './html-nodes.ts';
import { marksOf, writeInline } from './write-inline.ts';
import { officeItem, writeList, writeOfficeList } from './write-list.ts';
import { writeTable } from './write-table.ts';

/** Nodes as blocks of Markdown, one string each; words between block elements become paragraphs. */
export function writeBlocks(
  nodes: readonly HtmlNode[],
  marks: readonly Mark[],
  conversion: Conversion,
): readonly string[] {
  const blocks: string[] = [];
  let words: HtmlNode[] = [];
  const endParagraph = (): void => {
    const text = writeInline(words, marks, conversion);
    words = [];
    if (text !== '') blocks.push(escapeStarts(text));
  };
  for (let at = 0; at < nodes.length; at += 1) {
    const node = nodes[at];
    if (node === undefined || isUnseen(node)) continue;
    if (!isBlock(node) && !holdsBlock(node)) {
      words.push(node);
      continue;
    }
    endParagraph();
    if (!isElement(node)) continue;
    if (officeItem(node) === undefined) {
      blocks.push(...writeBlock(node, marksOf(node, marks, conversion), conversion));
      continue;
    }
    // Office programs write lists as paragraphs that say their depth.
    const end = nodes.findIndex((each, index) => index > at && !isSpace(each) && !isOfficeItem(each));
    const items = nodes.slice(at, end < 0 ? nodes.length : end).filter(isOfficeItem);
    blocks.push(writeOfficeList(items, marks, conversion));
    at = (end < 0 ? nodes.length : end) - 1;
  }
  endParagraph();
  return blocks;
}

function writeBlock(node: Element, marks: readonly Mark[], conversion: Conversion): readonly string[] {
  const { tagName, children } = node;
  const level = /^h([1-6])$/.exec(tagName)?.[1];
  if (level !== undefined) {
    // A heading is strong by itself.
    const rest = marks.filter((mark) => mark !== 'strong');
    const text = writeInline(children, rest, conversion).replace(/\s*\n/g, ' ').replace(/ #+$/, '');
    return text === '' ? [] : form(conversion, `${'#'.repeat(Number(level))} ${text}`);
  }
  switch (tagName) {
    case 'ul':
    case 'ol':
      return nonEmpty(conversion, writeList(node, marks, conversion));
    case 'table':
      return writeTable(node, marks, conversion);
    case 'pre':
      return nonEmpty(conversion, writeCode(node));
    case 'hr':
      return form(conversion, '---');
    case 'blockquote': {
      const quoted = writeBlocks(children, marks, conversion).join('\n\n');
      return quoted === '' ? [] : form(conversion, quoted.replace(/^(?=.)/gm, '> ').replace(/^$/gm, '>'));
    }
    case 'dt':
      return writeBlocks(children, marks.includes('strong') ? marks : [...marks, 'strong'], conversion);
    default:
      return writeBlocks(children, marks, conversion);
  }
}

function form(conversion: Conversion, block: string): readonly string[] {
  conversion.hasForm = true;
  return [block];
}

function nonEmpty(conversion: Conversion, block: string): readonly string[] {
  return block === '' ? [] : form(conversion, block);
}

function writeCode(node: Element): string {
  const code = wordsOf(node).replace(/^\n|\s+$/g, '');
  if (code.trim() === '') return '';
  const [inner] = node.children;
  const named = [node, ...(inner !== undefined && isElement(inner, 'code') ? [inner] : [])].map(classOf).join(' ');
  const language = /(?:^|\s)(?:language|lang|highlight-source)-([\w+#-]+)/.exec(named)?.[1] ?? '';
  const ticks = Math.max(2, ...[...code.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(ticks + 1);
  return `${fence}${language}\n${code}\n${fence}`;
}

function classOf({ properties }: Element): string {
  const { className } = properties;
  return Array.isArray(className) ? className.join(' ') : '';
}

function isSpace(node: HtmlNode): boolean {
  return node.type === 'comment' || (node.type === 'text' && node.value.trim() === '');
}

function isOfficeItem(node: HtmlNode): node is Element {
  return isElement(node) && officeItem(node) !== undefined;
}

/** Keeps the beginnings of lines from being taken for headings, lists, quotes and rules. */
export function escapeStarts(text: string): string {
  return text
    .replace(/^(#{1,6}(?=\s|$)|>|[-+](?=\s|$)|(?:-{3,}|={2,})$)/gm, '\\$1')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/gm, '$1\\$2');
}
