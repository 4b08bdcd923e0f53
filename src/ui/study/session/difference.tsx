import { useTranslation } from 'react-i18next';
import type { ComparedPart } from '#core/review/answers/compare-text.ts';
import type { DifferencePart } from '#core/review/answers/mark-difference.ts';
import styles from './judged.module.css';

/** What was typed against the right answer: what was too much struck through, what was missing underlined. */
export function Difference({
  parts,
  lang,
}: {
  readonly parts: readonly DifferencePart[];
  readonly lang: string | null;
}) {
  const { t } = useTranslation();
  if (parts.length === 0) return null;
  return (
    <p className={styles.difference} lang={lang ?? undefined}>
      {parts.map(({ text, kind }, at) => {
        if (kind === 'same') return <span key={at}>{text}</span>;
        const label = t(kind === 'extra' ? 'study.session.part-extra' : 'study.session.part-missing');
        return kind === 'extra' ? (
          <del key={at} title={label}>
            {text}
          </del>
        ) : (
          <ins key={at} title={label}>
            {text}
          </ins>
        );
      })}
    </p>
  );
}

/** A text in which the key words stand out that were met, and those that were not. */
export function Compared({ parts, lang }: { readonly parts: readonly ComparedPart[]; readonly lang: string | null }) {
  return (
    <p className={styles.compared} lang={lang ?? undefined}>
      {parts.map(({ text, kind }, at) =>
        kind === 'plain' ? (
          <span key={at}>{text}</span>
        ) : (
          <span key={at} data-part={kind}>
            {text}
          </span>
        ),
      )}
    </p>
  );
}
