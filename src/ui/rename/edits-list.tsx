import { ArrowRight } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LinkEdit } from '#api/contract.ts';
import { Button } from '../kit/button.tsx';
import styles from './edits-list.module.css';

/** Edits shown before one asks for more. */
const FEW = 200;

type EditsListProps = {
  readonly edits: readonly LinkEdit[];
  /** How many there are, in words; those of a rename when absent. */
  readonly title?: string;
  readonly level?: 3 | 4;
};

/** What will be rewritten: the note, the line, the text before and after. */
export function EditsList({ edits, title, level = 3 }: EditsListProps) {
  const { t } = useTranslation();
  const [limit, setLimit] = useState(FEW);
  const label = title ?? (edits.length === 0 ? t('edits.none') : t('edits.count', { count: edits.length }));
  const Title = `h${level}` as const;
  return (
    <section className={styles.edits}>
      <Title className={styles.title}>{label}</Title>
      {edits.length === 0 ? null : (
        <ul className={styles.list} tabIndex={0} aria-label={label}>
          {edits.slice(0, limit).map(({ path, line, before, after }, index) => (
            <li key={index} className={styles.edit}>
              <span className={styles.place}>{t('edits.place', { path, line })}</span>
              <span className={styles.change}>
                {before === '' ? null : <del>{before}</del>}
                <ArrowRight size={14} aria-hidden />
                <ins>{after}</ins>
              </span>
            </li>
          ))}
        </ul>
      )}
      {edits.length > limit ? (
        <Button look="quiet" onPress={() => setLimit(limit + 5 * FEW)}>
          {t('edits.more', { count: edits.length - limit })}
        </Button>
      ) : null}
    </section>
  );
}
