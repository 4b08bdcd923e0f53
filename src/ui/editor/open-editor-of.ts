import { EditorView } from '@codemirror/view';
import type { NotePath } from '#core/note/note.ts';
import type { OpenEditor } from './open-editors.ts';
import { tableAt } from './tables/table-at.ts';
import type { TextAction } from './text-action.ts';
import { textActions, type Follow } from './text-actions.ts';

type Around = { readonly path: NotePath; readonly onFollow: Follow; save(): void };

/** Actions that lead to a field of their own; after all others one goes on writing. */
const withField: ReadonlySet<TextAction> = new Set(['find', 'replace', 'go-to-line', 'follow']);

/** An editor as the commands of the window use it. */
export function openEditorOf(view: EditorView, { path, onFollow, save }: Around): OpenEditor {
  const actions = textActions(onFollow);
  const head = (): number => view.state.selection.main.head;
  return {
    path,
    save,
    run(action) {
      whenFree(() => {
        actions[action](view);
        if (!withField.has(action)) view.focus();
      });
    },
    isInTable: () => tableAt(view.state, head()) !== undefined,
    line: () => view.state.doc.lineAt(head()).number,
    topLine() {
      const height = view.scrollDOM.scrollTop - view.documentPadding.top;
      return height <= 0 ? null : view.state.doc.lineAt(view.lineBlockAtHeight(height).from).number;
    },
    goToLine(number) {
      view.dispatch({ selection: { anchor: lineStart(view, number) } });
      showLine(view, number);
      view.focus();
    },
  };
}

/** Scrolls to a line and leaves the caret where it is. */
export function showLine(view: EditorView, number: number): void {
  view.dispatch({ effects: EditorView.scrollIntoView(lineStart(view, number), { y: 'start', yMargin: 24 }) });
}

function lineStart({ state: { doc } }: EditorView, number: number): number {
  return doc.line(Math.min(Math.max(number, 1), doc.lines)).from;
}

/** Frames to wait at most for what a command was picked from. */
const LONGEST = 60;

/** Waits until the list a command was picked from has closed, which would take the focus back. */
function whenFree(act: () => void, left = LONGEST): void {
  const isFree = document.querySelector('[role=dialog]:not([data-preview-card]), [role=menu]') === null;
  if (isFree || left === 0) act();
  else requestAnimationFrame(() => whenFree(act, left - 1));
}
