import { useTranslation } from 'react-i18next';
import type { Settings } from '#api/contract.ts';
import { useCommandContext } from '../commands/use-commands.ts';
import { useSettings } from '../data/queries.ts';
import { useShell } from '../frame/shell.ts';
import { isLang, languages, langs } from '../i18n/languages.ts';
import { Button } from '../kit/button.tsx';
import { Choice } from '../kit/choice.tsx';
import { Dialog } from '../kit/dialog.tsx';
import { ErrorNote } from '../kit/error-note.tsx';

const themes = ['system', 'light', 'dark'] as const satisfies readonly Settings['theme'][];

/** Language and theme; each change counts at once. */
export function SettingsDialog() {
  const { t } = useTranslation();
  const { closeDialog } = useShell();
  const { change } = useCommandContext();
  const { data: settings, error, refetch } = useSettings();
  return (
    <Dialog
      title={t('settings.title')}
      onClose={closeDialog}
      actions={<Button onPress={closeDialog}>{t('dialog.close')}</Button>}
    >
      {error === null ? null : <ErrorNote error={error} onRetry={() => void refetch()} />}
      {settings === undefined ? null : (
        <>
          <Choice
            label={t('settings.lang')}
            value={settings.lang ?? 'system'}
            options={[
              { value: 'system', label: t('settings.lang-system') },
              ...langs.map((lang) => ({ value: lang, label: languages[lang], lang })),
            ]}
            onChange={(value) => change({ lang: isLang(value) ? value : null })}
          />
          <Choice
            label={t('settings.theme')}
            value={settings.theme}
            options={themes.map((value) => ({ value, label: t(`settings.theme-${value}`) }))}
            onChange={(value) => change({ theme: themes.find((theme) => theme === value) ?? 'system' })}
          />
        </>
      )}
    </Dialog>
  );
}
