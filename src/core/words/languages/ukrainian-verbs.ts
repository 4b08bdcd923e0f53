import { PREFIXES, SECOND_IN_A, SECOND_IN_I } from './ukrainian-irregular.ts';
import { isVowel } from './ukrainian-letters.ts';
import { LONGEST_ENTRY, normalise } from './ukrainian-stems.ts';

/** Whether a stem is one of these verbs' roots, bare or after a prefix. */
export function hasRoot(roots: ReadonlySet<string>, stem: string): boolean {
  for (let length = Math.min(stem.length, LONGEST_ENTRY); length > 1; length--) {
    if (roots.has(stem.slice(-length)) && PREFIXES.has(stem.slice(0, -length))) return true;
  }
  return false;
}

/**
 * The theme (the infinitive without -ти) of an irregular verb's present or past stem, '' when it is none. `clear`: no
 * noun has the ending.
 */
export function irregularTheme(stems: ReadonlyMap<string, string>, stem: string, clear: boolean): string {
  for (let length = Math.min(stem.length, LONGEST_ENTRY); length > 0; length--) {
    const root = stem.slice(-length);
    const theme = stems.get(root) ?? (clear ? stems.get(root + '!') : undefined);
    const prefix = stem.slice(0, -length);
    if (theme === undefined || !PREFIXES.has(prefix)) continue;
    // зберу — зібрати, розжене — розігнати
    const linked = /^(?:бра|дра|пра|гна)$/.test(theme) && /[дзб]$/.test(prefix);
    return prefix + (linked ? 'і' : '') + theme;
  }
  return '';
}

/** The last consonants of a second conjugation stem in the first person: ходжу, ношу, люблю. */
const MUTATIONS: readonly (readonly [RegExp, string])[] = [
  [/зд$/, 'ждж'],
  [/с[тк]$/, 'щ'],
  [/д$/, 'дж'],
  [/т$/, 'ч'],
  [/з$/, 'ж'],
  [/с$/, 'ш'],
  [/(?<=[бпвмф])$/, 'л'],
];

function firstPerson(stem: string): string {
  const [plain = /$/, mutated = ''] = MUTATIONS.find(([plain]) => plain.test(stem)) ?? [];
  return stem.replace(plain, mutated);
}

/** Every key of a verb by its theme. */
export function verbKeys(theme: string): string[] {
  const root = theme.slice(0, -1);
  const vowel = theme.slice(-1);
  const keys = [normalise(theme + 'т'), normalise(theme + 'л')];
  const second =
    vowel === 'и' ||
    vowel === 'ї' ||
    (vowel === 'і' && hasRoot(SECOND_IN_I, root)) ||
    (vowel === 'а' && hasRoot(SECOND_IN_A, root));
  if (second) return [...keys, root + (vowel === 'ї' ? 'й' : 'ий'), firstPerson(root), normalise(root)];
  if (theme.endsWith('ну')) {
    const short = theme.slice(0, -2);
    keys.push(root);
    return /[кгсхзб]$/.test(short) ? [...keys, short + 'л', short] : keys;
  }
  if (/[сц]яг$|[сз]тиг$/.test(theme)) return [...keys, theme + 'н', theme];
  if (theme === 'узя') return [...keys, 'взяй'];
  if (vowel === 'я' && isVowel(root.slice(-1))) keys.push(root + 'й');
  if (/(?:да|ста|зна)ва$/.test(theme)) keys.push(theme.slice(0, -2) + 'й');
  return [...keys, normalise(theme + 'й')];
}
