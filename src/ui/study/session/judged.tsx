import { CircleCheck, CircleDashed, CircleX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Judgement, Verdict } from '#core/review/answers/judge-answer.ts';
import type { TextComparison } from '#core/review/answers/compare-text.ts';
import { plainWords } from '#core/review/answers/expected-names.ts';
import { Compared, Difference } from './difference.tsx';
import styles from './judged.module.css';

const signs = { right: CircleCheck, nearly: CircleDashed, wrong: CircleX };

type VerdictLineProps = {
  readonly verdict: Verdict;
  readonly reasons: readonly Judgement['reasons'][number][];
  readonly mistakenFor?: string | null;
};

/** How an answer was judged, and why, in words. */
export function VerdictLine({ verdict, reasons, mistakenFor = null }: VerdictLineProps) {
  const { t } = useTranslation();
  const Sign = signs[verdict];
  return (
    <p className={styles.verdict} data-verdict={verdict}>
      <Sign size={18} aria-hidden />
      <span>
        <strong>{t(`study.session.verdict-${verdict}`)}</strong>
        {reasons.map((reason) => (
          <span key={reason}> {t(`study.session.reason-${reason}`)}</span>
        ))}
        {mistakenFor === null ? null : <span className={styles.mistaken}> {plainWords(mistakenFor)}</span>}
      </span>
    </p>
  );
}

/** The judgement of a typed name with the marked difference. */
export function JudgedName({ judged, lang }: { readonly judged: Judgement; readonly lang: string | null }) {
  // Where nothing of it was written, the answer below says all of it.
  const differs = judged.verdict !== 'right' && judged.difference.some(({ kind }) => kind !== 'missing');
  return (
    <div className={styles.judged}>
      <VerdictLine {...judged} />
      {differs ? <Difference parts={judged.difference} lang={lang} /> : null}
    </div>
  );
}

/** A typed text beside the right one: how many key words were met, and which. The learner judges it. */
export function JudgedText({ compared, lang }: { readonly compared: TextComparison; readonly lang: string | null }) {
  const { t } = useTranslation();
  const all = compared.met.length + compared.missed.length;
  return (
    <div className={styles.judged}>
      <p className={styles.verdict}>{t('study.session.words-met', { met: compared.met.length, count: all })}</p>
      {compared.typed.length === 0 ? null : (
        <div>
          <h2 className={styles.small}>{t('study.session.yours')}</h2>
          <Compared parts={compared.typed} lang={lang} />
        </div>
      )}
      <div>
        <h2 className={styles.small}>{t('study.session.answer')}</h2>
        <Compared parts={compared.answer} lang={lang} />
      </div>
    </div>
  );
}
