import { useTranslation } from 'react-i18next';
import type { SearchHit } from '#api/contract.ts';
import { LangBadge } from '../kit/lang-badge.tsx';
import { noteHref } from '../routing/route.ts';
import { isReason } from './search-reason.ts';
import styles from './search-hits.module.css';

/** What a search found, each hit one link. */
export function SearchHits({ hits }: { readonly hits: readonly SearchHit[] }) {
  const { t } = useTranslation();
  return (
    <ol className={styles.hits}>
      {hits.map((hit) => (
        <li key={`${hit.path} ${hit.concept ?? ''} ${hit.line ?? ''}`}>
          <a className={styles.hit} href={noteHref(hit.path, { line: hit.line })} data-hit>
            <span className={styles.top}>
              <span className={styles.title} lang={hit.lang ?? undefined}>
                {hit.title}
              </span>
              {hit.lang === null ? null : <LangBadge lang={hit.lang} />}
            </span>
            <span className={styles.path}>{hit.path}</span>
            {hit.snippet.length === 0 ? null : (
              <span className={styles.snippet} lang={hit.lang ?? undefined}>
                {hit.snippet.map((part, index) =>
                  part.hit ? <mark key={index}>{part.text}</mark> : <span key={index}>{part.text}</span>,
                )}
              </span>
            )}
            <span className={styles.why}>
              {hit.why.map((reason) => (
                <span key={reason} className={styles.chip}>
                  {isReason(reason) ? t(`why.${reason}`) : reason}
                </span>
              ))}
            </span>
          </a>
        </li>
      ))}
    </ol>
  );
}
