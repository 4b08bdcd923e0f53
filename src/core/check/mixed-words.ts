/** Letters that look alike, Latin and Cyrillic in the same places. */
const LATIN = 'aceopxyijkABCEHIKMOPTXYïëÏË';
const CYRILLIC = 'асеорхуіјкАВСЕНІКМОРТХУїёЇЁ';
const TO_CYRILLIC = new Map([...LATIN].map((letter, at) => [letter, [...CYRILLIC][at] ?? letter]));
const TO_LATIN = new Map([...CYRILLIC].map((letter, at) => [letter, [...LATIN][at] ?? letter]));

/** A word in which letters of another alphabet pass for its own. */
export type MixedWord = {
  readonly word: string;
  /** The letters that do not belong, each once. */
  readonly letters: string;
  readonly fixed: string;
};

/**
 * Words that mix Latin and Cyrillic so that it cannot be seen: all letters of one of the alphabets have a double in the
 * other, as Latin c in «cегмент». Parts of a compound stand for themselves (`CRM-система`), and abbreviations may be inflected
 * (`SMMщик`).
 */
export function findMixedWords(text: string): readonly MixedWord[] {
  if (!/\p{Script=Latin}/u.test(text) || !/\p{Script=Cyrillic}/u.test(text)) return [];
  return (text.normalize('NFC').match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).flatMap((word) => judge(word) ?? []);
}

function judge(word: string): MixedWord | undefined {
  const latin = word.match(/\p{Script=Latin}/gu) ?? [];
  const cyrillic = word.match(/\p{Script=Cyrillic}/gu) ?? [];
  if (latin.length === 0 || cyrillic.length === 0) return undefined;
  if (
    /^(?=.*\p{Lu})[\p{Lu}\p{N}]{2,}\p{Ll}+$/u.test(word) &&
    /^[\p{Script=Latin}\p{N}]+\p{Script=Cyrillic}+$/u.test(word)
  )
    return undefined;
  const latinPasses = latin.every((letter) => TO_CYRILLIC.has(letter));
  const cyrillicPasses = cyrillic.every((letter) => TO_LATIN.has(letter));
  if (!latinPasses && !cyrillicPasses) return undefined;
  const fewer = latin.length <= cyrillic.length ? latinPasses : !cyrillicPasses;
  const [strangers, doubles] = fewer ? [latin, TO_CYRILLIC] : [cyrillic, TO_LATIN];
  const fixed = [...word].map((letter) => doubles.get(letter) ?? letter).join('');
  return { word, letters: [...new Set(strangers)].join(', '), fixed };
}
