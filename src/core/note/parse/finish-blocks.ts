import type { ListItem, Parents, Root, RootContent } from 'mdast';
import { takeBlockId, takeTableId } from './block-id.ts';
import { toCallout } from './callout.ts';
import { hoistFootnotes } from './hoist-footnotes.ts';

declare module 'mdast' {
  interface Data {
    /** What stands between the brackets of a task: a space, `x`, or any sign of the person's own. */
    task?: string;
  }
}

/** Completes the tree where Obsidian's meaning goes beyond one construct: block ids, callouts, tasks, inline footnotes. */
export function finishBlocks(tree: Root, text: string): void {
  finish(tree, [], text);
  if (text.includes('^[')) hoistFootnotes(tree);
}

function finish(parent: Parents, ancestors: readonly Parents[], text: string): void {
  const inside = [...ancestors, parent];
  const children = parent.children as RootContent[];
  for (let index = 0; index < children.length; index += 1) {
    const child = children[index] as RootContent;
    switch (child.type) {
      case 'paragraph':
      case 'heading':
        if (takeBlockId(child, index, inside, text) === 'remove') {
          children.splice(index, 1);
          index -= 1;
        }
        break;
      case 'blockquote': {
        finish(child, inside, text);
        const callout = toCallout(child);
        if (callout !== undefined) children[index] = callout;
        break;
      }
      case 'listItem':
        markTask(child);
        finish(child, inside, text);
        break;
      case 'list':
      case 'footnoteDefinition':
        finish(child, inside, text);
        break;
      case 'table':
        takeTableId(child);
        break;
      case 'math':
        if (child.meta !== null && child.meta !== undefined) {
          child.value = child.value === '' ? child.meta : `${child.meta}\n${child.value}`;
          child.meta = null;
        }
        break;
      default:
    }
  }
}

const TASK = /^\[(.)\][ \t]+/u;

function markTask(item: ListItem): void {
  const paragraph = item.children[0];
  const first = paragraph?.type === 'paragraph' ? paragraph.children[0] : undefined;
  if (paragraph?.type !== 'paragraph' || first?.type !== 'text') return;
  const marker = TASK.exec(first.value);
  if (marker === null || (marker[0].length === first.value.length && paragraph.children.length === 1)) return;
  const sign = marker[1] ?? ' ';
  item.checked = sign !== ' ';
  item.data = { ...item.data, task: sign };
  first.value = first.value.slice(marker[0].length);
  if (first.position?.start.offset !== undefined) {
    const { line, column, offset } = first.position.start;
    const start = { line, column: column + marker[0].length, offset: offset + marker[0].length };
    first.position = { start, end: first.position.end };
    if (paragraph.position !== undefined) paragraph.position = { start, end: paragraph.position.end };
  }
  if (first.value === '') paragraph.children.shift();
}
