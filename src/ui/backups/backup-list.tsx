import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Backup } from '#api/contract.ts';
import { fromErrorData } from '#core/errors.ts';
import { useClient } from '../data/client-context.ts';
import { queries, useStatus } from '../data/queries.ts';
import { useShell } from '../frame/shell.ts';
import { formatMoment, formatSize } from '../i18n/format.ts';
import { Button } from '../kit/button.tsx';
import { ErrorNote } from '../kit/error-note.tsx';
import styles from './backups.module.css';

/** The backups of this notebook, and the button that makes one. */
export function BackupList() {
  const { t } = useTranslation();
  const client = useClient();
  const status = useStatus().data?.backup;
  const { data, error, refetch } = useQuery(queries.backups(client));
  const [said, setSaid] = useState('');
  const [failure, setFailure] = useState<unknown>(null);
  const backUp = async (): Promise<void> => {
    setSaid('');
    setFailure(null);
    try {
      const { made } = await client.backUp({});
      setSaid(made === null ? t('backups.nothing-new') : t('backups.done', { count: made.notes }));
    } catch (problem) {
      setFailure(problem);
    }
  };
  const progress = status?.progress ?? null;
  const told = status?.failure ?? null;
  return (
    <div className={styles.group}>
      <div className={styles.line}>
        <h3 className={styles.heading}>{t('backups.list')}</h3>
        <Button onPress={() => void backUp()}>{t('backups.now')}</Button>
      </div>
      <p role="status" className={styles.state}>
        {progress === null ? said : t('backups.making', { count: progress.total, done: progress.done })}
      </p>
      {failure === null && told === null ? null : <ErrorNote error={failure ?? (told && fromErrorData(told))} />}
      {error === null ? null : <ErrorNote error={error} onRetry={() => void refetch()} />}
      {data?.backups.length === 0 ? <p className={styles.hint}>{t('backups.none')}</p> : null}
      {data === undefined || data.backups.length === 0 ? null : (
        <>
          <ul className={styles.backups}>
            {data.backups.map((backup) => (
              <BackupLine key={backup.id} backup={backup} />
            ))}
          </ul>
          <p className={styles.hint}>{t('backups.plain', { folder: data.folder })}</p>
        </>
      )}
    </div>
  );
}

function BackupLine({ backup }: { readonly backup: Backup }) {
  const { t, i18n } = useTranslation();
  const { openDialog } = useShell();
  const moment = formatMoment(backup.at, i18n.language);
  return (
    <li className={styles.backup}>
      <span className={styles.moment}>{moment}</span>
      <span className={styles.facts}>
        {t('status.notes', { count: backup.notes })} · {formatSize(backup.size, i18n.language)}
        {backup.unread.length === 0 ? null : (
          <span className={styles.unread}> · {t('backups.unread', { count: backup.unread.length })}</span>
        )}
      </span>
      <Button
        look="quiet"
        aria-label={t('backups.open-named', { moment })}
        onPress={() => openDialog({ kind: 'backup', backup })}
      >
        {t('backups.open')}
      </Button>
    </li>
  );
}
