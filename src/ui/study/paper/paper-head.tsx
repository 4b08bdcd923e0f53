import { useTranslation } from 'react-i18next';
import { useStatus } from '../../data/queries.ts';
import { spellDay } from '../../i18n/format.ts';
import { nameOfToday } from '../name-of-today.ts';
import styles from './paper.module.css';

type PaperHeadProps = { readonly title: string; readonly lang?: string | undefined; readonly parts: readonly string[] };

/** The top of a sheet: the notebook and the day, what it is, and what more there is to say of it. */
export function PaperHead({ title, lang, parts }: PaperHeadProps) {
  const { i18n } = useTranslation();
  const notebook = useStatus().data?.vault.name ?? '';
  return (
    <header className={styles.head}>
      <p className={styles.running}>
        <span>{notebook}</span>
        <span>{spellDay(nameOfToday(0), i18n.language)}</span>
      </p>
      <h2 className={styles.title} lang={lang}>
        {title}
      </h2>
      <p className={styles.about}>{parts.join(' · ')}</p>
    </header>
  );
}
