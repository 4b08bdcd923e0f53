import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../ensure-built.ts';

/** Looks up what the window calls something in a language, with its values put in. */
export function interfaceWords(
  lang: string,
): (key: string, values?: Readonly<Record<string, string | number>>) => string {
  const catalogue = JSON.parse(readFileSync(join(projectRoot, `src/ui/i18n/${lang}.json`), 'utf8')) as Record<
    string,
    string
  >;
  return (key, values = {}) => {
    const words = catalogue[key];
    if (words === undefined) throw new Error(`There are no words for ${key} in ${lang}.`);
    return words.replaceAll(/\{\{(\w+)[^}]*\}\}/g, (_, name: string) => String(values[name] ?? ''));
  };
}
