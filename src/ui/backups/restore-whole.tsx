import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from '../data/client-context.ts';
import { useStatus } from '../data/queries.ts';
import { Button } from '../kit/button.tsx';
import { ErrorNote } from '../kit/error-note.tsx';
import styles from './backup-dialog.module.css';

/** Copies the whole backup into a folder of its own; the notebook stays as it is. */
export function RestoreWhole({ backup }: { readonly backup: string }) {
  const { t } = useTranslation();
  const client = useClient();
  const id = useId();
  const vault = useStatus().data?.vault.folder ?? '';
  const [typed, setTyped] = useState<string>();
  const [state, setState] = useState<{ busy?: boolean; done?: string; error?: unknown }>({});
  const folder = (typed ?? `${vault} ${backup}`).trim();
  const restore = async (): Promise<void> => {
    // The button stays enabled meanwhile, or the keyboard would be nowhere.
    if (folder === '' || state.busy === true) return;
    setState({ busy: true });
    try {
      setState({ done: (await client.restoreBackup({ backup, folder })).folder });
    } catch (error) {
      setState({ error });
    }
  };
  const said =
    state.busy === true ? t('backups.restoring') : state.done && t('backups.restored', { folder: state.done });
  return (
    <div className={styles.whole}>
      <label htmlFor={id} className={styles.label}>
        {t('backups.restore-whole')}
      </label>
      <div className={styles.line}>
        <input
          id={id}
          className={`${styles.filter ?? ''} ${styles.field ?? ''}`}
          value={typed ?? `${vault} ${backup}`}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => setTyped(event.target.value)}
        />
        <Button onPress={() => void restore()}>{t('backups.restore-all')}</Button>
      </div>
      <p role="status" className={styles.hint}>
        {said ?? t('backups.restore-hint')}
      </p>
      {state.error === undefined ? null : <ErrorNote error={state.error} />}
    </div>
  );
}
