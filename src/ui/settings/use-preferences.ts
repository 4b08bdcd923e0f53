import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { Settings } from '#api/contract.ts';
import { readKept, writeKept } from '../data/kept.ts';
import { useSettings } from '../data/queries.ts';
import { chooseLang } from '../i18n/languages.ts';
import { changeWords } from '../i18n/words.ts';
import { showAppearance, usualAppearance, type Appearance } from './appearance.ts';

type Preferences = Appearance & Pick<Settings, 'lang'>;
const contrast = matchMedia('(prefers-contrast: more)');

/** Language and appearance as last known, so that the first picture already has them. */
export function readPreferences(): Preferences {
  return { lang: null, ...usualAppearance, ...readKept<Partial<Preferences>>('preferences', {}) };
}

/** Makes the page look as chosen, and as the system wants it. */
export function showPreferences(appearance: Appearance): void {
  showAppearance(appearance, document.documentElement, contrast.matches);
}

/** Keeps the page in the language and the look of the settings. */
export function usePreferences(): void {
  const { data: settings } = useSettings();
  const { i18n } = useTranslation();
  useEffect(() => {
    if (settings === undefined) return;
    const { lang, theme, accent, textSize, readingWidth } = settings;
    writeKept('preferences', { lang, theme, accent, textSize, readingWidth });
    const show = (): void => showPreferences(settings);
    show();
    void changeWords(lang ?? chooseLang(navigator.languages));
    contrast.addEventListener('change', show);
    return () => contrast.removeEventListener('change', show);
  }, [settings]);
  useEffect(() => {
    document.documentElement.lang = i18n.language;
  }, [i18n.language]);
}
