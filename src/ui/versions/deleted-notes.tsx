import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from '../data/client-context.ts';
import { queries } from '../data/queries.ts';
import { useShell } from '../frame/shell.ts';
import { formatDay } from '../i18n/format.ts';
import { ErrorNote } from '../kit/error-note.tsx';
import { FloatingPanel } from '../kit/dialog.tsx';
import { PickList } from '../kit/pick-list.tsx';
import { folderOf, nameOf } from '../note/note-name.ts';
import styles from './deleted-notes.module.css';

/** Notes that are gone and of which an earlier version is kept; the one taken is shown, to be brought back. */
export function DeletedNotes() {
  const { t, i18n } = useTranslation();
  const { openDialog, closeDialog } = useShell();
  const { data: notes, error, refetch } = useQuery(queries.deletedNotes(useClient()));
  const [text, setText] = useState('');
  const [today] = useState(Date.now);
  const wanted = text.trim().toLocaleLowerCase(i18n.language);
  const found = (notes ?? []).filter(({ path }) => path.toLocaleLowerCase(i18n.language).includes(wanted));
  return (
    <FloatingPanel title={t('command.deleted-notes')} onClose={closeDialog}>
      <PickList
        label={t('deleted.field')}
        placeholder={t('deleted.field')}
        text={text}
        onType={setText}
        items={found.slice(0, 100).map(({ path, at }) => ({
          id: path,
          content: (
            <>
              <span className={styles.name}>{nameOf(path)}</span>
              <span className={styles.folder}>{folderOf(path)}</span>
              <span className={styles.day}>{formatDay(Date.parse(at), today, i18n.language)}</span>
            </>
          ),
          run: () => openDialog({ kind: 'versions', path }),
        }))}
        empty={notes === undefined ? '' : notes.length === 0 ? t('deleted.none') : t('deleted.not-found')}
      />
      {error === null ? null : <ErrorNote error={error} onRetry={() => void refetch()} />}
    </FloatingPanel>
  );
}
