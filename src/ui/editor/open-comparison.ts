import { getChunks, MergeView, unifiedMergeView, type Chunk } from '@codemirror/merge';
import { EditorState, type Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import type { TFunction } from 'i18next';
import { adoptEditorStyles } from './adopt-styles.ts';
import { comparisonTheme } from './comparison-theme.ts';
import { noteLanguage } from './note-language.ts';
import { diffByLines } from './diff-by-lines.ts';
import { toDocument } from './source-text.ts';

/** A text and what a person calls it. */
export type NamedText = { readonly name: string; readonly text: string };

/** One change: what stands in either text, lines whole. */
export type TextChange = { readonly before: string; readonly after: string };

/** Two texts on the screen. */
export type OpenComparison = {
  readonly changes: readonly TextChange[];
  /** Brings a change into view. */
  show(at: number): void;
  close(): void;
};

type ComparisonOptions = {
  readonly parent: HTMLElement;
  readonly before: NamedText;
  readonly after: NamedText;
  /** One under the other in one column, for narrow windows. */
  readonly unified: boolean;
  readonly t: TFunction;
};

const folding = { margin: 3, minSize: 6 };
const diffConfig = { override: diffByLines };

/** Shows what differs between two texts, word by word; what they share far from a difference is folded. */
export function openComparison(options: ComparisonOptions): OpenComparison {
  adoptEditorStyles();
  const stopFolds = reachFolds(options.parent);
  const { view, chunks, close } = options.unified ? openUnified(options) : openBeside(options);
  const [before, after] = [toDocument(options.before.text), toDocument(options.after.text)];
  return {
    changes: chunks.map((chunk) => ({
      before: before.sliceString(chunk.fromA, Math.min(chunk.toA, before.length)).trimEnd(),
      after: after.sliceString(chunk.fromB, Math.min(chunk.toB, after.length)).trimEnd(),
    })),
    show(at) {
      const chunk = chunks[at];
      if (chunk === undefined) return;
      const place = Math.min(chunk.fromB, view.state.doc.length);
      view.dispatch({ effects: EditorView.scrollIntoView(place, { y: 'center' }) });
    },
    close() {
      stopFolds();
      close();
    },
  };
}

type Shown = { readonly view: EditorView; readonly chunks: readonly Chunk[]; close(): void };

function openBeside({ parent, before, after, t }: ComparisonOptions): Shown {
  const both = new MergeView({
    parent,
    a: { doc: toDocument(before.text), extensions: quietText(before.name, t) },
    b: { doc: toDocument(after.text), extensions: quietText(after.name, t) },
    gutter: false,
    collapseUnchanged: folding,
    diffConfig,
  });
  return { view: both.b, chunks: both.chunks, close: () => both.destroy() };
}

function openUnified({ parent, before, after, t }: ComparisonOptions): Shown {
  const view = new EditorView({
    parent,
    doc: toDocument(after.text),
    extensions: [
      quietText(t('comparison.unified', { before: before.name, after: after.name }), t),
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
  return { view, chunks: getChunks(view.state)?.chunks ?? [], close: () => view.destroy() };
}

function quietText(name: string, t: TFunction): Extension {
  return [
    noteLanguage,
    EditorView.lineWrapping,
    EditorState.readOnly.of(true),
    EditorView.editable.of(false),
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
