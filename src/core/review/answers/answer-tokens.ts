import { foldCharacter } from '#core/words/fold-character.ts';
import { withoutLookAlikes } from './look-alikes.ts';

const APOSTROPHES = /['`´ʹʼ‘’‛′＇]/gu;
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/gu;
const WORD = /[\p{L}\p{N}\p{M}]+(?:'[\p{L}\p{N}\p{M}]+)*/gu;
const ARTICLES = new Set(['the', 'a', 'an', 'az']);
/** «es» is «és» without its accent. */
const AND = /^(?:and|и|і|й|та|és|es|与|和|及)$/u;

/** The words of an answer: small letters, е for ё, г for ґ, one kind of apostrophe, narrow characters; accents stay. */
export function answerTokens(text: string): string[] {
  const even = text
    .normalize('NFKC')
    .replaceAll(INVISIBLE, '')
    .replaceAll(APOSTROPHES, "'")
    .replaceAll('&', ' and ')
    .toLowerCase()
    .replaceAll(/[ёѐ]/gu, 'е')
    .replaceAll('ґ', 'г');
  return (even.match(WORD) ?? []).map((word) => (AND.test(word) ? '&' : word.replaceAll(/[与和及]/gu, '与')));
}

/** What two answers have in common that are told apart by nothing that matters: case, spaces, hyphens, marks, an article in front. */
export function answerKey(text: string): string {
  const tokens = answerTokens(text);
  const named = tokens.length > 1 && ARTICLES.has(tokens[0] ?? '') ? tokens.slice(1) : tokens;
  return withoutLookAlikes(named.join(''));
}

/** A token without its accents, apostrophes and the marks of й, ї and є. */
export function bareToken(token: string): string {
  const folded = [...token.replaceAll("'", '').normalize('NFC')].map((letter) => foldCharacter(letter)).join('');
  return folded.replaceAll('й', 'и').replaceAll('ї', 'і').replaceAll('є', 'е');
}

export function isHanText(text: string): boolean {
  return /\p{Script=Han}/u.test(text);
}
