import { EditorView } from '@codemirror/view';

let adopted = false;

/**
 * Lets CodeMirror keep its styles in adopted style sheets: the content policy forbids the style element it would
 * put into a document's head, and it adopts them once and for all where it finds no head.
 */
export function adoptEditorStyles(): void {
  if (adopted) return;
  adopted = true;
  Object.defineProperty(document, 'head', { value: null, configurable: true });
  try {
    new EditorView().destroy();
  } finally {
    Reflect.deleteProperty(document, 'head');
  }
}
