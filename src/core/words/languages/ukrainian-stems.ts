import { ALTERNATIONS, PREFIXES } from './ukrainian-irregular.ts';
import { hasVowel, isVowel } from './ukrainian-letters.ts';

/** No entry of the lists of stems is longer. */
export const LONGEST_ENTRY = 8;

/** Whether a list of stems has this one, or its last letters. */
export function listed(stems: ReadonlySet<string>, stem: string): boolean {
  if (stems.has('^' + stem)) return true;
  for (let length = Math.min(stem.length, LONGEST_ENTRY); length > 1; length--) {
    if (stems.has(stem.slice(-length))) return true;
  }
  return false;
}

/** «відбувати: відбуває», while other verbs in -увати have -ує. */
const keepsVa = (theme: string): boolean =>
  /(?:бу|чу|зу|ду)ва$/.test(theme) && PREFIXES.has(theme.slice(0, -4)) && !/(?:пробу|позу)ва$/.test(theme);

/** The last step: forms of one verb that differ in the last consonant, and -анин, which the plural lacks. */
export function normalise(stem: string): string {
  const last = stem.slice(-1);
  if (last === 'н' && /(?:..ян|..[чжщм]ан|татар|болгар)ин$/.test(stem)) return stem.slice(0, -2);
  if (last !== 'т' && last !== 'л' && last !== 'в') return stem;
  const vowel = stem.at(-2) ?? '';
  const theme = stem.slice(0, -1);
  if (vowel === 'а') {
    if (/[ую]ва$/.test(theme) && theme.length > 3 && !keepsVa(theme)) return theme.slice(0, -2) + 'й';
    return last === 'в' ? theme + 'л' : stem;
  }
  if (vowel === 'у' && /..[^п]ну$/.test(theme) && !/(?:міну|грану)$/.test(theme)) return theme.slice(0, -1);
  if (last === 'в') return 'яиую'.includes(vowel) ? theme + 'л' : stem;
  return last === 'т' && 'иї'.includes(vowel) ? theme + 'л' : stem;
}

/** The open syllable's stem of a form without ending. */
export function openSyllable(stem: string, ending: string): string {
  const whole = stem + ending;
  const exact = ALTERNATIONS.get('^' + whole);
  if (exact !== undefined) return exact;
  for (let length = Math.min(whole.length, LONGEST_ENTRY); length > 1; length--) {
    const open = ALTERNATIONS.get(whole.slice(-length));
    if (open !== undefined) return whole.slice(0, -length) + open;
  }
  return ending === 'ь' ? openBeforeSoftSign(stem) : withoutFleetingO(stem);
}

function openBeforeSoftSign(stem: string): string {
  // читань
  if (/[аяі]н$/.test(stem) && stem.length > 4) return stem + 'н';
  if (stem.endsWith('ен') && stem.length > 3) {
    // значень; липень
    return /(?:[жчшщн]|[бпвмф]л|лл|вор)ен$/.test(stem) ? stem + 'н' : stem.slice(0, -2) + 'н';
  }
  if (stem.endsWith('єц')) return stem.slice(0, -2) + 'йц';
  if (stem.endsWith('ец')) return stem.slice(0, -2) + (stem.endsWith('лец') ? 'ьц' : 'ц');
  return stem.endsWith('літ') ? stem + 'т' : stem;
}

function withoutFleetingO(stem: string): string {
  if (!stem.endsWith('ок') || !hasVowel(stem.slice(0, -2))) return stem;
  return /^(?:у|по|про|об|за)рок$|(?:блок|крок|строк)$/.test(stem) ? stem : stem.slice(0, -2) + 'к';
}

const THIRD_DECLENSION = /^(?:тін|осін|памят|мит|сут|лют|пут|ртут|блакит|похіт)$/;
const DOUBLE_IN_EVERY_FORM = /(?:весіл|зіл|зусил|гіл|облич|сторіч|береж|доріж|знаряд|волос|колос|затиш|збіж)$/;

/** «сіллю», «ніччю» have doubled the stem's consonant; «життю», «обличчю» have it double in every form. */
export function undoubled(stem: string): string {
  const last = stem.slice(-1);
  if (last !== stem.at(-2) || isVowel(last)) return stem;
  const single = stem.slice(0, -1);
  if (last === 'н' || last === 'т') return THIRD_DECLENSION.test(single) ? single : stem;
  return DOUBLE_IN_EVERY_FORM.test(single) ? stem : single;
}
