import { indentLess, indentMore, insertTab } from '@codemirror/commands';
import { deleteMarkupBackward, insertNewlineContinueMarkupCommand } from '@codemirror/lang-markdown';
import type { StateCommand } from '@codemirror/state';
import type { KeyBinding } from '@codemirror/view';
import { isListItem } from './line-commands.ts';
import { editTable, cellBelow, nextCell, previousCell } from './tables/table-commands.ts';
import { moveRow } from './tables/table-edits.ts';

/** Ends a quote on a line of it that holds nothing yet. */
export const endQuote: StateCommand = ({ state, dispatch }) => {
  const { main } = state.selection;
  const line = state.doc.lineAt(main.head);
  if (!main.empty || main.head !== line.to || !/^\s*(?:>\s*)+$/.test(line.text)) return false;
  dispatch(state.update({ changes: { from: line.from, to: line.to }, userEvent: 'delete', scrollIntoView: true }));
  return true;
};

/** Keys that write Markdown as they type, besides those every text field has; what they do depends on where the caret is. */
export const writingKeys: readonly KeyBinding[] = [
  { key: 'Enter', run: cellBelow },
  { key: 'Enter', run: endQuote },
  { key: 'Enter', run: insertNewlineContinueMarkupCommand({ nonTightLists: false }) },
  { key: 'Backspace', run: deleteMarkupBackward },
  { key: 'Tab', run: nextCell, shift: previousCell },
  { key: 'Tab', run: indent, shift: indentLess },
  { key: 'Alt-ArrowUp', run: editTable(moveRow(-1)) },
  { key: 'Alt-ArrowDown', run: editTable(moveRow(1)) },
];

function indent(target: Parameters<StateCommand>[0]): boolean {
  const { doc, selection } = target.state;
  const isItem = isListItem(doc.lineAt(selection.main.head).text);
  return isItem || !selection.main.empty ? indentMore(target) : insertTab(target);
}
