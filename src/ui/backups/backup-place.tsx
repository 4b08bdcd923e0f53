import { useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Settings } from '#api/contract.ts';
import { useClient } from '../data/client-context.ts';
import { Button } from '../kit/button.tsx';
import { ErrorNote } from '../kit/error-note.tsx';
import styles from './backups.module.css';

/** The folder backups go to; one that cannot be used is refused at once. */
export function BackupPlace({ place }: { readonly place: Settings['backupPlace'] }) {
  const { t } = useTranslation();
  const client = useClient();
  const cache = useQueryClient();
  const id = useId();
  const [typed, setTyped] = useState(place ?? '');
  const [error, setError] = useState<unknown>(null);
  const use = async (next: string | null): Promise<void> => {
    setError(null);
    try {
      // Not shown before the host has found that it can be written to.
      cache.setQueryData(['settings'], await client.saveSettings({ backupPlace: next }));
    } catch (problem) {
      setError(problem);
    }
  };
  const choose = async (): Promise<void> => {
    const { folder } = await client.chooseFolder({});
    if (folder !== null) await use(folder);
  };
  const isNew = typed.trim() !== '' && typed.trim() !== place;
  return (
    <div className={styles.group}>
      <label htmlFor={id} className={styles.label}>
        {t('backups.place')}
      </label>
      <div className={styles.line}>
        <input
          id={id}
          className={styles.input}
          value={typed}
          placeholder={t('backups.place-own')}
          autoComplete="off"
          spellCheck={false}
          aria-describedby={`${id}-hint`}
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.nativeEvent.isComposing && isNew) void use(typed.trim());
          }}
        />
        <Button isDisabled={!isNew} onPress={() => void use(typed.trim())}>
          {t('backups.place-use')}
        </Button>
        {window.bridge === undefined ? null : (
          <Button onPress={() => void choose()}>{t('backups.place-choose')}</Button>
        )}
        {place === null ? null : <Button onPress={() => void use(null)}>{t('backups.place-default')}</Button>}
      </div>
      <p id={`${id}-hint`} className={styles.hint}>
        {t('backups.place-hint')}
      </p>
      {error === null ? null : <ErrorNote error={error} />}
    </div>
  );
}
