import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Snapshot } from '#api/contract.ts';
import { AppError } from '#core/errors.ts';
import type { NotePath } from '#core/note/note.ts';
import { useClient } from '../data/client-context.ts';
import { queries } from '../data/queries.ts';
import { useShell } from '../frame/shell.ts';
import { formatDayName, formatMoment, formatSize, formatTime } from '../i18n/format.ts';
import { Button } from '../kit/button.tsx';
import { Dialog } from '../kit/dialog.tsx';
import { ErrorNote } from '../kit/error-note.tsx';
import { OptionList } from '../kit/option-list.tsx';
import { Waiting } from '../kit/waiting.tsx';
import { nameOf } from '../note/note-name.ts';
import { EarlierText } from './earlier-text.tsx';
import { groupByDay, mainVersions } from './group-versions.ts';
import { useBringBack } from './use-bring-back.ts';
import styles from './versions-dialog.module.css';

/** The earlier versions of a note, each beside what the note says now; one press brings one back. */
export function VersionsDialog({ path }: { readonly path: NotePath }) {
  const { t } = useTranslation();
  const { closeDialog } = useShell();
  const client = useClient();
  const versions = useQuery(queries.snapshots(client, path));
  const source = useQuery(queries.source(client, path));
  const bringBack = useBringBack();
  const [picked, setPicked] = useState<string>();
  const chosen = versions.data?.find(({ id }) => id === picked) ?? versions.data?.[0];
  const gone = source.error instanceof AppError && source.error.code === 'note-not-found';
  const error = versions.error ?? (gone ? null : source.error);
  return (
    <Dialog
      large
      title={t('versions.title', { name: nameOf(path) })}
      onClose={closeDialog}
      actions={
        <>
          <Button onPress={closeDialog}>{t('dialog.close')}</Button>
          <Button
            look="primary"
            isDisabled={chosen === undefined}
            onPress={() => chosen !== undefined && void bringBack(path, { snapshot: chosen.id }, chosen.at)}
          >
            {gone ? t('versions.bring-back') : t('versions.restore')}
          </Button>
        </>
      }
    >
      {error === null ? null : <ErrorNote error={error} />}
      {versions.data?.length === 0 ? <p>{t('versions.none')}</p> : null}
      {versions.data === undefined && error === null ? <Waiting /> : null}
      {chosen === undefined ? null : (
        <div className={styles.versions}>
          <VersionList versions={versions.data ?? []} chosen={chosen.id} onChoose={setPicked} />
          {error === null ? <Version version={chosen} now={gone ? null : source.data?.text} /> : null}
        </div>
      )}
    </Dialog>
  );
}

function VersionList({
  versions,
  chosen,
  onChoose,
}: {
  readonly versions: readonly Snapshot[];
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
}) {
  const { t, i18n } = useTranslation();
  const [all, setAll] = useState(false);
  const [today] = useState(Date.now);
  const main = mainVersions(versions);
  const shown = all ? versions : main;
  const days = groupByDay(shown).map(({ day, versions: ofDay }) => ({
    id: day,
    title: formatDayName(day, today, i18n.language),
    options: ofDay.map((version) => {
      const time = timeAmong(version, ofDay, i18n.language);
      return {
        id: version.id,
        text: time,
        content: (
          <>
            <span>{time}</span>
            <span className={styles.size}>{formatSize(version.size, i18n.language)}</span>
          </>
        ),
      };
    }),
  }));
  return (
    <div className={styles.list}>
      <OptionList label={t('versions.list')} groups={days} chosen={chosen} onChoose={onChoose} autoFocus />
      {main.length === versions.length ? null : (
        <Button look="quiet" onPress={() => setAll(!all)}>
          {all ? t('versions.fewer') : t('versions.all', { count: versions.length })}
        </Button>
      )}
    </div>
  );
}

/** The time of a version, with seconds where another one is of the same minute. */
function timeAmong(version: Snapshot, others: readonly Snapshot[], lang: string): string {
  const time = formatTime(version.at, lang);
  const isAlone = others.every((other) => other === version || formatTime(other.at, lang) !== time);
  return isAlone ? time : formatTime(version.at, lang, 'medium');
}

function Version({ version, now }: { readonly version: Snapshot; readonly now: string | null | undefined }) {
  const { t, i18n } = useTranslation();
  const client = useClient();
  const text = useQuery(queries.snapshotText(client, version.id));
  const name = t('versions.of', { moment: formatMoment(version.at, i18n.language) });
  if (text.error !== null) return <ErrorNote error={text.error} />;
  if (text.data === undefined || now === undefined) return <Waiting />;
  return <EarlierText earlier={{ name, text: text.data.text }} now={now} />;
}
