import { FileX2 } from 'lucide-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { NotePath } from '#core/note/note.ts';
import { useClient } from '../data/client-context.ts';
import { queries } from '../data/queries.ts';
import { useShell } from '../frame/shell.ts';
import { useAct } from '../frame/use-act.ts';
import { formatMoment } from '../i18n/format.ts';
import { Button } from '../kit/button.tsx';
import styles from './gone-note.module.css';

/** Says that a note's file is not there (any more), and what can be done about it. */
export function GoneNote({ path, seen }: { readonly path: NotePath; readonly seen: boolean }) {
  const { t, i18n } = useTranslation();
  const client = useClient();
  const cache = useQueryClient();
  const act = useAct();
  const { openDialog } = useShell();
  const { data: snapshots = [] } = useQuery(queries.snapshots(client, path));
  const newest = snapshots.reduce<(typeof snapshots)[number] | undefined>(
    (best, each) => (best === undefined || each.at > best.at ? each : best),
    undefined,
  );
  return (
    <div role="alert" className={styles.gone} lang={i18n.language}>
      <FileX2 size={20} aria-hidden className={styles.icon} />
      <div className={styles.words}>
        <p className={styles.text}>{seen ? t('gone.deleted') : t('gone.absent')}</p>
        <p>{seen ? t('gone.deleted-hint', { path }) : t('gone.absent-hint', { path })}</p>
        <div className={styles.actions}>
          {newest === undefined ? null : (
            <Button
              look="primary"
              onPress={() =>
                void act(async () => {
                  await client.restore({ path, snapshot: newest.id });
                  await cache.invalidateQueries();
                })
              }
            >
              {t('gone.restore', { moment: formatMoment(newest.at, i18n.language) })}
            </Button>
          )}
          {snapshots.length > 1 ? (
            <Button onPress={() => openDialog({ kind: 'versions', path })}>{t('command.versions')}</Button>
          ) : null}
          <Button onPress={() => openDialog({ kind: 'create', path })}>{t('gone.create')}</Button>
          <Button onPress={() => openDialog({ kind: 'switcher' })}>{t('gone.other')}</Button>
        </div>
      </div>
    </div>
  );
}
