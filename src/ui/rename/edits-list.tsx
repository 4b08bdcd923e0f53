import { ArrowRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { LinkEdit } from '#api/contract.ts';
import styles from './edits-list.module.css';

/** Edits shown; the rest is only counted. */
const MOST = 200;

/** What will be rewritten: the note, the line, the link before and after. */
export function EditsList({ edits }: { readonly edits: readonly LinkEdit[] }) {
  const { t } = useTranslation();
  const label = edits.length === 0 ? t('edits.none') : t('edits.count', { count: edits.length });
  return (
    <section className={styles.edits}>
      <h3 className={styles.title}>{label}</h3>
      {edits.length === 0 ? null : (
        <ul className={styles.list} tabIndex={0} aria-label={label}>
          {edits.slice(0, MOST).map(({ path, line, before, after }, index) => (
            <li key={index} className={styles.edit}>
              <span className={styles.place}>{t('edits.place', { path, line })}</span>
              <span className={styles.change}>
                <del>{before}</del>
                <ArrowRight size={14} aria-hidden />
                <ins>{after}</ins>
              </span>
            </li>
          ))}
        </ul>
      )}
      {edits.length > MOST ? <p>{t('edits.more', { count: edits.length - MOST })}</p> : null}
    </section>
  );
}
