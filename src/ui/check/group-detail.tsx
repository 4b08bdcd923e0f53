import { useTranslation } from 'react-i18next';
import { Button } from '../kit/button.tsx';
import type { FindingGroup } from './finding-rows.ts';
import styles from './finding-detail.module.css';

type GroupDetailProps = {
  readonly group: FindingGroup;
  /** Shows what fixing these findings would change; absent where nothing may be written. */
  readonly onPreview: ((findings: readonly string[]) => void) | undefined;
};

/** A kind of findings: what it is about, and how many of them can be fixed at once. */
export function GroupDetail({ group, onPreview }: GroupDetailProps) {
  const { t } = useTranslation();
  const { kind, findings, sure } = group;
  return (
    <>
      <h2 className={styles.title}>{t(`problem.${kind}`)}</h2>
      <p className={styles.message}>{t('check.count', { count: findings.length })}</p>
      <h3 className={styles.head}>{t('doctor.why')}</h3>
      <p>{t(`reason.${kind}`)}</p>
      {sure.length === 0 || onPreview === undefined ? null : (
        <div className={styles.actions}>
          <Button look="primary" onPress={() => onPreview(sure.map(({ id }) => id))}>
            {t('doctor.preview', { count: sure.length })}
          </Button>
        </div>
      )}
    </>
  );
}
