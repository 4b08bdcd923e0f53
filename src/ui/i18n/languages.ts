/** Languages of the interface, each under its own name. */
export const languages = {
  en: 'English',
  ru: 'Русский',
  uk: 'Українська',
  zh: '中文',
  hu: 'Magyar',
} as const;

export type Lang = keyof typeof languages;
/** The languages in the order they are offered. */
export const langs = Object.keys(languages) as readonly Lang[];

/** The first of the person's preferred languages that the interface speaks, else English. */
export function chooseLang(preferred: readonly string[]): Lang {
  for (const tag of preferred) {
    const lang = tag.toLowerCase().split('-')[0];
    if (isLang(lang)) return lang;
  }
  return 'en';
}

/** Whether the interface speaks this language. */
export function isLang(value: unknown): value is Lang {
  return typeof value === 'string' && Object.hasOwn(languages, value);
}
