import type { Blockquote, Heading, List, ListItem, Paragraph, Parents, RootContent, Table, Text } from 'mdast';

const MARKER = /(^|[\s])\^([A-Za-z0-9-]+)[ \t]*$/u;
const ALONE = /\n[ \t]*$/u;

/**
 * Finds `^id` at the end of a paragraph or heading, takes it out of the text and gives it to the block it names: the list item
 * or quote the paragraph ends, the list or quote above a line of its own, the paragraph itself.
 */
export function takeBlockId(
  node: Paragraph | Heading,
  index: number,
  ancestors: readonly Parents[],
  text: string,
): 'keep' | 'remove' {
  const last = node.children.at(-1);
  if (last?.type !== 'text' || !last.value.includes('^')) return 'keep';
  const marker = MARKER.exec(last.value);
  if (marker === null || isEscaped(last, marker[2] ?? '', text)) return 'keep';
  const before = last.value.slice(0, marker.index);
  const alone = ALONE.test(last.value.slice(0, marker.index + (marker[1] ?? '').length));
  const whole = before.trim() === '' && node.children.length === 1;
  const owner = whole
    ? blockAbove(node, index, ancestors.at(-1))
    : ownerOf(node, alone ? caretColumn(last) : undefined, ancestors);
  if (owner === undefined) return 'keep';
  owner.data = { ...owner.data, blockId: marker[2] ?? '' };
  if (whole) return 'remove';
  if (alone) endAboveMarker([...ancestors, node, last], text);
  last.value = before.trimEnd();
  if (last.value === '') node.children.pop();
  return 'keep';
}

/** A caret with a backslash before it is a word's. */
function isEscaped(last: Text, id: string, text: string): boolean {
  const end = last.position?.end.offset;
  return end !== undefined && text.slice(0, end).trimEnd().endsWith(`\\^${id}`);
}

/** A marker on a line of its own is no part of the block it names: all that ended with it ends on the line above. */
function endAboveMarker(nodes: readonly (Parents | Text)[], text: string): void {
  const old = nodes.at(-1)?.position?.end.offset;
  if (old === undefined) return;
  let offset = text.lastIndexOf('\n', old - 1);
  if (text[offset - 1] === '\r') offset -= 1;
  for (const node of nodes) {
    const at = node.position;
    if (node.type === 'root' || at?.end.offset !== old) continue;
    const column = offset - text.lastIndexOf('\n', offset - 1);
    node.position = { start: at.start, end: { line: at.end.line - 1, column, offset } };
  }
}

/** Takes a last row that is only `^id` out of a table, which it names. */
export function takeTableId(table: Table): void {
  const row = table.children.at(-1);
  const text = row?.children.length === 1 ? row.children[0]?.children[0] : undefined;
  const id = text?.type === 'text' ? /^\^([A-Za-z0-9-]+)$/u.exec(text.value)?.[1] : undefined;
  if (id === undefined || table.children.length < 2) return;
  table.children.pop();
  table.data = { ...table.data, blockId: id };
  const end = table.children.at(-1)?.position?.end;
  const start = table.position?.start;
  if (start !== undefined && end !== undefined)
    table.position = { start, end: table.children.length === 1 ? { ...end, line: end.line + 1 } : end };
}

/** The block that a paragraph holding nothing but `^id` names: the one above it, with at most one blank line between. */
function blockAbove(node: Paragraph | Heading, index: number, parent: Parents | undefined): RootContent | undefined {
  const above = parent?.children[index - 1];
  const gap = (node.position?.start.line ?? 0) - (above?.position?.end.line ?? -9);
  return above !== undefined && gap <= 2 && above.type !== 'yaml' ? above : undefined;
}

function ownerOf(
  node: Paragraph | Heading,
  column: number | undefined,
  ancestors: readonly Parents[],
): Paragraph | Heading | ListItem | List | Blockquote | undefined {
  const parent = ancestors.at(-1);
  if (node.type === 'heading' || parent === undefined) return node;
  if (column !== undefined) {
    const lists = ancestors.filter((each): each is List => each.type === 'list');
    const lazy = lists.find((list) => column < (list.children.at(-1)?.children[0]?.position?.start.column ?? 0));
    if (lazy !== undefined) return lazy;
  }
  if (parent.type === 'listItem' && parent.children[0] === node) return parent;
  if (parent.type === 'blockquote' && parent.children.at(-1) === node) return parent;
  return node;
}

function caretColumn(text: Text): number | undefined {
  const end = text.position?.end.column;
  const caret = text.value.lastIndexOf('^');
  return end === undefined ? undefined : end - (text.value.length - caret);
}
