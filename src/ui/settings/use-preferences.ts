import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { Settings } from '#api/contract.ts';
import { readKept, writeKept } from '../data/kept.ts';
import { useSettings } from '../data/queries.ts';
import { chooseLang } from '../i18n/languages.ts';
import { changeWords } from '../i18n/words.ts';

type Preferences = Pick<Settings, 'lang' | 'theme'>;
const unset: Preferences = { lang: null, theme: 'system' };

/** Language and theme as last known, so that the first picture already has them. */
export function readPreferences(): Preferences {
  return readKept('preferences', unset);
}

/** Makes the page show a theme. */
export function showTheme(theme: Settings['theme']): void {
  if (theme === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
}

/** Keeps the page in the language and theme of the settings. */
export function usePreferences(): void {
  const { data: settings } = useSettings();
  const { i18n } = useTranslation();
  useEffect(() => {
    if (settings === undefined) return;
    const { lang, theme } = settings;
    writeKept('preferences', { lang, theme });
    showTheme(theme);
    void changeWords(lang ?? chooseLang(navigator.languages));
  }, [settings]);
  useEffect(() => {
    document.documentElement.lang = i18n.language;
  }, [i18n.language]);
}
