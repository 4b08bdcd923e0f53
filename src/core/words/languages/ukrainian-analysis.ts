import { type Kind, endingOf, isVerbal } from './ukrainian-endings.ts';
import {
  ATHEMATIC,
  FIRST_IN_I,
  PAST,
  PREFIXES,
  PRESENT,
  SECOND_IN_I,
  SECOND_IRREGULAR,
  STEMS,
} from './ukrainian-irregular.ts';
import { hasVowel, isSibilant, isVowel, withGlide } from './ukrainian-letters.ts';
import { normalise, openSyllable, undoubled } from './ukrainian-stems.ts';
import { hasRoot, irregularTheme } from './ukrainian-verbs.ts';

/** `theme`: of a verb, the infinitive without -ти; '' where it is not known. */
export type Reading = { readonly key: string; readonly kind: Kind; readonly ending: string; readonly theme: string };

/** What a word is first taken for. `reflexive`: its -ся is cut off. */
export function analyse(word: string, reflexive: boolean): Reading {
  const verb = infinitiveOf(word) ?? passiveOf(word) ?? pastOf(word, reflexive) ?? athematicOf(word);
  if (verb !== undefined) return verb;
  const { stem, ending, kind } = endingOf(word, reflexive);
  return conjugated(stem, ending, kind) ?? { key: normalise(declined(stem, ending)), kind, ending, theme: '' };
}

function infinitiveOf(word: string): Reading | undefined {
  if (!word.endsWith('ти') && !(word.endsWith('ать') && !isSibilant(word.charAt(word.length - 4)))) return undefined;
  const theme = word.slice(0, -2);
  return { key: normalise(theme + 'т'), kind: 'infinitive', ending: 'ти', theme };
}

/** The impersonal passive: написано. */
function passiveOf(word: string): Reading | undefined {
  if (word.length < 6 || !/[ая]но$/.test(word)) return undefined;
  let theme = word.slice(0, -2);
  if (theme.endsWith('ова') && !theme.endsWith('хова')) theme = theme.replace(/[ьй]ова$/, 'юва').replace(/ова$/, 'ува');
  return { key: normalise(theme + 'т'), kind: 'passive', ending: 'но', theme };
}

function pastOf(word: string, reflexive: boolean): Reading | undefined {
  const ending = word.slice(-2);
  const past = pastStem(word);
  const noun = word.endsWith('л') || word === 'ніс' || word === 'віз';
  const irregular = noun ? '' : irregularTheme(PAST, past === '' ? word : past, reflexive);
  if (irregular !== '') return { key: normalise(irregular + 'л'), kind: 'past', ending, theme: irregular };
  if (past === '' || (!reflexive && mayBeGenitive(word))) return undefined;
  return { key: normalise(past), kind: 'past', ending, theme: past.endsWith('л') ? past.slice(0, -1) : past };
}

/** The stem of the past with its -л, '' when the word does not look like one. */
function pastStem(word: string): string {
  if (word.length > 4 && word.endsWith('вши')) return word.slice(0, -3) + 'л';
  if (word.length > 4 && word.endsWith('ши') && !isVowel(word.charAt(word.length - 3))) return word.slice(0, -2);
  if (/л[аои]$/.test(word)) return word.slice(0, -1);
  return /[аеєиіїоуюя]в$/.test(word) ? word.slice(0, -1) + 'л' : '';
}

/** Genitives plural and adjectives that look like a past: героїв, столів, готов. */
function mayBeGenitive(word: string): boolean {
  if (/[їоеє]в$/.test(word)) return true;
  const root = word.slice(0, -2);
  return word.endsWith('ів') && !hasRoot(SECOND_IN_I, root) && !hasRoot(FIRST_IN_I, root);
}

/** The present of дати, їсти, повісти and their compounds. */
function athematicOf(word: string): Reading | undefined {
  const [, prefix, root] = ATHEMATIC.exec(word) ?? [];
  if (prefix === undefined || root === undefined || !PREFIXES.has(prefix)) return undefined;
  const theme = prefix + root + (root === 'да' ? '' : 'с');
  return { key: theme + 'й', kind: 'first', ending: '', theme };
}

