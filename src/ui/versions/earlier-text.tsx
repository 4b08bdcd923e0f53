import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Waiting } from '../kit/waiting.tsx';
import styles from './versions-dialog.module.css';

const Comparison = lazy(async () => ({ default: (await import('../editor/comparison.tsx')).Comparison }));

type EarlierTextProps = {
  readonly earlier: { readonly name: string; readonly text: string };
  /** What the note says now; null when it is gone. */
  readonly now: string | null;
};

/** An earlier text of a note beside what it says now, or alone where there is nothing to compare it with. */
export function EarlierText({ earlier, now }: EarlierTextProps) {
  const { t } = useTranslation();
  if (now === null || now === earlier.text) {
    return (
      <div className={styles.alone}>
        <p className={styles.remark}>{now === null ? t('versions.gone') : t('versions.same')}</p>
        <pre className={styles.text} tabIndex={0} role="region" aria-label={earlier.name}>
          {earlier.text}
        </pre>
      </div>
    );
  }
  return (
    <Suspense fallback={<Waiting />}>
      <Comparison before={earlier} after={{ name: t('versions.now'), text: now }} />
    </Suspense>
  );
}
