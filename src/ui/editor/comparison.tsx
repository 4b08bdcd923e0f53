import { MergeView } from '@codemirror/merge';
import { EditorState, type EditorStateConfig } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { adoptEditorStyles } from './adopt-styles.ts';
import { comparisonTheme } from './comparison-theme.ts';
import { noteLanguage } from './note-language.ts';
import { toDocument } from './source-text.ts';
import styles from './conflict.module.css';

/** Two versions of a text side by side, what they share aligned and far from a difference folded. */
export function Comparison({ mine, theirs }: { readonly mine: string; readonly theirs: string }) {
  const { t } = useTranslation();
  const parent = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (parent.current === null) return undefined;
    adoptEditorStyles();
    const version = (text: string, name: string): EditorStateConfig => ({
      doc: toDocument(text),
      extensions: [
        noteLanguage,
        EditorView.lineWrapping,
        EditorState.readOnly.of(true),
        EditorView.editable.of(false),
        EditorView.editorAttributes.of({ role: 'region', 'aria-label': name }),
        EditorView.contentAttributes.of({ 'aria-label': name, tabindex: '0' }),
        EditorState.phrases.of({ '$ unchanged lines': t('conflict.same-lines', { number: '$' }) }),
        comparisonTheme,
      ],
    });
    const both = new MergeView({
      parent: parent.current,
      a: version(mine, t('conflict.mine')),
      b: version(theirs, t('conflict.theirs')),
      gutter: false,
      collapseUnchanged: { margin: 3, minSize: 6 },
    });
    return () => both.destroy();
  }, [mine, t, theirs]);
  return (
    <>
      <div className={styles.titles}>
        <h3>{t('conflict.mine')}</h3>
        <h3>{t('conflict.theirs')}</h3>
      </div>
      <div ref={parent} className={styles.both} />
    </>
  );
}
