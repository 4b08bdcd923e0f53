import { useTranslation } from 'react-i18next';
import type { Settings } from '#api/contract.ts';
import { useCommandContext } from '../commands/use-commands.ts';
import { Choice } from '../kit/choice.tsx';
import { RangeField } from '../kit/range-field.tsx';
import { BackupList } from './backup-list.tsx';
import { BackupPlace } from './backup-place.tsx';

const every = ['never', 'hour', 'six-hours', 'day', 'week'] as const satisfies readonly Settings['backupEvery'][];

/** How often backups are made, how many are kept and where; and those there are. */
export function BackupsSection({ settings }: { readonly settings: Settings }) {
  const { t } = useTranslation();
  const { change } = useCommandContext();
  return (
    <>
      <Choice
        label={t('backups.every')}
        value={settings.backupEvery}
        options={every.map((value) => ({ value, label: t(`backups.every-${value}`) }))}
        onChange={(value) => change({ backupEvery: every.find((one) => one === value) ?? 'day' })}
      />
      <RangeField
        label={t('backups.kept')}
        value={settings.backupsKept}
        least={2}
        most={60}
        step={1}
        shown={t('backups.count', { count: settings.backupsKept })}
        onChange={(backupsKept) => change({ backupsKept })}
      />
      <BackupPlace key={settings.backupPlace} place={settings.backupPlace} />
      <BackupList />
    </>
  );
}
