import type { EditorView } from '@codemirror/view';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { NotePath } from '#core/note/note.ts';
import { useNote } from '../data/queries.ts';
import { NoteContent } from '../note/note-content.tsx';
import { NoteContext } from '../note/note-context.ts';
import { useScrollTogether } from './use-scroll-together.ts';
import styles from './reading-beside.module.css';

/** The note as it is read, beside its source; it follows each save, and scrolls along. */
export function ReadingBeside({ path, view }: { readonly path: NotePath; readonly view: EditorView | null }) {
  const { t } = useTranslation();
  const { data: note } = useNote(path);
  const scroller = useRef<HTMLDivElement>(null);
  useScrollTogether(view, scroller, note?.tree);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by the keyboard
    <div ref={scroller} className={styles.scroll} role="region" aria-label={t('editor.reading')} tabIndex={0}>
      {note === undefined ? null : (
        <article className={styles.page} aria-label={note.title} lang={note.lang ?? undefined}>
          <NoteContext value={note}>
            <NoteContent tree={note.tree} />
          </NoteContext>
        </article>
      )}
    </div>
  );
}
