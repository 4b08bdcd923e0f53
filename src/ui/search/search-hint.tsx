import { useTranslation } from 'react-i18next';
import styles from './search-hint.module.css';

const operators = [
  { sign: '"…"', words: 'search.operator.phrase' },
  { sign: '-…', words: 'search.operator.not' },
  { sign: '…*', words: 'search.operator.prefix' },
  { sign: 'OR', words: 'search.operator.or' },
  { sign: 'tag:…', words: 'search.operator.tag' },
  { sign: 'lang:ru', words: 'search.operator.lang' },
  { sign: 'path:…', words: 'search.operator.path' },
] as const;

/** How to ask; after a search without hits, what to try. */
export function SearchHint({ none }: { readonly none?: string }) {
  const { t } = useTranslation();
  return (
    <div className={styles.hint}>
      <p>{none === undefined ? t('search.hint') : t('search.none', { text: none })}</p>
      <dl className={styles.operators}>
        {operators.map(({ sign, words }) => (
          <div key={sign}>
            <dt>{sign}</dt>
            <dd>{t(words)}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
