import { ADJECTIVES_IN_IY, ANIMATE_DATIVE, NOUNS_IN_IY, PROTECTED } from './ukrainian-irregular.ts';
import { isSibilant, isVowel, withGlide } from './ukrainian-letters.ts';
import { listed, openSyllable } from './ukrainian-stems.ts';
import { words } from './word-list.ts';

/** What a form's ending makes of it; first and second are the conjugations of the present. */
export type Kind = 'nominal' | 'adjective' | 'first' | 'second' | 'imperative' | 'infinitive' | 'past' | 'passive';
export const isVerbal = (kind: Kind): boolean => kind !== 'nominal' && kind !== 'adjective';

/** `own`: how many letters are the ending when the rest of it belongs to a protected stem; -1: never. */
type Ending = { readonly kind: Kind; readonly own: number };

const ENDINGS = new Map<string, Ending>();
function register(kind: Kind, own: number, endings: string): void {
  for (const ending of words(endings)) ENDINGS.set(ending, { kind, own });
}
register('nominal', -1, 'а я о е є у ю и і ї ь ові еві єві има');
register('nominal', 1, 'ами ями ою ею єю');
register('nominal', 0, 'ам ям ом ем єм ах ях ів їв ей');
register('adjective', -1, 'ого ього ьої ьому ьою ьо');
register('adjective', 1, 'ої ому ими іми');
register('adjective', 0, 'ий ій им ім их іх');
register('second', -1, 'ать ите имо ачи');
register('second', 0, 'ить ять иш їть їш їмо їте ячи');
register('first', 0, 'еш ете еть єш єте єть уть ють учи ючи');
register('first', 1, 'емо ємо');
register('imperative', -1, 'те');
register('imperative', 0, 'іть імо ьте йте ймо йть');
register('imperative', 1, 'ьмо');
register('infinitive', -1, 'иму имеш име имемо имете имуть иметь');
register('passive', -1, 'ено єно');
const LONGEST_ENDING = 5;

/** The longest ending that a word may have, and the word before it. */
export function endingOf(word: string, reflexive: boolean): { stem: string; ending: string; kind: Kind } {
  for (let length = Math.min(LONGEST_ENDING, word.length - (reflexive ? 1 : 2)); length > 0; length--) {
    const ending = word.slice(-length);
    const known = ENDINGS.get(ending);
    if (known === undefined) continue;
    const stem = word.slice(0, -length);
    if (fits(stem, ending, known.kind) && !isProtected(word, known.own)) return { stem, ending, kind: known.kind };
  }
  return { stem: word, ending: '', kind: 'nominal' };
}

function isProtected(word: string, own: number): boolean {
  const cut = word.length - own;
  return own >= 0 && listed(PROTECTED, withGlide(word.slice(0, cut), word.slice(cut)));
}

/** Too short to be what precedes a longer ending, unlike «дн» (днями), «сн» (сном). */
const VOWELLESS = /^(?!(?:дн|сн|пс|пн|тр|тл|зл|гр|шв)$)[^аеєиіїоуюя]{0,2}$/;

/** Whether such a stem takes the ending. */
function fits(stem: string, ending: string, kind: Kind): boolean {
  const last = stem.slice(-1);
  if (ending.length > 1 && /^[аеиіоу]/.test(ending) && isVowel(last)) return false;
  switch (kind) {
    case 'infinitive':
      return last === 'т' && (stem.length > (ending.length > 3 ? 2 : 4) || stem === 'мат');
    case 'passive':
      return stem.length > 2;
    case 'second':
      if (ending === 'ать' || ending === 'ачи') return isSibilant(last);
      if (ending === 'ите') return !/^.{0,4}[рбжшпвмл]$|(?:сит|ков|мен|серд)$/.test(stem);
      return ending !== 'имо' || stem.length > 2;
    case 'imperative':
      if (ending === 'те') return isSibilant(last);
      if (ending === 'іть') return !/[иоь]л$|[тс]ол$/.test(stem);
      return !(ending.startsWith('ь') && isVowel(last));
    case 'nominal':
    case 'adjective':
      return fitsNominal(stem, ending);
    default:
      return true;
  }
}

function fitsNominal(stem: string, ending: string): boolean {
  if (ending.length > 1 && VOWELLESS.test(stem)) return false;
  switch (ending) {
    case 'ові':
      return ANIMATE_DATIVE.test(stem);
    case 'еві':
      return /(?:ц|ач|тел|учн|товариш)$/.test(stem) && !/(?:кін|міс|сон|тан)ц$/.test(stem);
    case 'има':
      return /^.{0,3}[шчр]$/.test(stem);
    case 'ій':
      return !isNounInIy(stem) && openSyllable(stem + ending, '') === stem + ending;
    default:
      return true;
  }
}

/** «лінія», «сценарій», unlike «новій»: the consonant tells mostly. */
const isNounInIy = (stem: string): boolean =>
  !listed(ADJECTIVES_IN_IY, stem) && (/[цсзфргпд]$/.test(stem) || listed(NOUNS_IN_IY, stem));
