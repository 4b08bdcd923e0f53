/** What a stem may end in before an ending; the values are bits. */
export const CONSONANT = 1;
/** A consonant that takes the bare -t of the accusative and of the past: asztalt, beszélt. */
export const T_CONSONANT = 2;
/** A vowel that stays before endings. */
export const VOWEL = 4;
/** -a or -e, which become long before endings: alma, almák. The key has lost them. */
export const OPEN_VOWEL = 8;
/** A consonant after a front vowel: néz-i, kér-i. */
export const FRONT_CONSONANT = 16;
/** -s, the end of nouns of action: választás-kor. */
export const S_CONSONANT = 32;
/** -s, -sz, -z, -zs, after which the second person is -ol, -el. */
export const SIBILANT = 64;
/** Only a common stem: the ending is rarer than stems that end like it. */
export const KNOWN_ONLY = 128;
export const ANY = CONSONANT | VOWEL | OPEN_VOWEL;
export const ANY_VOWEL = VOWEL | OPEN_VOWEL;

export const isOpenVowel = (letter: string): boolean => letter === 'a' || letter === 'e';
export const isVowel = (letter: string): boolean =>
  isOpenVowel(letter) || letter === 'o' || letter === 'u' || letter === 'i';

/** The last vowel of a word, '' without one. */
export function lastVowelOf(word: string): string {
  for (let at = word.length - 1; at >= 0; at--) if (isVowel(word.charAt(at))) return word.charAt(at);
  return '';
}

/** The bits of what a stem ends in. */
export function endOf(stem: string): number {
  const last = stem.slice(-1);
  if (isOpenVowel(last)) return OPEN_VOWEL;
  if (isVowel(last)) return VOWEL;
  return (
    CONSONANT |
    ('lrnjyszdpk'.includes(last) ? T_CONSONANT : 0) |
    (lastVowelOf(stem) === 'a' ? 0 : FRONT_CONSONANT) |
    (last === 's' || last === 'z' ? SIBILANT : 0) |
    (last === 's' ? S_CONSONANT : 0)
  );
}
