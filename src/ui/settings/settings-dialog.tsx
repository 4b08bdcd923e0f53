import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components/Tabs';
import { useTranslation } from 'react-i18next';
import { useSettings } from '../data/queries.ts';
import { useNarrow } from '../frame/narrow.ts';
import { useShell, type SettingsSection } from '../frame/shell.ts';
import { Button } from '../kit/button.tsx';
import { Dialog } from '../kit/dialog.tsx';
import { ErrorNote } from '../kit/error-note.tsx';
import { BackupsSection } from '../backups/backups-section.tsx';
import { AboutSection } from './about-section.tsx';
import { FilesSection } from './files-section.tsx';
import { GeneralSection } from './general-section.tsx';
import { KeysSection } from './keys-section.tsx';
import styles from './settings-dialog.module.css';

const sections = {
  general: GeneralSection,
  files: FilesSection,
  backups: BackupsSection,
  keys: KeysSection,
  about: AboutSection,
} as const;

/** Everything a person may choose, by sections; each change counts at once. */
export function SettingsDialog({ section = 'general' }: { readonly section?: SettingsSection | undefined }) {
  const { t } = useTranslation();
  const { closeDialog } = useShell();
  const narrow = useNarrow();
  const { data: settings, error, refetch } = useSettings();
  return (
    <Dialog
      wide
      title={t('settings.title')}
      onClose={closeDialog}
      actions={<Button onPress={closeDialog}>{t('dialog.close')}</Button>}
    >
      {error === null ? null : <ErrorNote error={error} onRetry={() => void refetch()} />}
      {settings === undefined ? null : (
        <Tabs
          defaultSelectedKey={section}
          orientation={narrow ? 'horizontal' : 'vertical'}
          className={styles.tabs ?? ''}
        >
          <TabList aria-label={t('settings.title')} className={styles.list ?? ''}>
            {Object.keys(sections).map((id) => (
              <Tab key={id} id={id} className={styles.tab ?? ''}>
                {t(`settings.section-${id as SettingsSection}`)}
              </Tab>
            ))}
          </TabList>
          {Object.entries(sections).map(([id, Section]) => (
            <TabPanel key={id} id={id} className={styles.panel ?? ''}>
              <Section settings={settings} />
            </TabPanel>
          ))}
        </Tabs>
      )}
    </Dialog>
  );
}
