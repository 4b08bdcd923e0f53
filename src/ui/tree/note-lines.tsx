import type { ReactNode } from 'react';
import type { NotePath } from '#core/note/note.ts';
import { useShell } from '../frame/shell.ts';
import { noteHref } from '../routing/route.ts';
import styles from './note-lines.module.css';

type NoteLine = {
  readonly path: NotePath;
  readonly title: string;
  readonly lang: string | null;
  /** What stands faint behind the title. */
  readonly remark?: string;
  readonly action?: ReactNode;
};

/** A short list of notes to go to, one line each. */
export function NoteLines({ notes }: { readonly notes: readonly NoteLine[] }) {
  const { leavePanels } = useShell();
  return (
    <ul>
      {notes.map(({ path, title, lang, remark, action }) => (
        <li key={path} className={styles.line}>
          <a className={styles.link} href={noteHref(path)} title={path} data-preview onClick={leavePanels}>
            <span className={styles.title} lang={lang ?? undefined}>
              {title}
            </span>
            {remark === undefined ? null : <span className={styles.remark}>{remark}</span>}
          </a>
          {action === undefined ? null : <span className={styles.action}>{action}</span>}
        </li>
      ))}
    </ul>
  );
}
