import { useTranslation } from 'react-i18next';
import type { Readiness, ReadinessIndex } from './readiness-index.ts';
import { readinessFigure, readinessSentence } from './readiness-words.ts';
import styles from './readiness-figure.module.css';

type ReadinessFigureProps = { readonly of: Readiness | undefined; readonly exam: ReadinessIndex['exam'] };

/** How much of something is expected to be known, in figures; nothing where nothing is known of it. */
export function ReadinessFigure({ of, exam }: ReadinessFigureProps) {
  const { t, i18n } = useTranslation();
  if (of === undefined) return null;
  const sentence = readinessSentence(t, of, exam, i18n.language);
  return (
    <span className={styles.figure} data-readiness title={sentence}>
      <span aria-hidden>{readinessFigure(of, exam, i18n.language)}</span>
      <span className="visually-hidden">{sentence}</span>
    </span>
  );
}
