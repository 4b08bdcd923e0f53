import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { getChunks, getOriginalDoc, MergeView, unifiedMergeView, type Chunk } from '@codemirror/merge';
import { EditorState, type Extension, type Text } from '@codemirror/state';
import { EditorView, keymap } from '@codemirror/view';
import type { TFunction } from 'i18next';
import { adoptEditorStyles } from './adopt-styles.ts';
import { comparisonTheme } from './comparison-theme.ts';
import { noteLanguage } from './note-language.ts';
import { diffByLines } from './diff-by-lines.ts';
import { lineEndsOf } from './line-ends.ts';
import { toDocument, toText } from './source-text.ts';

/** A text and what a person calls it. */
export type NamedText = { readonly name: string; readonly text: string };

/** One change: what stands in either text, lines whole. */
export type TextChange = { readonly before: string; readonly after: string };

/** Two texts on the screen. */
export type OpenComparison = {
  /** The changes as they stand now. */
  changes(): readonly TextChange[];
  /** Brings a change into view. */
  show(at: number): void;
  /** Puts what stands before in place of what stands after, in one change; where `after` can be edited. */
  take(at: number): void;
  close(): void;
};

type ComparisonOptions = {
  readonly parent: HTMLElement;
  readonly before: NamedText;
  readonly after: NamedText;
  /** One under the other in one column, for narrow windows. */
  readonly unified: boolean;
  /** Makes `after` a text to be edited, and is told what it became. */
  readonly onEdit?: ((text: string) => void) | undefined;
  readonly t: TFunction;
};

const folding = { margin: 3, minSize: 6 };
const diffConfig = { override: diffByLines };

/** Shows what differs between two texts, word by word; what they share far from a difference is folded. */
export function openComparison(options: ComparisonOptions): OpenComparison {
  adoptEditorStyles();
  const stopFolds = reachFolds(options.parent);
  const { view, before, chunks, close } = options.unified ? openUnified(options) : openBeside(options);
  return {
    changes: () =>
      chunks().map((chunk) => ({
        before: linesOf(before(), chunk.fromA, chunk.toA),
        after: linesOf(view.state.doc, chunk.fromB, chunk.toB),
      })),
    show(at) {
      const chunk = chunks()[at];
      if (chunk === undefined) return;
      const place = Math.min(chunk.fromB, view.state.doc.length);
      view.dispatch({ effects: EditorView.scrollIntoView(place, { y: 'center' }) });
    },
    take(at) {
      const chunk = chunks()[at];
      if (chunk === undefined) return;
      const { doc } = view.state;
      const lines = before().sliceString(chunk.fromA, Math.max(chunk.fromA, chunk.toA - 1));
      const insert = chunk.fromA < chunk.toA && chunk.toB <= doc.length ? `${lines}\n` : lines;
      view.dispatch({
        changes: { from: chunk.fromB, to: Math.min(doc.length, chunk.toB), insert },
        userEvent: 'revert',
      });
    },
    close() {
      stopFolds();
      close();
    },
  };
}

function linesOf(text: Text, from: number, to: number): string {
  return text.sliceString(from, Math.min(to, text.length)).trimEnd();
}

type Shown = {
  /** The editor of `after`. */
  readonly view: EditorView;
  before(): Text;
  chunks(): readonly Chunk[];
  close(): void;
};

function openBeside({ parent, before, after, onEdit, t }: ComparisonOptions): Shown {
  const both = new MergeView({
    parent,
    a: { doc: toDocument(before.text), extensions: shownText(before.name, t) },
    b: { doc: toDocument(after.text), extensions: shownText(after.name, t, editing(after.text, onEdit)) },
    gutter: false,
    collapseUnchanged: folding,
    diffConfig,
    ...(onEdit === undefined ? {} : { revertControls: 'a-to-b', renderRevertControl: () => takeButton(t) }),
  });
  return { view: both.b, before: () => both.a.state.doc, chunks: () => both.chunks, close: () => both.destroy() };
}

function openUnified({ parent, before, after, onEdit, t }: ComparisonOptions): Shown {
  const name = t('comparison.unified', { before: before.name, after: after.name });
  const view = new EditorView({
    parent,
    doc: toDocument(after.text),
    extensions: [
      shownText(name, t, editing(after.text, onEdit)),
      unifiedMergeView({
        original: toDocument(before.text),
        mergeControls: false,
        gutter: false,
        syntaxHighlightDeletions: false,
        collapseUnchanged: folding,
        diffConfig,
      }),
    ],
  });
  return {
    view,
    before: () => getOriginalDoc(view.state),
    chunks: () => getChunks(view.state)?.chunks ?? [],
    close: () => view.destroy(),
  };
}

/** The arrow between two texts for the mouse; the keyboard has its button above. */
function takeButton(t: TFunction): HTMLElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.tabIndex = -1;
  button.title = t('conflict.take-change');
  button.ariaHidden = 'true';
  button.textContent = '→';
  return button;
}

const readOnly: Extension = [EditorState.readOnly.of(true), EditorView.editable.of(false)];

function editing(text: string, onEdit: ComparisonOptions['onEdit']): Extension {
  if (onEdit === undefined) return readOnly;
  const ends = lineEndsOf(text);
  return [
    history(),
    keymap.of([...historyKeymap, ...defaultKeymap]),
    EditorView.updateListener.of((update) => {
      if (update.docChanged) onEdit(toText(update.state.doc, ends));
    }),
  ];
}

function shownText(name: string, t: TFunction, edits: Extension = readOnly): Extension {
  return [
    noteLanguage,
    EditorView.lineWrapping,
    edits,
    EditorView.editorAttributes.of({ role: 'region', 'aria-label': name }),
    EditorView.contentAttributes.of({ 'aria-label': name, tabindex: '0' }),
    EditorState.phrases.of({ '$ unchanged lines': t('conflict.same-lines', { number: '$' }) }),
    comparisonTheme,
  ];
}

/** Lets the keyboard reach and unfold what is folded, until the returned function is called. */
function reachFolds(parent: HTMLElement): () => void {
  const name = (): void => {
    for (const fold of parent.querySelectorAll('.cm-collapsedLines:not([role])')) {
      fold.setAttribute('role', 'button');
      fold.setAttribute('tabindex', '0');
    }
  };
  const press = (event: KeyboardEvent): void => {
    const fold = event.target instanceof Element ? event.target.closest<HTMLElement>('.cm-collapsedLines') : null;
    if (fold === null || (event.key !== 'Enter' && event.key !== ' ')) return;
    event.preventDefault();
    event.stopPropagation();
    const text = fold.closest<HTMLElement>('.cm-content');
    fold.click();
    text?.focus({ preventScroll: true });
  };
  const observer = new MutationObserver(name);
  observer.observe(parent, { childList: true, subtree: true });
  parent.addEventListener('keydown', press, true);
  return () => {
    observer.disconnect();
    parent.removeEventListener('keydown', press, true);
  };
}
