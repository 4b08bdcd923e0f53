import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BackedUpNote, Backup } from '#api/contract.ts';
import { AppError } from '#core/errors.ts';
import type { NotePath } from '#core/note/note.ts';
import { useClient } from '../data/client-context.ts';
import { queries } from '../data/queries.ts';
import { useShell } from '../frame/shell.ts';
import { formatMoment } from '../i18n/format.ts';
import { Button } from '../kit/button.tsx';
import { Dialog } from '../kit/dialog.tsx';
import { ErrorNote } from '../kit/error-note.tsx';
import { Waiting } from '../kit/waiting.tsx';
import { EarlierText } from '../versions/earlier-text.tsx';
import { useBringBack } from '../versions/use-bring-back.ts';
import { BackedUpNotes } from './backed-up-notes.tsx';
import { RestoreWhole } from './restore-whole.tsx';
import styles from './backup-dialog.module.css';

/** What is in a backup: one note can be brought back, or all of it restored into a new folder. */
export function BackupDialog({ backup }: { readonly backup: Backup }) {
  const { t, i18n } = useTranslation();
  const { openDialog } = useShell();
  const notes = useQuery(queries.backedUpNotes(useClient(), backup.id));
  const bringBack = useBringBack();
  const [picked, setPicked] = useState<string>();
  const chosen = notes.data?.find(({ path }) => path === picked);
  const leave = (): void => openDialog({ kind: 'settings', section: 'backups' });
  const moment = formatMoment(backup.at, i18n.language);
  return (
    <Dialog
      large
      title={t('backups.title', { moment })}
      onClose={leave}
      actions={
        <>
          <Button onPress={leave}>{t('dialog.close')}</Button>
          <Button
            look="primary"
            isDisabled={chosen === undefined || chosen.now === 'same'}
            onPress={() =>
              chosen !== undefined && void bringBack(chosen.path as NotePath, { backup: backup.id }, backup.at)
            }
          >
            {chosen?.now === 'gone' ? t('versions.bring-back') : t('backups.restore-note')}
          </Button>
        </>
      }
    >
      <RestoreWhole backup={backup.id} />
      {notes.error === null ? null : <ErrorNote error={notes.error} />}
      {notes.data === undefined ? (
        <Waiting />
      ) : (
        <div className={styles.notes}>
          <BackedUpNotes notes={notes.data} chosen={picked} onChoose={setPicked} />
          {chosen === undefined ? (
            <p className={styles.hint}>{t('backups.pick')}</p>
          ) : (
            <NoteInBackup backup={backup.id} name={moment} note={chosen} />
          )}
        </div>
      )}
    </Dialog>
  );
}

function NoteInBackup({
  backup,
  name,
  note,
}: {
  readonly backup: string;
  readonly name: string;
  readonly note: BackedUpNote;
}) {
  const client = useClient();
  const path = note.path as NotePath;
  const earlier = useQuery(queries.backedUpText(client, backup, path));
  const source = useQuery(queries.source(client, path));
  const gone = source.error instanceof AppError && source.error.code === 'note-not-found';
  const error = earlier.error ?? (gone ? null : source.error);
  const now = gone ? null : source.data?.text;
  if (error !== null) return <ErrorNote error={error} />;
  if (earlier.data === undefined || now === undefined) return <Waiting />;
  return <EarlierText earlier={{ name, text: earlier.data.text }} now={now} />;
}
