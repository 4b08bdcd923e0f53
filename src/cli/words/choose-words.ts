import { en } from './en.ts';
import { hu } from './hu.ts';
import { ru } from './ru.ts';
import { uk } from './uk.ts';
import type { Words } from './words.ts';
import { zh } from './zh.ts';

/** Every language the command line speaks. */
export const catalogue: Readonly<Record<string, Words>> = { en, ru, uk, zh, hu };

/** The language asked for, else the one of the environment (`LC_ALL`, `LC_MESSAGES`, `LANG`), else English. */
export function chooseLang(wanted: string | undefined, env: NodeJS.ProcessEnv): string {
  const system = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'];
  for (const tag of [wanted, system]) {
    const lang = tag?.slice(0, 2).toLowerCase();
    if (lang !== undefined && Object.hasOwn(catalogue, lang)) return lang;
  }
  return 'en';
}

/** The words of a language; English where it is none of ours. */
export function chooseWords(lang: string): Words {
  return catalogue[lang] ?? en;
}

/** Puts values into the `{places}` of a sentence. */
export function fill(sentence: string, values: Readonly<Record<string, string | number>>): string {
  return sentence.replaceAll(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}
