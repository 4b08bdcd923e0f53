import type { EditorState } from '@codemirror/state';
import { tableAt } from '../editor/tables/table-at.ts';

/** What only counts at the beginning of a line. */
const blockStart = /^(?:#{1,6} |[-+*] |\d{1,9}[.)] |> |`{3,}|~{3,}|\||\$\$|(?:-{3,}|\*{3,}|_{3,})$)/m;
const listStart = /^(?:[-+*]|\d{1,9}[.)]) /;
/** Quote signs, indentation and the sign of a list item before the words of a line. */
const lead = /^((?:[ \t]*>)*[ \t]*)((?:[-+*]|\d{1,9}[.)])[ \t]+(?:\[[^\]\n]\][ \t]+)?)?/;

/** Markdown as it has to be written between two places of a text, so that its headings, lists and tables stay what they are. */
export function fitBlocks(markdown: string, state: EditorState, from: number, to: number): string {
  if (isWithinCell(state, from, to)) return inCell(markdown);
  const text = markdown.replace(/^\n+|\n+$/g, '');
  if (!blockStart.test(text)) return markdown;
  const [line, end] = [state.doc.lineAt(from), state.doc.lineAt(to)];
  const [before, after] = [line.text.slice(0, from - line.from), end.text.slice(to - end.from)];
  const [, prefix = '', item = ''] = lead.exec(before) ?? [];
  const isEmpty = before.length === prefix.length + item.length;
  // In a new item, or on an empty line of a quote, the first line goes on; the others stand below it.
  const inside = prefix + ' '.repeat(/^\S+[ \t]+/.exec(item)?.[0].length ?? 0);
  if (isEmpty && item !== '' && listStart.test(text)) {
    const [first = '', ...rest] = text.split('\n');
    return (
      [first.replace(listStart, ''), ...rest.map((each) => (each === '' ? '' : prefix + each))].join('\n') + tail()
    );
  }
  const own = text.split('\n').map((each) => (each === '' ? prefix.trimEnd() : inside + each));
  const [first = '', ...rest] = own;
  if (isEmpty) return above() + [first.slice(inside.length), ...rest].join('\n') + tail();
  // A list below the words of an item is its own; everything else wants an empty line.
  const gap = item !== '' && listStart.test(text) ? '\n' : `\n${prefix.trimEnd()}\n`;
  return gap + own.join('\n') + tail();

  function above(): string {
    const words = line.number === 1 ? '' : state.doc.line(line.number - 1).text.replace(/^[ \t>]*/, '');
    // Other blocks than these begin right below a paragraph as well.
    const isFree = words === '' || /^#{1,6} /.test(words) || !/^(?:(?!1[.)])\d|-{3}|={3})/.test(text);
    return isFree || item !== '' ? '' : `\n${prefix}`;
  }
  function tail(): string {
    if (after.trim() !== '') return `\n${prefix.trimEnd()}\n${prefix}`;
    const isFree = end.number === state.doc.lines || state.doc.line(end.number + 1).text.replace(/^[ \t>]*/, '') === '';
    return isFree || item !== '' ? '' : `\n${prefix.trimEnd()}`;
  }
}

/** Whether what is pasted comes into one row of a table, not between or over rows. */
export function isWithinCell(state: EditorState, from: number, to: number): boolean {
  const line = state.doc.lineAt(from);
  return to <= line.to && line.text.slice(0, from - line.from).includes('|') && tableAt(state, from) !== undefined;
}

/** One line for one cell: rows of a table one after the other, their cells parted by commas. */
function inCell(text: string): string {
  const lines = text.split('\n').filter((line) => !/^\s*\|?(?:\s*:?-+:?\s*\|)+(?:\s*:?-+:?\s*)?$/.test(line));
  const isTable = lines.length > 0 && lines.every((line) => line.trim() === '' || line.startsWith('| '));
  const words = lines.map((line) =>
    isTable
      ? line.replace(/^\| | \|$/g, '').replaceAll(' | ', ', ')
      : line.replace(/^\s*(?:#{1,6} |[-+*] |> )/, '').replace(/(?<!\\)\|/g, String.raw`\|`),
  );
  return words
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(isTable ? '; ' : ' ');
}
