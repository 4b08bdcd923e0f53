import { Lock, Settings2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Status } from '#api/contract.ts';
import { FindingCount } from '../check/finding-count.tsx';
import { useStatus } from '../data/queries.ts';
import { errorWords } from '../i18n/error-words.ts';
import { fromErrorData } from '#core/errors.ts';
import { useShownKey } from '../commands/use-keys.ts';
import { IconButton } from '../kit/button.tsx';
import { StudyCount } from '../study/home/study-count.tsx';
import { useShell } from './shell.ts';
import styles from './status-bar.module.css';

/** The foot of the window: how many notes there are and what the index is doing. */
export function StatusBar() {
  const { t } = useTranslation();
  const { openDialog } = useShell();
  const shownKey = useShownKey();
  const { data: status, error } = useStatus();
  return (
    <footer className={styles.bar} data-region>
      <p className={styles.words}>
        {status === undefined ? error === null ? '' : errorWords(t, error).text : <Progress status={status} />}
      </p>
      {status?.vault.writable === false ? (
        <p className={styles.locked}>
          <Lock size={13} aria-hidden />
          {t('status.read-only')}
        </p>
      ) : null}
      <StudyCount />
      <FindingCount />
      <IconButton
        label={t('command.settings')}
        keys={shownKey('settings')}
        onPress={() => openDialog({ kind: 'settings' })}
      >
        <Settings2 size={15} aria-hidden />
      </IconButton>
    </footer>
  );
}

function Progress({ status }: { readonly status: Status }) {
  const { t } = useTranslation();
  switch (status.phase) {
    case 'listing':
      return t('status.listing');
    case 'indexing':
      return (
        <>
          {t('status.indexing', { count: status.total, done: status.done })}
          <progress
            className={styles.progress}
            aria-label={t('status.progress')}
            max={Math.max(status.total, 1)}
            value={status.done}
          />
        </>
      );
    case 'failed':
      return status.error === null ? t('error.index-failed') : errorWords(t, fromErrorData(status.error)).text;
    case 'ready':
      return t('status.notes', { count: status.notes });
  }
}
