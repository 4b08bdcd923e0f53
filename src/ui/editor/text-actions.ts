import { startCompletion } from '@codemirror/autocomplete';
import { toggleFold, unfoldAll } from '@codemirror/language';
import { findNext, findPrevious, gotoLine, openSearchPanel } from '@codemirror/search';
import type { Command, EditorView } from '@codemirror/view';
import { foldSections } from './fold-sections.ts';
import { isInCode } from './link-completion.ts';
import { linkAt, type WrittenLink } from './follow-link.ts';
import { setHeading, shiftHeading, toggleList, toggleQuote, toggleTask } from './line-commands.ts';
import { makeLink, surround } from './surround.ts';
import { tableAt } from './tables/table-at.ts';
import { editTable, insertTable } from './tables/table-commands.ts';
import { addColumn, addRow, alignColumn, moveColumn, moveRow, removeColumn, removeRow } from './tables/table-edits.ts';
import type { TextAction } from './text-action.ts';

/** Follows a link of the text. */
export type Follow = (link: WrittenLink) => void;

/** What each command about the text does in the editor. */
export function textActions(follow: Follow): Readonly<Record<TextAction, Command>> {
  return { ...actions, follow: followOrTick(follow) };
}

const actions: Readonly<Record<Exclude<TextAction, 'follow'>, Command>> = {
  bold: surround('**'),
  italic: surround('*'),
  strikethrough: surround('~~'),
  'inline-code': surround('`'),
  highlight: surround('=='),
  link: makeLink,
  'heading-0': setHeading(0),
  'heading-1': setHeading(1),
  'heading-2': setHeading(2),
  'heading-3': setHeading(3),
  'heading-4': setHeading(4),
  'heading-5': setHeading(5),
  'heading-6': setHeading(6),
  'heading-higher': shiftHeading(-1),
  'heading-deeper': shiftHeading(1),
  'list-bullets': toggleList('bullets'),
  'list-numbers': toggleList('numbers'),
  task: toggleTask,
  quote: toggleQuote,
  find: openSearchPanel,
  replace: openReplace,
  'find-next': findNext,
  'find-previous': findPrevious,
  'go-to-line': gotoLine,
  fold: toggleFold,
  'fold-all': foldSections,
  'unfold-all': unfoldAll,
  'table-insert': insertTable,
  'insert-block': offerBlocks,
  'table-row-add': editTable(addRow),
  'table-row-remove': editTable(removeRow),
  'table-row-up': editTable(moveRow(-1)),
  'table-row-down': editTable(moveRow(1)),
  'table-column-add': editTable(addColumn),
  'table-column-remove': editTable(removeColumn),
  'table-column-left': editTable(moveColumn(-1)),
  'table-column-right': editTable(moveColumn(1)),
  'table-align-left': editTable(alignColumn('left')),
  'table-align-center': editTable(alignColumn('center')),
  'table-align-right': editTable(alignColumn('right')),
};

/** Follows the link at the caret, or ticks the task of its line. */
function followOrTick(follow: Follow): Command {
  return (view) => {
    const { main } = view.state.selection;
    const link = main.empty ? linkAt(view.state, main.head) : undefined;
    if (link === undefined) return toggleTask(view);
    follow(link);
    return true;
  };
}

/** Begins a line with the slash that offers what it can become: this one where it is empty, else a new one below; not in code. */
function offerBlocks(view: EditorView): boolean {
  const { state } = view;
  const { head } = state.selection.main;
  const line = state.doc.lineAt(tableAt(state, head)?.to ?? head);
  if (state.readOnly || isInCode(state, head) || isInCode(state, line.to)) return false;
  const isLast = line.number === state.doc.lines || state.doc.line(line.number + 1).text.trim() === '';
  const lead = line.text.trim() === '' ? '' : '\n\n';
  view.dispatch({
    changes: { from: line.to, insert: `${lead}/${isLast ? '' : '\n'}` },
    selection: { anchor: line.to + lead.length + 1 },
    userEvent: 'input.type',
    scrollIntoView: true,
  });
  return startCompletion(view);
}

function openReplace(view: EditorView): boolean {
  openSearchPanel(view);
  const field = view.dom.querySelector<HTMLInputElement>('.cm-search [name=replace]');
  // Without words to look for, those come first.
  if (view.dom.querySelector<HTMLInputElement>('.cm-search [name=search]')?.value !== '') field?.select();
  return true;
}
