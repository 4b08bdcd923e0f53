import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Cure } from '#api/contract.ts';
import { useClient } from '../data/client-context.ts';
import { queries } from '../data/queries.ts';
import { Button } from '../kit/button.tsx';
import { ErrorNote } from '../kit/error-note.tsx';
import { EditsList } from '../rename/edits-list.tsx';
import { useSettled } from '../rename/use-settled.ts';
import { useMend } from './use-mend.ts';
import styles from './finding-detail.module.css';

/** What fixing one finding would change, and the button that does it. */
export function RemedyPreview({ cure, onMended }: { readonly cure: Cure; readonly onMended: () => void }) {
  const { t } = useTranslation();
  const mend = useMend();
  // A plan is carried out once; the next preview brings another.
  const [used, setUsed] = useState<string | null>(null);
  // Walking through the list asks only for what a person stops at.
  const settled = useSettled(`${cure.finding}\n${cure.choice ?? ''}`);
  const isSettled = settled === `${cure.finding}\n${cure.choice ?? ''}`;
  const preview = useQuery({ ...queries.previewMend(useClient(), [cure]), enabled: isSettled });
  const plan = isSettled ? preview.data : undefined;
  const apply = async (): Promise<void> => {
    if (plan === undefined) return;
    setUsed(plan.plan);
    if (await mend(plan.plan)) onMended();
  };
  if (isSettled && preview.error !== null)
    return <ErrorNote error={preview.error} onRetry={() => void preview.refetch()} />;
  if (plan !== undefined && plan.edits.length === 0) return <p className={styles.quiet}>{t('doctor.cannot')}</p>;
  return (
    <div className={styles.remedy} aria-busy={plan === undefined}>
      {plan === undefined ? null : (
        <EditsList edits={plan.edits} title={t('doctor.edits', { count: plan.edits.length })} />
      )}
      <Button look="primary" isDisabled={plan === undefined || plan.plan === used} onPress={() => void apply()}>
        {t('doctor.fix')}
      </Button>
    </div>
  );
}
