import { useTranslation } from 'react-i18next';
import { languageName } from '../i18n/format.ts';
import styles from './lang-badge.module.css';

/** The short sign of a note's language; its name is shown on hover, and read out unless `silent`. */
export function LangBadge({ lang, silent = false }: { readonly lang: string; readonly silent?: boolean }) {
  const { i18n } = useTranslation();
  const name = languageName(lang, i18n.language);
  return (
    <span className={styles.badge} title={name} aria-hidden={silent}>
      <span aria-hidden>{lang}</span>
      {silent ? null : <span className="visually-hidden">{name}</span>}
    </span>
  );
}
