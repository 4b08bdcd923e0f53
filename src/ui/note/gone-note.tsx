import { FileX2 } from 'lucide-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { NotePath } from '#core/note/note.ts';
import { useClient } from '../data/client-context.ts';
import { queries, useStatus } from '../data/queries.ts';
import { useWaitingDraft, writeDraft } from '../editor/draft.ts';
import { useShell } from '../frame/shell.ts';
import { useAct } from '../frame/use-act.ts';
import { formatMoment } from '../i18n/format.ts';
import { Button } from '../kit/button.tsx';
import { navigate } from '../routing/use-route.ts';
import styles from './gone-note.module.css';

type GoneNoteProps = {
  readonly path: NotePath;
  /** Whether the note is still shown. */
  readonly seen: boolean;
  /** The text it had when it was last read. */
  readonly lastText?: string | undefined;
};

/** Says that a note's file is not there (any more), and what can be done about it. */
export function GoneNote({ path, seen, lastText }: GoneNoteProps) {
  const { t, i18n } = useTranslation();
  const client = useClient();
  const cache = useQueryClient();
  const act = useAct();
  const { openDialog } = useShell();
  const folder = useStatus().data?.vault.folder ?? '';
  const draft = useWaitingDraft(folder, path);
  const text = draft?.text ?? lastText;
  const writeAgain = async (): Promise<void> => {
    if (text === undefined || (await act(() => client.create({ path, text }))) === undefined) return;
    if (draft !== null) writeDraft(folder, path, null);
    await cache.invalidateQueries();
    navigate({ screen: 'note', path, at: null, line: null, edit: false }, { replace: true });
  };
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
        {draft === null ? null : <p>{t('draft.waiting', { moment: formatMoment(draft.at, i18n.language) })}</p>}
        <div className={styles.actions}>
          {text === undefined ? null : (
            <Button look="primary" onPress={() => void writeAgain()}>
              {t('editor.write-again')}
            </Button>
          )}
          {newest === undefined ? null : (
            <Button
              {...(text === undefined ? { look: 'primary' } : {})}
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
          {text === undefined ? (
            <Button onPress={() => openDialog({ kind: 'create', path })}>{t('gone.create')}</Button>
          ) : null}
          <Button onPress={() => openDialog({ kind: 'switcher' })}>{t('gone.other')}</Button>
        </div>
      </div>
    </div>
  );
}
