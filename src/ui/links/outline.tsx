import { Pencil } from 'lucide-react';
import { useEffect, useRef, type MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { NoteView } from '#api/contract.ts';
import type { Heading } from '#core/note/note.ts';
import { editorIn } from '../editor/open-editors.ts';
import { useShell } from '../frame/shell.ts';
import { IconButton } from '../kit/button.tsx';
import { PanelSection } from '../kit/panel-section.tsx';
import { headingIds } from '../note/place-link.ts';
import { noteHref } from '../routing/route.ts';
import { currentWorkspace } from '../workspace/workspace-store.ts';
import { ReadinessFigure } from '../study/readiness/readiness-figure.tsx';
import { readinessSentence } from '../study/readiness/readiness-words.ts';
import { useReadiness } from '../study/readiness/use-readiness.ts';
import { useCurrentHeading } from './use-current-heading.ts';
import styles from './outline.module.css';

/** The headings of a note: one click goes there, the pencil renames one with all links to it; the one being read or written is marked and said. */
export function Outline({ note }: { readonly note: NoteView }) {
  const { t, i18n } = useTranslation();
  const readiness = useReadiness();
  const shell = useShell();
  const ids = headingIds(note.headings);
  const { current, said } = useCurrentHeading(note, ids);
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    if (current !== null) list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  const go = (event: MouseEvent, { line }: Heading): void => {
    shell.leavePanels();
    const editor = editorIn(currentWorkspace().focused);
    if (editor === undefined) return;
    // Who writes goes on writing there.
    event.preventDefault();
    editor.goToLine(line);
  };
  const whole = readiness?.ofNote(note);
  const endOf = (at: number): number =>
    note.headings.find(({ level }, other) => other > at && level <= (note.headings[at]?.level ?? 0))?.line ?? Infinity;
  const top = Math.min(...note.headings.map(({ level }) => level));
  return (
    <PanelSection id="outline" title={t('outline.title')}>
      {note.headings.length === 0 ? <p className={styles.empty}>{t('outline.empty')}</p> : null}
      {readiness === null || whole === undefined ? null : (
        <p className={styles.readiness}>{readinessSentence(t, whole, readiness.exam, i18n.language)}</p>
      )}
      <ul ref={list} lang={note.lang ?? undefined}>
        {note.headings.map((heading, index) => (
          <li key={heading.line} className={styles.row}>
            <a
              className={styles.link}
              style={{ paddingInlineStart: `${0.375 + (heading.level - top) * 0.75}rem` }}
              href={noteHref(note.path, { at: ids[index] ?? heading.slug })}
              aria-current={ids[index] === current ? 'location' : undefined}
              onClick={(event) => go(event, heading)}
            >
              <span className={styles.text}>{heading.text}</span>
              {readiness === null ? null : (
                <ReadinessFigure of={readiness.ofLines(note.path, heading.line, endOf(index))} exam={readiness.exam} />
              )}
            </a>
            <span className={styles.rename}>
              <IconButton
                label={t('outline.rename', { text: heading.text })}
                onPress={() => shell.openDialog({ kind: 'rename-heading', path: note.path, heading })}
              >
                <Pencil size={13} aria-hidden />
              </IconButton>
            </span>
          </li>
        ))}
      </ul>
      <p className="visually-hidden" aria-live="polite">
        {said === null ? '' : t('outline.now', { text: said })}
      </p>
    </PanelSection>
  );
}
