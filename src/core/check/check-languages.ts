import { detectLanguage } from './detect-language.ts';
import type { Finding } from './problem.ts';
import type { Survey } from './survey.ts';
import { primaryLanguage } from '#core/words/primary-language.ts';

/**
 * Notes that do not say their language, where it is beyond doubt. Only in notebooks of several languages most of whose
 * notes say theirs: anywhere else nothing depends on it.
 */
export function checkLanguages({ heads, index }: Survey): readonly Finding[] {
  const said = [...heads.values()].map(({ lang }) => primaryLanguage(lang)).filter((lang) => lang !== '');
  const used = new Set(said);
  if (said.length * 2 < heads.size || used.size < 2) return [];
  const unread = new Set(index.warnings().map(({ path }) => path));
  return [...heads.values()].flatMap(({ path, lang }): readonly Finding[] => {
    if (lang !== null || unread.has(path)) return [];
    const detected = detectLanguage(index.body(path) ?? '');
    if (detected === undefined || !used.has(detected)) return [];
    return [{ kind: 'missing-language', saying: 'unsaid-language', path, line: 1, values: { langs: [detected] } }];
  });
}
