import type { CalcWords } from '#core/calc/words/words.ts';

const catalogues: Readonly<Record<string, () => Promise<CalcWords>>> = {
  en: async () => (await import('#core/calc/words/en.ts')).en,
  ru: async () => (await import('#core/calc/words/ru.ts')).ru,
  zh: async () => (await import('#core/calc/words/zh.ts')).zh,
  hu: async () => (await import('#core/calc/words/hu.ts')).hu,
  uk: async () => (await import('#core/calc/words/uk.ts')).uk,
};

/** The words of models in a language; only that catalogue is loaded. */
export async function loadCalcWords(lang: string): Promise<CalcWords> {
  const [primary = ''] = lang.toLowerCase().split('-');
  const load = catalogues[primary] ?? catalogues['en'];
  if (load === undefined) throw new Error('no words');
  return load();
}
