import { EditorView } from '@codemirror/view';

/** Turns `【【` and `】】`, as Chinese input methods type brackets, into `[[` and `]]`; never while composing. */
export const wideBrackets = [
  EditorView.updateListener.of(({ docChanged, transactions, view }) => {
    if (docChanged && !view.composing && transactions.some((each) => each.isUserEvent('input.type')))
      queueMicrotask(() => replaceWide(view));
  }),
  EditorView.domEventHandlers({
    compositionend(_event, view) {
      setTimeout(() => replaceWide(view), 50);
    },
  }),
];

const pairs = [
  ['【【', '[['],
  ['】】', ']]'],
] as const;

function replaceWide(view: EditorView): void {
  const { main } = view.state.selection;
  if (view.composing || !main.empty || main.head < 2) return;
  const typed = view.state.sliceDoc(main.head - 2, main.head);
  const pair = pairs.find(([wide]) => wide === typed);
  if (pair === undefined) return;
  view.dispatch({ changes: { from: main.head - 2, to: main.head, insert: pair[1] }, userEvent: 'input.type' });
}
