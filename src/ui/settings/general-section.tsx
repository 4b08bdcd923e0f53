import { useTranslation } from 'react-i18next';
import type { Settings } from '#api/contract.ts';
import { useCommandContext } from '../commands/use-commands.ts';
import { isLang, languages, langs } from '../i18n/languages.ts';
import { Choice } from '../kit/choice.tsx';
import { RangeField } from '../kit/range-field.tsx';
import { readingWidths, textSizes } from './sizes.ts';

const themes = ['system', 'light', 'dark', 'contrast'] as const satisfies readonly Settings['theme'][];
const accents = ['blue', 'teal', 'green', 'violet', 'grey'] as const satisfies readonly Settings['accent'][];

/** Language and appearance. */
export function GeneralSection({ settings }: { readonly settings: Settings }) {
  const { t } = useTranslation();
  const { change } = useCommandContext();
  return (
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
      <Choice
        label={t('settings.accent')}
        value={settings.accent}
        options={accents.map((value) => ({ value, label: t(`settings.accent-${value}`), accent: value }))}
        onChange={(value) => change({ accent: accents.find((accent) => accent === value) ?? 'blue' })}
      />
      <RangeField
        label={t('settings.text-size')}
        value={settings.textSize}
        least={textSizes.least}
        most={textSizes.most}
        step={1}
        shown={t('settings.pixels', { size: settings.textSize })}
        onChange={(textSize) => change({ textSize })}
      />
      <RangeField
        label={t('settings.reading-width')}
        value={settings.readingWidth}
        least={readingWidths.least}
        most={readingWidths.most}
        step={1}
        shown={t('settings.characters', { count: settings.readingWidth })}
        onChange={(readingWidth) => change({ readingWidth })}
      />
      <Choice
        label={t('settings.readiness')}
        value={settings.readiness ? 'shown' : 'hidden'}
        options={(['shown', 'hidden'] as const).map((value) => ({ value, label: t(`settings.readiness-${value}`) }))}
        onChange={(value) => change({ readiness: value === 'shown' })}
      />
    </>
  );
}
