import type { Element } from 'hast';
import type { Conversion, Mark } from './conversion.ts';
import { isBox, isElement, isUnseen, styleOf, wordsOf, type HtmlNode } from './html-nodes.ts';
import { writeInline } from './write-inline.ts';

/** A list with all lists inside it; '' when it has no items. */
export function writeList(list: Element, marks: readonly Mark[], conversion: Conversion): string {
  const isOrdered = list.tagName === 'ol';
  const first = Number(list.properties['start'] ?? 1);
  const items: (readonly string[])[] = [];
  for (const child of list.children) {
    if (isUnseen(child)) continue;
    if (isElement(child, 'li')) items.push(itemOf(child, marks, conversion));
    else {
      // A list right inside a list, as some programs write it, belongs to the item before.
      const inner = conversion.blocks([child], marks);
      if (inner.length > 0) items.push([...(items.pop() ?? []), ...inner]);
    }
  }
  const isLoose = items.some((blocks) => blocks.filter((block) => !isListText(block)).length > 1);
  const written = items.flatMap((blocks, index) => {
    if (blocks.length === 0) return [];
    const marker = isOrdered ? `${(Number.isFinite(first) ? first : 1) + index}. ` : '- ';
    return [marker + indent(blocks.join(isLoose ? '\n\n' : '\n'), marker.length)];
  });
  return written.join(isLoose ? '\n\n' : '\n');
}

function itemOf(item: Element, marks: readonly Mark[], conversion: Conversion): readonly string[] {
  const box = boxIn(item);
  const blocks = conversion.blocks(item.children, marks);
  if (box === undefined) return blocks;
  const [words = '', ...rest] = blocks;
  return [`[${box.properties['checked'] === true ? 'x' : ' '}] ${words}`, ...rest];
}

/** The box an item begins with, also inside a label or a paragraph. */
function boxIn(node: Element): Element | undefined {
  const first = node.children.find((child) => isElement(child) || wordsOf(child).trim() !== '');
  if (first === undefined || !isElement(first)) return undefined;
  if (isBox(first)) return first;
  return ['p', 'label', 'span', 'div'].includes(first.tagName) ? boxIn(first) : undefined;
}

/** Depth and kind of a paragraph that an office program means as an item of a list. */
export function officeItem(node: HtmlNode): { readonly level: number; readonly isOrdered: boolean } | undefined {
  if (!isElement(node, 'p')) return undefined;
  const level = /mso-list\s*:[^;]*\blevel(\d)/i.exec(styleOf(node))?.[1];
  if (level === undefined) return undefined;
  return { level: Number(level), isOrdered: /^\s*[\p{L}\p{N}]{1,4}[.)]/u.test(wordsOf(node)) };
}

/** Such paragraphs, one after the other, as a list. */
export function writeOfficeList(items: readonly Element[], marks: readonly Mark[], conversion: Conversion): string {
  conversion.hasForm = true;
  const widths: number[] = [];
  const counts: number[] = [];
  const lines = items.map((item) => {
    const { level = 1, isOrdered = false } = officeItem(item) ?? {};
    const depth = Math.min(level, widths.length + 1);
    counts.length = Math.min(counts.length, depth);
    counts[depth - 1] = (counts[depth - 1] ?? 0) + 1;
    const marker = isOrdered ? `${counts[depth - 1]}. ` : '- ';
    widths.length = depth - 1;
    const before = ' '.repeat(widths.reduce((sum, width) => sum + width, 0));
    widths.push(marker.length);
    return before + marker + writeInline(item.children, marks, conversion).replace(/\s*\n/g, ' ');
  });
  return lines.join('\n');
}

function isListText(block: string): boolean {
  return /^(?:- |\d+\. )/.test(block);
}

function indent(text: string, by: number): string {
  return text.replace(/\n(?=.)/g, `\n${' '.repeat(by)}`);
}
