import { useTranslation } from 'react-i18next';
import type { NotePath } from '#core/note/note.ts';
import { NoteFindings } from '../check/note-findings.tsx';
import { useNote } from '../data/queries.ts';
import { ConceptSection } from './concept-section.tsx';
import { LinkSections } from './link-sections.tsx';
import { Outline } from './outline.tsx';
import styles from './note-panel.module.css';

/** The right panel: the outline of the open note and what it hangs together with. */
export function NotePanel({ path }: { readonly path: NotePath }) {
  const { t } = useTranslation();
  return (
    <div className={styles.panel}>
      <h2 className={styles.head}>{t('panel.note')}</h2>
      <Sections path={path} />
    </div>
  );
}

function Sections({ path }: { readonly path: NotePath }) {
  const { data: note } = useNote(path);
  return (
    <div className={styles.sections}>
      {note === undefined ? null : <Outline note={note} />}
      {note === undefined ? null : <ConceptSection note={note} />}
      <NoteFindings path={path} />
      <LinkSections path={path} />
    </div>
  );
}
