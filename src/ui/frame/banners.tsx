import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { fromErrorData } from '#core/errors.ts';
import { useBackUp } from '../backups/use-back-up.ts';
import { useClient } from '../data/client-context.ts';
import { queries, useStatus } from '../data/queries.ts';
import { errorWords } from '../i18n/error-words.ts';
import { Button } from '../kit/button.tsx';
import { useSettleMove } from '../rename/use-settle-move.ts';
import { useShell } from './shell.ts';
import { useAct } from './use-act.ts';
import styles from './banners.module.css';

/** What the notebook wants decided, above everything else in the middle. */
export function Banners() {
  const { data: status, error, refetch } = useStatus();
  const { t } = useTranslation();
  const problem = status === undefined ? error : status.error === null ? null : fromErrorData(status.error);
  const words = problem === null ? null : errorWords(t, problem);
  return (
    <>
      {words === null ? null : (
        <Banner text={words.text} hint={words.hint}>
          <Button onPress={() => void refetch()}>{t('error.retry')}</Button>
        </Banner>
      )}
      {status !== undefined && status.heldRemovals > 0 ? <HeldRemovals count={status.heldRemovals} /> : null}
      <BackupFailure />
      <Moves />
    </>
  );
}

function HeldRemovals({ count }: { readonly count: number }) {
  const { t } = useTranslation();
  const client = useClient();
  const cache = useQueryClient();
  const act = useAct();
  return (
    <Banner text={t('held.text', { count })} hint={t('held.hint')}>
      <Button
        onPress={() =>
          void act(async () => {
            cache.setQueryData(['status'], await client.acceptRemoval({}));
            await cache.invalidateQueries();
          })
        }
      >
        {t('held.accept')}
      </Button>
    </Banner>
  );
}

/** A backup that failed, until one succeeds or a person has seen it. */
function BackupFailure() {
  const { t } = useTranslation();
  const { openDialog } = useShell();
  const { data: status } = useStatus();
  const backUp = useBackUp();
  const failure = status?.backup.failure ?? null;
  const [seen, setSeen] = useState<string | null>(null);
  if (failure === null || failure.code === seen) return null;
  const words = errorWords(t, fromErrorData(failure));
  return (
    <Banner text={t('backups.failed')} hint={`${words.text} ${words.hint}`}>
      <Button onPress={() => setSeen(failure.code)}>{t('notices.dismiss')}</Button>
      <Button onPress={() => openDialog({ kind: 'settings', section: 'backups' })}>{t('command.settings')}</Button>
      <Button look="primary" onPress={() => void backUp()}>
        {t('error.retry')}
      </Button>
    </Banner>
  );
}

function Moves() {
  const { t } = useTranslation();
  const { openDialog } = useShell();
  const { data: moves = [] } = useQuery(queries.moves(useClient()));
  const settle = useSettleMove();
  const [move] = moves;
  if (move === undefined) return null;
  const preview = <Button onPress={() => openDialog({ kind: 'moves' })}>{t('moves.preview')}</Button>;
  if (moves.length > 1) return <Banner text={t('moves.many', { count: moves.length })}>{preview}</Banner>;
  return (
    <Banner text={t('moves.one', { from: move.from, to: move.to, count: move.edits.length })}>
      {preview}
      <Button onPress={() => void settle(move, false)}>{t('moves.leave')}</Button>
      <Button look="primary" onPress={() => void settle(move, true)}>
        {t('moves.update')}
      </Button>
    </Banner>
  );
}

function Banner({
  text,
  hint,
  children,
}: {
  readonly text: string;
  readonly hint?: string;
  readonly children: ReactNode;
}) {
  return (
    <div role="status" className={styles.banner}>
      <p className={styles.words}>
        <strong>{text}</strong> {hint}
      </p>
      <div className={styles.actions}>{children}</div>
    </div>
  );
}
