import { VERB_PREFIXES } from './hungarian-irregular.ts';
import { endOf, isOpenVowel, isVowel, lastVowelOf } from './hungarian-stem-ends.ts';

/** The stem ends in a doubled consonant: also «ssz», «nny», «ggy». */
export const DOUBLED = /(?:([bcdfghjklmnprstvz])\1|ssz|zzs|ccs|nny|ggy|lly|tty)$/;
export const undouble = (stem: string): string =>
  stem.at(-1) === stem.at(-2) ? stem.slice(0, -1) : stem.slice(0, -3) + stem.slice(-2);

/** mutasson, szeressen, jusson; but olvasson, mosson. */
const IMPERATIVE_OF_T = /(?:[tghlz][ae]|ju|fu|ve|ko|su|nyi|szere|muta|alko)ss$/;

/** The stem before its end was changed by the ending, undefined when the two do not go together. */
export function restore(stem: string, ending: string): string | undefined {
  const last = stem.slice(-1);
  if (ending === 'al' || ending === 'el') {
    if (DOUBLED.test(stem)) return undouble(stem);
    return ending === 'el' && last === 'z' ? stem : undefined;
  }
  if (ending === 'd') return stem.endsWith('ts') || /[tgh][ae]s$/.test(stem) ? stem.replace(/t?s$/, 't') : stem;
  if (!isOpenVowel(ending.charAt(0)) && ending !== 'on' && !ending.startsWith('u')) return stem;
  if (stem.endsWith('ssz')) {
    if (/[hr]ossz$/.test(stem) || (stem.endsWith('ossz') && ending.startsWith('e'))) return stem;
    return stem.slice(0, -3) + (isVowel(stem.charAt(stem.length - 4)) ? 'szt' : 'sz');
  }
  if (stem.endsWith('ts')) return stem.slice(0, -1);
  if (stem.endsWith('ss')) return IMPERATIVE_OF_T.test(stem) ? `${stem.slice(0, -2)}t` : stem.slice(0, -1);
  if (stem.endsWith('zz')) return stem.slice(0, -1);
  // Translative: szabaddá, barátokká.
  if (isOpenVowel(ending) && last !== 'l' && last !== 't' && last !== 'b' && DOUBLED.test(stem)) return undouble(stem);
  return stem;
}

/** Whether the ending may follow a stem that is not a known one: kind of stem end, vowel harmony. */
export function mayFollow(stem: string, ending: string, after: number): boolean {
  if ((endOf(stem) & after) === 0 || !isHarmonious(stem, ending)) return false;
  const last = stem.slice(-1);
  switch (ending) {
    case 't':
      // -ít is the end of verbs, the accusative of -i is rare; -hat, -het.
      return (last !== 'i' || stem.endsWith('bbi')) && !/[^aeiou]h[ae]$/.test(stem);
    case 'lak':
    case 'lek':
      // hallak is no «hal-lak».
      return 'trzdvs'.includes(last);
    case 'sz':
      return last !== 's' && last !== 'z';
    case 'tok':
      // boltok is no «bol-tok».
      return 'zdgkv'.includes(last);
    default:
      return ending.startsWith('d') ? takesD(stem) : !belongsToStem(stem, ending);
  }
}

/** Case endings of a single shape, which have no harmony. */
const NEUTRAL = /(?:ert|kent|kepp|keppen)$/;

/** Vowel harmony, as far as it shows without accents: «a» is always a back vowel, «e» mostly a front one. */
function isHarmonious(stem: string, ending: string): boolean {
  const vowel = lastVowelOf(stem);
  const last = stem.slice(-1);
  const head = ending.charAt(0);
  // -ra, -ben and the like after an open vowel: kame-ra is none.
  if (last === 'e' && head !== 'a' && /^[^aeiou]+a/.test(ending)) return false;
  if (last === 'a' && head !== 'e' && /^[^aeiou]+e/.test(ending) && !NEUTRAL.test(ending)) return false;
  if (head === 'e' && vowel === 'a' && !isVowel(last) && !NEUTRAL.test(ending)) return false;
  // «ő» before front endings, and «o» after a front vowel, belong to the stem: vezetők, keresőt.
  if (head === 'o' && !ending.startsWith('ott')) {
    if (vowel === 'e' && !/[aou].*ek$/.test(stem)) return false;
    if (vowel !== 'o' && vowel !== 'u' && ending.replace(NEUTRAL, '').includes('e')) return false;
  }
  return vowel !== '';
}

/** «Your» after a vowel, else the imperative: autó-d, hoz-d, csinál-d; but rövid, csőd, föld. */
function takesD(stem: string): boolean {
  const last = stem.slice(-1);
  return last === 's' || last === 'z' || (stem.length > 3 && last !== 'i' && (isVowel(last) || /[ae][lr]$/.test(stem)));
}

/** -hat, -het. */
export const POTENTIAL = /[^aeiou]h[ae]t$/;

/** Whether the ending, or its first letters, is mostly the end of a longer stem. */
function belongsToStem(stem: string, ending: string): boolean {
  const last = stem.slice(-1);
  const head = ending.charAt(0);
  // taktikát rather than «taktikat».
  if (last === 'i' && ending.startsWith('ka')) return true;
  // kvótá-ja rather than «kvótaj-a».
  if (isOpenVowel(head) && /[ae]j$/.test(stem)) return true;
  // megért, elvert are verbs.
  if (ending === 'ert' && (VERB_PREFIXES.has(stem) || VERB_PREFIXES.has(stem.slice(0, -1)))) return true;
  // pótlék, emlék; riporter-e, menedzser-e; doktor-a.
  if (ending.startsWith('ek') && /[^aeiou]l$/.test(stem)) return true;
  if (ending === 'ere' && /(?:[nkrz]t|dzs|rtn)$/.test(stem)) return true;
  if (ending === 'ra' && stem.endsWith('kto')) return true;
  // -hat, -het and their participle -ható, -hető.
  if (last === 'h' && !isVowel(stem.charAt(stem.length - 2))) return true;
  if (head === 'o' && !ending.startsWith('ott') && POTENTIAL.test(stem)) return true;
  // -bb of the comparative is not part of an ending: jobb-an.
  if (last === 'b' && (head === 'b' || (ending === 'i' && stem.endsWith('bb')))) return true;
  // Privative adjectives: kénytelen, tanulatlan.
  return (ending === 'en' || ending === 'an') && /t[ae]?l$/.test(stem);
}
