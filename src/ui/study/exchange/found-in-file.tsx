import { useTranslation } from 'react-i18next';
import type { Imported } from '#api/study-contract.ts';
import { noteHref } from '../../routing/route.ts';
import { bringsNews } from './import-list.ts';
import styles from './exchange.module.css';

/** Paths and terms shown at most: more of them say no more. */
const MOST_PATHS = 6;
const MOST_TERMS = 20;

type FoundInFileProps = {
  readonly found: Imported;
  /** Whether it was brought in, or only would be. */
  readonly isDone: boolean;
};

/** What a file brings, or brought: cards, history, notes, and what was left out. */
export function FoundInFile({ found, isDone }: FoundInFileProps) {
  const { t } = useTranslation();
  const { written, here, terms, cards, known, events, warnings } = found;
  const isNew = bringsNews(found);
  const isEmpty = cards === 0 && terms.length === 0 && written.length === 0 && here.length === 0;
  const said = [
    ...(cards > 0 ? [t('study.import.cards', { count: cards })] : []),
    ...(terms.length > 0 && cards === 0 ? [t('study.import.terms', { count: terms.length })] : []),
    ...(terms.length === 0 && cards === 0 && !isDone ? [t('study.import.text')] : []),
    ...(known > 0 && isNew ? [t('study.import.known', { count: known })] : []),
    ...(events > 0 ? [t(isDone ? 'study.import.events-done' : 'study.import.events', { count: events })] : []),
    ...(events === 0 && cards > 0 && isNew ? [t('study.import.no-events')] : []),
  ];
  return (
    <>
      <p role="status" className={styles.said}>
        {isEmpty ? t('study.import.empty') : isNew ? said.join(' ') : t('study.import.all-here')}
      </p>
      <PathList paths={isNew ? written : here} words={pathWords()} isLinked={isDone || !isNew} />
      {warnings.length === 0 ? null : (
        <ul className={styles.warnings}>
          {warnings.map(({ code, count }) => (
            <li key={code}>{t(`study.import.warning-${code}`, { count })}</li>
          ))}
        </ul>
      )}
      {terms.length === 0 || isDone ? null : (
        <details className={styles.terms}>
          <summary>{t('study.import.terms-shown')}</summary>
          <dl>
            {terms.slice(0, MOST_TERMS).map(({ term, definition, line }) => (
              <div key={`${line} ${term}`}>
                <dt>{term}</dt>
                <dd>{definition}</dd>
              </div>
            ))}
          </dl>
          {terms.length > MOST_TERMS ? (
            <p className={styles.quiet}>{t('study.import.more', { count: terms.length - MOST_TERMS })}</p>
          ) : null}
        </details>
      )}
    </>
  );

  function pathWords(): string {
    if (!isNew) return t('study.import.here', { count: here.length });
    return t(isDone ? 'study.import.written' : 'study.import.to-write', { count: written.length });
  }
}

type PathListProps = { readonly paths: Imported['written']; readonly words: string; readonly isLinked: boolean };

function PathList({ paths, words, isLinked }: PathListProps) {
  const { t } = useTranslation();
  if (paths.length === 0) return null;
  return (
    <div>
      <p className={styles.quiet}>{words}</p>
      <ul className={styles.paths}>
        {paths.slice(0, MOST_PATHS).map((path) => (
          <li key={path}>{isLinked ? <a href={noteHref(path)}>{path}</a> : path}</li>
        ))}
        {paths.length > MOST_PATHS ? <li>{t('study.import.more', { count: paths.length - MOST_PATHS })}</li> : null}
      </ul>
    </div>
  );
}
