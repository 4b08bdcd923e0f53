import { useTranslation } from 'react-i18next';
import type { SearchHit } from '#api/contract.ts';
import { LangBadge } from '../kit/lang-badge.tsx';
import { noteHref } from '../routing/route.ts';
import { isReason } from './search-reason.ts';
import styles from './search-hits.module.css';

/** What a search found, each hit one link; those with words like them, or with only some of them, stand apart. */
export function SearchHits({ hits }: { readonly hits: readonly SearchHit[] }) {
  const { t } = useTranslation();
  const groups = Map.groupBy(hits, fitOf);
  return (
    <>
      {fits.map((fit) => {
        const group = groups.get(fit);
        if (group === undefined) return null;
        if (fit === 'whole') return <HitList key={fit} hits={group} />;
        return (
          <section key={fit} aria-labelledby={`${fit}-hits`}>
            <h2 id={`${fit}-hits`} className={styles.apart}>
              {t(`search.${fit}`)}
            </h2>
            <HitList hits={group} />
          </section>
        );
      })}
    </>
  );
}

const fits = ['whole', 'similar', 'inside', 'partial'] as const;

function fitOf({ why: [first] }: SearchHit): (typeof fits)[number] {
  return fits.find((fit) => fit === first) ?? 'whole';
}

function HitList({ hits }: { readonly hits: readonly SearchHit[] }) {
  return (
    <ol className={styles.hits}>
      {hits.map((hit) => (
        <li key={`${hit.path} ${hit.concept ?? ''} ${hit.line ?? ''}`}>
          <Hit hit={hit} />
          {hit.others === undefined || hit.others.length === 0 ? null : <Others places={hit.others} />}
        </li>
      ))}
    </ol>
  );
}

/** Where the concept of a hit is told of in the other languages. */
function Others({ places }: { readonly places: NonNullable<SearchHit['others']> }) {
  const { t } = useTranslation();
  return (
    <ul className={styles.others} aria-label={t('search.others')}>
      {places.map(({ path, title, lang, line }) => (
        <li key={`${path} ${line ?? ''}`}>
          <a className={styles.other} href={noteHref(path, { line })} title={path}>
            {lang === null ? null : <LangBadge lang={lang} />}
            <span lang={lang ?? undefined}>{title}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}

function Hit({ hit }: { readonly hit: SearchHit }) {
  const { t } = useTranslation();
  const { title, lang, path, line, snippet, via, why } = hit;
  return (
    <a className={styles.hit} href={noteHref(path, { line })} data-hit>
      <span className={styles.top}>
        <span className={styles.title} lang={lang ?? undefined}>
          {title}
        </span>
        {lang === null ? null : <LangBadge lang={lang} />}
      </span>
      <span className={styles.path}>{path}</span>
      {snippet.length === 0 ? null : (
        <span className={styles.snippet} lang={lang ?? undefined}>
          {snippet.map((part, index) =>
            part.hit ? <mark key={index}>{part.text}</mark> : <span key={index}>{part.text}</span>,
          )}
        </span>
      )}
      <span className={styles.why}>
        {via === null ? null : (
          <span className={styles.chip}>
            {via.name === title ? t('why.concept') : t(`why.via.${via.status}`, { name: via.name })}
          </span>
        )}
        {why.filter(isReason).map((reason) => (
          <span key={reason} className={styles.chip}>
            {t(`why.${reason}`)}
          </span>
        ))}
      </span>
    </a>
  );
}
