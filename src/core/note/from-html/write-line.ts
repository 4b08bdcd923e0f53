import type { Element } from 'hast';
import type { Conversion, Mark } from './conversion.ts';
import { holdsBlock, isBlock, isElement, isUnseen, wordsOf, type HtmlNode } from './html-nodes.ts';
import { codeSpan, marksOf, writeInline } from './write-inline.ts';

const BULLETS = ['•', '◦', '▪'];

/**
 * Nodes as one line of Markdown: breaks and blocks become `<br>`, items of lists get their sign, cells stand beside one another.
 */
export function writeLine(nodes: readonly HtmlNode[], conversion: Conversion): string {
  const lines = linesOf(nodes, { marks: [], depth: 0, conversion });
  const shown = lines.filter((line, at) => line !== '' || (at > 0 && lines[at - 1] !== ''));
  return shown.slice(0, shown.findLastIndex((line) => line !== '') + 1).join('<br>');
}

type Place = { readonly marks: readonly Mark[]; readonly depth: number; readonly conversion: Conversion };

/** An empty line parts blocks. */
function linesOf(nodes: readonly HtmlNode[], place: Place): string[] {
  const lines: string[] = [];
  let words: HtmlNode[] = [];
  const endWords = (): void => {
    const text = writeInline(words, place.marks, place.conversion);
    words = [];
    if (text !== '') lines.push(...text.split('\n').map((line) => line.trim()));
  };
  for (const node of nodes) {
    if (isUnseen(node)) continue;
    if (isElement(node) && (isBlock(node) || holdsBlock(node))) {
      endWords();
      lines.push(...blockLines(node, { ...place, marks: marksOf(node, place.marks, place.conversion) }));
    } else words.push(node);
  }
  endWords();
  return lines;
}

function blockLines(node: Element, place: Place): string[] {
  const strong: Place = place.marks.includes('strong') ? place : { ...place, marks: [...place.marks, 'strong'] };
  switch (node.tagName) {
    case 'h1':
    case 'h2':
    case 'h3':
    case 'h4':
    case 'h5':
    case 'h6':
    case 'dt':
      return ['', ...linesOf(node.children, strong), ''];
    case 'p':
    case 'blockquote':
      return ['', ...linesOf(node.children, place), ''];
    case 'ul':
    case 'ol':
      return ['', ...itemLines(node, place), ''];
    case 'tr':
      return [rowLine(node, place, strong)];
    case 'table':
      return ['', ...linesOf(node.children, place).filter((line) => line !== ''), ''];
    case 'pre':
      return ['', ...codeLines(node), ''];
    case 'hr':
      return [''];
    default: {
      const lines = linesOf(node.children, place);
      // A line that holds nothing but a break is an empty one.
      return lines.length === 0 && wordsOf(node).includes('\n') ? [''] : lines;
    }
  }
}

function itemLines(list: Element, place: Place): string[] {
  let number = Number(list.properties['start'] ?? 1);
  return list.children.flatMap((item) => {
    if (!isElement(item) || isUnseen(item)) return [];
    const lines = (
      item.tagName === 'li' ? linesOf(item.children, { ...place, depth: place.depth + 1 }) : undefined
    )?.filter((line) => line !== '');
    if (lines === undefined) return blockLines(item, { ...place, depth: place.depth + 1 });
    const sign = list.tagName === 'ol' ? `${number}.` : (BULLETS[Math.min(place.depth, BULLETS.length - 1)] ?? '•');
    number += 1;
    return lines.map((line, at) => (at === 0 ? `${sign} ${line}` : line));
  });
}

function rowLine(row: Element, place: Place, strong: Place): string {
  return row.children
    .flatMap((cell) => (isElement(cell) && !isUnseen(cell) ? [cell] : []))
    .map((cell) => linesOf(cell.children, cell.tagName === 'th' ? strong : place).filter((line) => line !== ''))
    .map((lines) => lines.join(' '))
    .join(' | ');
}

function codeLines(node: Element): string[] {
  const lines = wordsOf(node)
    .replace(/^\n|\s+$/g, '')
    .split('\n');
  return lines.map((line) => (line.trim() === '' ? '' : codeSpan(line.trimEnd())));
}
