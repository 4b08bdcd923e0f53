import { analysedText } from '#core/words/analyse.ts';
import { isHan } from '#core/words/fold-character.ts';

/** Written out, as classes of all scripts would take most of the time of gathering names. */
const JOINED = /[a-zß-ÿőűа-яёіїєґ][A-ZÀ-ÞŐŰА-ЯЁІЇЄҐ]/;

/**
 * First letters of the words of a name, also of hyphenated words and of those joined by capitals (MarTech), as a list of
 * one; none of a single word.
 */
export function initialsOf(name: string, analysed = analysedText(name)): string[] {
  const isJoined = JOINED.test(name);
  const words = (isJoined ? analysedText(name.replace(/(\p{Ll})(?=\p{Lu})/gu, '$1 ')) : analysed).split(' ');
  if (words.length < 2 || words.some(isHan)) return [];
  return [words.map((word) => word.charAt(0)).join('')];
}