/** Endings that nouns and irregular verbs share. */
const SHARED_ENDINGS: ReadonlySet<string> = new Set(['', 'ь', 'у', 'ю', 'е', 'и']);

/** The reading as a verb, undefined when the ending is a noun's or an adjective's and the stem no irregular verb's. */
function conjugated(bare: string, ending: string, kind: Kind): Reading | undefined {
  const stem = withGlide(bare, ending);
  const reading = (key: string, theme = ''): Reading => ({ key, kind, ending, theme });
  if (kind === 'infinitive') return reading(normalise(stem), stem.slice(0, -1));
  const clear = isVerbal(kind);
  if (clear || SHARED_ENDINGS.has(ending)) {
    if (ending === 'ять' && stem.endsWith('їд')) return reading(stem.slice(0, -1) + 'сй', stem.slice(0, -1) + 'с');
    if (kind === 'second') {
      const theme = irregularTheme(SECOND_IRREGULAR, stem, true);
      if (theme !== '') return reading(theme + 'й', theme);
    } else {
      const theme = irregularTheme(PRESENT, stem, clear || ending === 'е');
      if (theme !== '') return reading(normalise(theme + 'й'), theme);
    }
  }
  if (kind === 'second' && !stem.endsWith('й')) return reading(stem.replace(/(?<=[бпвмф])л$/, '') + 'ий');
  if ((ending === 'іть' || ending === 'імо') && !/[^аеєиіїоуюя]н$/.test(stem)) return reading(stem + 'ий');
  // бю, пє, ллє: бити, пити, лити
  const short = ending === 'ю' ? /^(?:.*[аеиіоу])?[бп]$/ : /[бп]$/;
  if (/^[єю]/.test(ending) && short.test(stem)) return reading(stem + 'ий', stem + 'и');
  if (/^[єю]./.test(ending) && stem.endsWith('лл')) return reading(stem.slice(0, -1) + 'ий');
  return clear ? reading(normalise(ending.startsWith('й') ? stem + 'й' : stem)) : undefined;
}

/** The stem of a noun or an adjective as it is in most cases. */
function declined(bare: string, ending: string): string {
  let stem = withGlide(bare, ending);
  if (ending === '' || ending === 'ь') stem = openSyllable(stem, ending);
  else if (ending === 'ю') stem = undoubled(stem).replace(/(?<!^(?:по)?в)іст$/, 'ост');
  else if (ending === 'і') stem = stem.replace(/(?<=[^о]ж|[чш])ц$/, 'к');
  return STEMS.get(stem) ?? stem;
}

/** The verb's form without -ся or -сь, undefined when the word is not reflexive. */
export function withoutReflexive(word: string): string | undefined {
  if (word.length < 5 || !/с[яь]$/.test(word)) return undefined;
  const base = word.slice(0, -2);
  return isReflexiveBase(base, word.endsWith('ся')) ? base : undefined;
}

function isReflexiveBase(base: string, inSya: boolean): boolean {
  if (/(?:бабу|діду|мату|тату|пету|ру|га|гу|кара)$/.test(base)) return false;
  if (/(?:[аяиїоеєуюі]в|л[оаи]|ти|ть|еш|єш|иш|їш|мо|те|ши|чи|й|[аеєя]но|[дтсзнвл]ь|ю)$/.test(base)) return true;
  if (/[жчшщ]у$/.test(base) || (/[^аеєиіїоуюя][уи]$/.test(base) && hasVowel(base.slice(0, -1)))) return true;
  if (/[^аеєиїоуюя][уи]$/.test(base) && irregularTheme(PRESENT, base.slice(0, -1), true) !== '') return true;
  return inSya && base.length > 4 && /[бгкзхсрж]$/.test(base);
}
