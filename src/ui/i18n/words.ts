import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type english from './en.json';
import type { Lang } from './languages.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: typeof english };
    keySeparator: false;
    nsSeparator: false;
  }
}

const catalogues: Readonly<Record<Lang, () => Promise<{ default: Record<string, string> }>>> = {
  en: () => import('./en.json'),
  ru: () => import('./ru.json'),
  uk: () => import('./uk.json'),
  zh: () => import('./zh.json'),
  hu: () => import('./hu.json'),
};

/** Makes the words of one language ready; only that catalogue is loaded. */
export async function startWords(lang: Lang): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: lang,
    fallbackLng: false,
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
    resources: { [lang]: { translation: (await catalogues[lang]()).default } },
  });
}

/** Changes the language of the window, loading its catalogue first. */
export async function changeWords(lang: Lang): Promise<void> {
  if (i18next.language === lang) return;
  if (!i18next.hasResourceBundle(lang, 'translation')) {
    i18next.addResourceBundle(lang, 'translation', (await catalogues[lang]()).default);
  }
  await i18next.changeLanguage(lang);
}
