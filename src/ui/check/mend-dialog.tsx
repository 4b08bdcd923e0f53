import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from '../data/client-context.ts';
import { queries } from '../data/queries.ts';
import { Button } from '../kit/button.tsx';
import { Dialog } from '../kit/dialog.tsx';
import { ErrorNote } from '../kit/error-note.tsx';
import { Waiting } from '../kit/waiting.tsx';
import { EditsList } from '../rename/edits-list.tsx';
import { useMend } from './use-mend.ts';

type MendDialogProps = {
  readonly findings: readonly string[];
  readonly onClose: () => void;
  readonly onMended: () => void;
};

/** Shows all that fixing several findings would change, before it is done in one step. */
export function MendDialog({ findings, onClose, onMended }: MendDialogProps) {
  const { t } = useTranslation();
  const mend = useMend();
  const [busy, setBusy] = useState(false);
  const cures = findings.map((finding) => ({ finding }));
  const {
    data: plan,
    error,
    refetch,
  } = useQuery({
    ...queries.previewMend(useClient(), cures),
    enabled: !busy,
  });
  const apply = async (): Promise<void> => {
    if (plan === undefined) return;
    // Each note is written with care, and thousands take their time.
    setBusy(true);
    if (await mend(plan.plan)) onMended();
    onClose();
  };
  return (
    <Dialog
      title={t('doctor.preview-title')}
      wide
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('dialog.cancel')}</Button>
          <Button
            // It takes the focus once there is something to be done.
            key={plan === undefined ? 'waiting' : 'ready'}
            look="primary"
            autoFocus
            isDisabled={busy || plan === undefined || plan.edits.length === 0}
            onPress={() => void apply()}
          >
            {t('doctor.fix')}
          </Button>
        </>
      }
    >
      {error === null ? null : <ErrorNote error={error} onRetry={() => void refetch()} />}
      {busy || (plan === undefined && error === null) ? <Waiting /> : null}
      {plan === undefined ? null : (
        <>
          <EditsList edits={plan.edits} title={t('doctor.edits', { count: plan.edits.length })} />
          {plan.left.length === 0 ? null : <p>{t('doctor.left', { count: plan.left.length })}</p>}
        </>
      )}
    </Dialog>
  );
}
