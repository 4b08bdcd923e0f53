import type { Element } from 'hast';
import type { Conversion, Mark } from './conversion.ts';
import { isBlock, isElement, isUnseen, type HtmlNode } from './html-nodes.ts';
import { writeInline } from './write-inline.ts';

/** Columns beyond which a table is cut: no page shows more. */
const MOST_COLUMNS = 100;

/** A table in pipes; one that only arranges a page gives what stands in its cells. */
export function writeTable(table: Element, marks: readonly Mark[], conversion: Conversion): readonly string[] {
  const rows = rowsOf(table);
  const cells = rows.flat();
  const arranges = cells.length < 2 || cells.some((cell) => holds(cell, 'table')) || isColumn(rows);
  if (arranges) return cells.flatMap((cell) => conversion.blocks(cell.children, marks));
  const texts = rows.map((row) => row.flatMap((cell) => [textOf(cell, marks, conversion), ...spanned(cell)]));
  const filled = texts.filter((row) => row.some((text) => text !== ''));
  const [head, ...body] = filled;
  if (head === undefined) return [];
  conversion.hasForm = true;
  const width = Math.min(MOST_COLUMNS, Math.max(...filled.map((row) => row.length)));
  const line = (row: readonly string[]): string =>
    `| ${Array.from({ length: width }, (_, at) => row[at] ?? '').join(' | ')} |`;
  const rule = line(Array.from({ length: width }, () => '---'));
  const caption = table.children.find((child) => isElement(child, 'caption'));
  const title = caption === undefined ? '' : writeInline([caption], marks, conversion);
  return [...(title === '' ? [] : [title]), [line(head), rule, ...body.map(line)].join('\n')];
}

function rowsOf(table: Element): readonly (readonly Element[])[] {
  return table.children.flatMap((child) => {
    if (isUnseen(child) || !isElement(child)) return [];
    if (['thead', 'tbody', 'tfoot'].includes(child.tagName)) return rowsOf(child);
    return child.tagName === 'tr' ? [child.children.filter(isCell)] : [];
  });
}

function isCell(node: HtmlNode): node is Element {
  return isElement(node) && (node.tagName === 'td' || node.tagName === 'th') && !isUnseen(node);
}

function isColumn(rows: readonly (readonly Element[])[]): boolean {
  return rows.every((row) => row.length < 2) && !rows.flat().some(({ tagName }) => tagName === 'th');
}

function holds(node: Element, name: string): boolean {
  return node.children.some((child) => isElement(child) && (child.tagName === name || holds(child, name)));
}

function spanned({ properties }: Element): readonly string[] {
  const span = Number(properties['colSpan'] ?? 1);
  return span > 1 ? Array.from({ length: Math.min(span, MOST_COLUMNS) - 1 }, () => '') : [];
}

function textOf(cell: Element, marks: readonly Mark[], conversion: Conversion): string {
  // Paragraphs of a cell are lines of it, and a table has room for one.
  const parts = parted(cell.children);
  const rest = cell.tagName === 'th' ? marks.filter((mark) => mark !== 'strong') : marks;
  return writeInline(parts, rest, conversion)
    .replace(/\s*\n\s*/g, ' ')
    .replaceAll('|', '\\|')
    .trim();
}

/** With a space around everything that begins a line of its own. */
function parted(nodes: readonly HtmlNode[]): HtmlNode[] {
  const space = { type: 'text', value: ' ' } as const;
  return nodes.flatMap((node): HtmlNode[] => {
    if (!isElement(node)) return [node];
    const whole: Element = { ...node, children: parted(node.children) as Element['children'] };
    return isBlock(node) ? [space, whole, space] : [whole];
  });
}
