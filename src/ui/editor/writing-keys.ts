import { indentLess, indentMore, insertTab } from '@codemirror/commands';
import { syntaxTree } from '@codemirror/language';
import { EditorSelection, type ChangeSpec, type EditorState, type StateCommand } from '@codemirror/state';
import type { KeyBinding } from '@codemirror/view';
import type { SyntaxNode } from '@lezer/common';

/** Keys for writing Markdown, besides those every text field has. */
export const writingKeys: readonly KeyBinding[] = [
  { key: 'Mod-b', run: surround('**'), preventDefault: true },
  { key: 'Mod-i', run: surround('*'), preventDefault: true },
  { key: 'Mod-k', run: link, preventDefault: true },
  { key: 'Tab', run: indent, shift: indentLess },
];

const listItem = /^(\s*(?:>\s*)*)((?:[-+*]|\d{1,9}[.)])\s+)(\[[^\]\n]\]\s)?/;

/** Turns lines into tasks, and tasks that are open into done ones and back. */
export const toggleTask: StateCommand = ({ state, dispatch }) => {
  const changes: ChangeSpec[] = [];
  const { from, to } = state.selection.main;
  for (let line = state.doc.lineAt(from); ; line = state.doc.line(line.number + 1)) {
    const item = listItem.exec(line.text);
    if (item?.[3] !== undefined) {
      const at = line.from + item[0].length - item[3].length + 1;
      changes.push({ from: at, to: at + 1, insert: item[3][1] === ' ' ? 'x' : ' ' });
    } else if (item !== null) changes.push({ from: line.from + item[0].length, insert: '[ ] ' });
    else {
      const start = line.from + (/^\s*/.exec(line.text)?.[0].length ?? 0);
      changes.push({ from: start, insert: '- [ ] ' });
    }
    if (line.to >= to || line.number === state.doc.lines) break;
  }
  const set = state.changes(changes);
  // The caret of an empty line goes behind the box.
  dispatch(state.update({ changes: set, selection: state.selection.map(set, 1), userEvent: 'input' }));
  return true;
};

/** Ends a quote on a line of it that holds nothing yet. */
export const endQuote: StateCommand = ({ state, dispatch }) => {
  const { main } = state.selection;
  const line = state.doc.lineAt(main.head);
  if (!main.empty || main.head !== line.to || !/^\s*(?:>\s*)+$/.test(line.text)) return false;
  dispatch(state.update({ changes: { from: line.from, to: line.to }, userEvent: 'delete', scrollIntoView: true }));
  return true;
};

/** Puts signs around the selected words or the word at the caret, or takes them away. */
function surround(sign: string): StateCommand {
  return ({ state, dispatch }) => {
    const size = sign.length;
    const change = state.changeByRange((range) => {
      const { from, to } = range.empty ? (state.wordAt(range.head) ?? range) : range;
      const kind = size === 2 ? 'StrongEmphasis' : 'Emphasis';
      for (let node: SyntaxNode | null = syntaxTree(state).resolveInner(from, 1); node !== null; node = node.parent) {
        if (node.name === kind && node.from + size <= range.from && node.to - size >= range.to)
          return {
            changes: [
              { from: node.from, to: node.from + size },
              { from: node.to - size, to: node.to },
            ],
            range: EditorSelection.range(range.anchor - size, range.head - size),
          };
      }
      return {
        changes: [
          { from, insert: sign },
          { from: to, insert: sign },
        ],
        range: EditorSelection.range(range.anchor + size, range.head + size),
      };
    });
    dispatch(state.update(change, { userEvent: 'input', scrollIntoView: true }));
    return true;
  };
}

/** Makes the selected words a link, the caret where its address belongs. */
function link({ state, dispatch }: Parameters<StateCommand>[0]): boolean {
  const change = state.changeByRange((range) => {
    const { from, to } = range.empty ? (state.wordAt(range.head) ?? range) : range;
    const caret = from === to ? from + 1 : to + 3;
    return {
      changes: [
        { from, insert: '[' },
        { from: to, insert: ']()' },
      ],
      range: EditorSelection.cursor(caret),
    };
  });
  dispatch(state.update(change, { userEvent: 'input', scrollIntoView: true }));
  return true;
}

function indent(target: Parameters<StateCommand>[0]): boolean {
  const { state } = target;
  return isInList(state) || !state.selection.main.empty ? indentMore(target) : insertTab(target);
}

function isInList(state: EditorState): boolean {
  return listItem.test(state.doc.lineAt(state.selection.main.head).text);
}
