import { EditorView } from '@codemirror/view';
import { useEffect, type RefObject } from 'react';
import { useRoute } from '../routing/use-route.ts';
import type { NoteEditor } from './create-editor.ts';

/** Puts the caret into the line that the address of the tab names, when one comes to it. */
export function useRouteLine(editor: RefObject<Pick<NoteEditor, 'view'> | null>): void {
  const { route, key } = useRoute();
  const line = route.screen === 'note' ? route.line : null;
  useEffect(() => {
    const view = editor.current?.view;
    if (view === undefined || line === null) return;
    const { from } = view.state.doc.line(Math.min(line, view.state.doc.lines));
    view.dispatch({ selection: { anchor: from }, effects: EditorView.scrollIntoView(from, { y: 'center' }) });
  }, [editor, key, line]);
}
