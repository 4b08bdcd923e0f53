import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AppError } from '#core/errors.ts';
import type { NotePath } from '#core/note/note.ts';
import { useClient } from '../data/client-context.ts';
import { queries, useNote } from '../data/queries.ts';
import { Button } from '../kit/button.tsx';
import { ErrorNote } from '../kit/error-note.tsx';
import { Waiting } from '../kit/waiting.tsx';
import { LinkedFrom } from '../links/linked-from.tsx';
import { showPlace, useScrollMemory } from '../routing/use-scroll-memory.ts';
import { useIsFocusedPane } from '../workspace/pane-context.ts';
import { DraftBar } from './draft-bar.tsx';
import { findPlace } from './find-place.ts';
import { GoneNote } from './gone-note.tsx';
import { NoteContent } from './note-content.tsx';
import { NoteContext } from './note-context.ts';
import { NoteHead } from './note-head.tsx';
import styles from './note-screen.module.css';

type NoteScreenProps = {
  readonly path: NotePath;
  readonly at: string | null;
  readonly line: number | null;
  /** Key of the history entry. */
  readonly entry: string;
};

/** A note made ready for reading. */
export function NoteScreen({ path, at, line, entry }: NoteScreenProps) {
  const { t } = useTranslation();
  const beginning = useNote(path);
  const [wholeOf, showWholeOf] = useState<NotePath | null>(null);
  const whole = useNote(path, wholeOf === path);
  const { data: note, error, refetch } = whole.data === undefined ? beginning : whole;
  const scroller = useRef<HTMLDivElement>(null);
  const isFocused = useIsFocusedPane();
  const gone = error instanceof AppError && error.code === 'note-not-found';
  const ready = note !== undefined;
  const client = useClient();
  const { data: lastText } = useQuery({ ...queries.lastText(client, path), enabled: ready && !note.cut });

  useScrollMemory({ scroller, entry, ready, place: (root) => findPlace(root, at, line) });
  useEffect(() => {
    // The link or field that led here is gone; without this the keyboard would be nowhere.
    if (ready && isFocused && document.activeElement === document.body)
      scroller.current?.focus({ preventScroll: true });
  }, [entry, isFocused, ready]);
  useEffect(() => {
    // A second click on the link one has just followed changes no address, yet should scroll.
    const again = (event: MouseEvent): void => {
      const link = event.target instanceof Element ? event.target.closest('a') : null;
      if (!isFocused || link?.getAttribute('href') !== location.hash || scroller.current === null) return;
      showPlace(scroller.current, findPlace(scroller.current, at, line));
    };
    document.addEventListener('click', again);
    return () => document.removeEventListener('click', again);
  }, [at, isFocused, line]);

  return (
    <div ref={scroller} className={styles.scroll} tabIndex={-1}>
      <article className={styles.page} aria-label={note?.title ?? t('note.label')} lang={note?.lang ?? undefined}>
        {ready ? null : <h1 className="visually-hidden">{path}</h1>}
        {gone ? <GoneNote path={path} seen={ready} lastText={lastText} /> : null}
        {error !== null && !gone ? <ErrorNote error={error} onRetry={() => void refetch()} /> : null}
        {note === undefined && error === null ? <Waiting /> : null}
        {note === undefined ? null : (
          <>
            {gone ? null : <DraftBar path={path} />}
            <NoteHead note={note} />
            <NoteContext value={note}>
              <NoteContent tree={note.tree} />
            </NoteContext>
            {note.cut ? (
              <p className={styles.cut}>
                {t('note.cut')} <Button onPress={() => showWholeOf(path)}>{t('note.show-whole')}</Button>
              </p>
            ) : null}
            <LinkedFrom path={path} />
          </>
        )}
      </article>
    </div>
  );
}
