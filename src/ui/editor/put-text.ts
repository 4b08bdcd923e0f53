import { diff } from '@codemirror/merge';
import { Annotation, Transaction, type StateEffect } from '@codemirror/state';
import type { EditorView } from '@codemirror/view';
import { toDocument } from './source-text.ts';

/** Marks a change that came from outside of the editor. */
export const fromOutside = Annotation.define<boolean>();

type PutOptions = { readonly undoable: boolean; readonly effects: StateEffect<unknown> };

/**
 * Makes the document that text by the few changes between the two: caret, folds and the history of what was typed
 * stay. The change itself can be undone only where a person asked for it.
 */
export function putText(view: EditorView, text: string, { undoable, effects }: PutOptions): void {
  const next = toDocument(text);
  const changes = diff(view.state.doc.toString(), next.toString(), { scanLimit: 500, timeout: 200 }).map(
    ({ fromA, toA, fromB, toB }) => ({ from: fromA, to: toA, insert: next.slice(fromB, toB) }),
  );
  view.dispatch({
    changes,
    effects,
    annotations: [fromOutside.of(true), Transaction.addToHistory.of(undoable), Transaction.remote.of(!undoable)],
  });
}
