import type { CalcWords } from '#core/calc/words/words.ts';

/** Words of the note's language for what its blocks ask. */
export type BlockWords = { readonly lang: string; readonly calc: CalcWords };

const english = async (): Promise<CalcWords> => (await import('#core/calc/words/en.ts')).en;
const others: Readonly<Record<string, () => Promise<CalcWords>>> = {
  ru: async () => (await import('#core/calc/words/ru.ts')).ru,
  uk: async () => (await import('#core/calc/words/uk.ts')).uk,
  zh: async () => (await import('#core/calc/words/zh.ts')).zh,
  hu: async () => (await import('#core/calc/words/hu.ts')).hu,
};

/** The words of a primary language, English where there are none of it. */
export async function loadBlockWords(lang: string): Promise<BlockWords> {
  const load = Object.hasOwn(others, lang) ? others[lang] : undefined;
  return { lang: lang || 'en', calc: await (load ?? english)() };
}
