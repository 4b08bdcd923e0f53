import { en } from './en.ts';
import type { FigureWords } from './figure-words.ts';
import { hu } from './hu.ts';
import { ru } from './ru.ts';
import { uk } from './uk.ts';
import { zh } from './zh.ts';

export type FigureLanguage = 'en' | 'ru' | 'uk' | 'zh' | 'hu';

const words: Readonly<Record<FigureLanguage, FigureWords>> = { en, ru, uk, zh, hu };

/** The words of a language, English where there are none of it. */
export function chooseWords(lang: string): { readonly lang: FigureLanguage; readonly words: FigureWords } {
  const known = Object.hasOwn(words, lang) ? (lang as FigureLanguage) : 'en';
  return { lang: known, words: words[known] };
}
