import { analysedText } from '#core/words/analyse.ts';
import { isHan } from '#core/words/fold-character.ts';

/**
 * First letters of the words of a name, also of hyphenated words and of those joined by capitals (MarTech), as a list of
 * one; none of a single word.
 */
export function initialsOf(name: string, analysed = analysedText(name)): string[] {
  const isJoined = /\p{Ll}\p{Lu}/u.test(name);
  const words = (isJoined ? analysedText(name.replace(/(\p{Ll})(?=\p{Lu})/gu, '$1 ')) : analysed).split(' ');
  if (words.length < 2 || words.some(isHan)) return [];
  return [words.map((word) => word.charAt(0)).join('')];
}
