import { EditorView } from '@codemirror/view';

/** Widths of what stands before the words of an item, em: a column of its indent, a bullet, the box of a task. */
const COLUMN = 0.63;
const SIGN = { item: 0.53, task: 1.4 };
const MOST = 24;

/** The look of a list line by how far its words are set in, so that the lines it wraps to begin below them. */
export function hangingLook(indent: number, kind: 'item' | 'task'): string {
  return `cm-hang-${Math.min(Math.round(2 * (indent * COLUMN + SIGN[kind])), MOST)}`;
}

/** The rules for these looks, in steps of half an em. */
export const hangingLines = EditorView.theme(
  Object.fromEntries(
    Array.from({ length: MOST + 1 }, (_, step) => [
      `.cm-line.cm-hang-${step}`,
      { paddingInlineStart: `calc(var(--start) + ${step / 2}em)`, textIndent: `-${step / 2}em` },
    ]),
  ),
);
