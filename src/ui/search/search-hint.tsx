import { useTranslation } from 'react-i18next';
import styles from './search-hint.module.css';

const operators = [
  { sign: '"…"', words: 'search.operator.phrase' },
  { sign: '-…', words: 'search.operator.not' },
  { sign: '…*', words: 'search.operator.prefix' },
  { sign: 'OR', words: 'search.operator.or' },
  { sign: 'tag:…', words: 'search.operator.tag' },
  { sign: 'lang:', words: 'search.operator.lang' },
  { sign: 'title:…', words: 'search.operator.title' },
  { sign: 'heading:…', words: 'search.operator.heading' },
  { sign: 'file:…', words: 'search.operator.file' },
  { sign: 'path:…', words: 'search.operator.path' },
  { sign: 'type:…', words: 'search.operator.type' },
  { sign: 'concept:…', words: 'search.operator.concept' },
  { sign: 'has:table', words: 'search.operator.has' },
  { sign: '[year:>2010]', words: 'search.operator.property' },
  { sign: 'line:(… …)', words: 'search.operator.line' },
  { sign: 'section:(… …)', words: 'search.operator.section' },
  { sign: 'task-todo:…', words: 'search.operator.task-todo' },
  { sign: '/…/i', words: 'search.operator.regex' },
] as const;

/** How to ask; after a search without hits, what to try. */
export function SearchHint({ none }: { readonly none?: string }) {
  const { t, i18n } = useTranslation();
  return (
    <div className={styles.hint}>
      <p>{none === undefined ? t('search.hint') : t('search.none', { text: none })}</p>
      <dl className={styles.operators}>
        {operators.map(({ sign, words }) => (
          <div key={sign}>
            <dt>{sign === 'lang:' ? `${sign}${i18n.language}` : sign}</dt>
            <dd>{t(words)}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
