import { useTranslation } from 'react-i18next';
import type { DeckGlossary } from '#api/study-contract.ts';
import { languageName } from '../../i18n/format.ts';
import { PaperHead } from './paper-head.tsx';
import { PaperText } from './paper-text.tsx';
import styles from './paper.module.css';

export type GlossaryPaperProps = {
  readonly glossary: DeckGlossary;
  readonly title: string;
  /** The second language, '' for none. */
  readonly beside: string;
  readonly columns: 1 | 2;
};

/** The terms of a deck as they are printed. */
export function GlossaryPaper({ glossary: { lang, lines }, title, beside, columns }: GlossaryPaperProps) {
  const { t, i18n } = useTranslation();
  const langs = [lang, beside].filter((each) => each !== '').map((each) => languageName(each, i18n.language));
  const parts = [
    t('study.home.part-glossary'),
    ...(langs.length === 0 ? [] : [langs.join(' – ')]),
    t('study.paper.terms', { count: lines.length }),
  ];
  return (
    <article className={styles.paper} aria-label={title}>
      <section className={styles.sheet}>
        <PaperHead title={title} lang={lang || undefined} parts={parts} />
        <dl className={styles.terms} data-columns={columns}>
          {lines.map(({ concept, term, abbreviation, definition, path, beside: other }) => (
            <div key={concept} className={styles.entry}>
              <dt lang={lang || undefined}>
                {abbreviation === null ? term : `${term} (${abbreviation})`}
                {other === null ? null : (
                  <span className={styles.beside} lang={beside}>
                    {other}
                  </span>
                )}
              </dt>
              {definition === '' ? null : (
                <dd>
                  <PaperText text={definition} lang={lang || null} path={path} />
                </dd>
              )}
            </div>
          ))}
        </dl>
      </section>
    </article>
  );
}
