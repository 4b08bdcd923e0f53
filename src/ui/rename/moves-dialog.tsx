import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExternalMove } from '#api/contract.ts';
import { useClient } from '../data/client-context.ts';
import { queries } from '../data/queries.ts';
import { useShell } from '../frame/shell.ts';
import { Button } from '../kit/button.tsx';
import { Dialog } from '../kit/dialog.tsx';
import { EditsList } from './edits-list.tsx';
import { useSettleMove } from './use-settle-move.ts';
import styles from './moves-dialog.module.css';

/** Notes that another program moved, with the links that would be rewritten. */
export function MovesDialog() {
  const { t } = useTranslation();
  const { closeDialog } = useShell();
  const { data: moves } = useQuery(queries.moves(useClient()));
  useEffect(() => {
    if (moves?.length === 0) closeDialog();
  }, [closeDialog, moves]);
  return (
    <Dialog
      title={t('moves.title')}
      wide
      onClose={closeDialog}
      actions={<Button onPress={closeDialog}>{t('dialog.close')}</Button>}
    >
      {(moves ?? []).map((move) => (
        <Move key={move.from} move={move} />
      ))}
    </Dialog>
  );
}

function Move({ move }: { readonly move: ExternalMove }) {
  const { t } = useTranslation();
  const settle = useSettleMove();
  return (
    <section className={styles.move}>
      <p className={styles.words}>{t('moves.moved', { from: move.from, to: move.to })}</p>
      <EditsList edits={move.edits} />
      <div className={styles.actions}>
        <Button onPress={() => void settle(move, false)}>{t('moves.leave')}</Button>
        <Button look="primary" onPress={() => void settle(move, true)}>
          {t('moves.update')}
        </Button>
      </div>
    </section>
  );
}
