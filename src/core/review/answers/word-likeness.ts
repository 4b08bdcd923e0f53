import { editDistance } from '#core/words/edit-distance.ts';
import { foldCharacter } from '#core/words/fold-character.ts';
import { primaryLanguage } from '#core/words/primary-language.ts';
import { askedKeys, keyIn, storedKeys, type FormsLanguage } from '#core/words/word-keys.ts';
import { bareToken } from './answer-tokens.ts';
import { withoutLookAlikes } from './look-alikes.ts';
import { asBuyer, exchanged, opposites } from './small-words.ts';

/** What two words differ in. `cost` 0 is nothing, a letter is 1. */
export type Likeness = { readonly cost: number; readonly reason: WordReason | null };
export type WordReason = 'accents' | 'apostrophe' | 'form' | 'typo' | 'variant';

/** Words that are somebody else's: a slip does not lead to one of them. */
export type KnownWords = ReadonlySet<string>;

/** How a word that was typed differs from the one that was meant; undefined where it is another word. Both are tokens of answers. */
export function wordLikeness(
  typed: string,
  meant: string,
  lang: string | null,
  known: KnownWords,
): Likeness | undefined {
  if (withoutLookAlikes(typed) === withoutLookAlikes(meant)) return { cost: 0, reason: null };
  if (/\p{N}/u.test(typed) || /\p{N}/u.test(meant)) return undefined;
  const [bareTyped, bareMeant] = [bareToken(typed), bareToken(meant)];
  if (bareTyped === bareMeant)
    return { cost: 0.3, reason: typed.replaceAll("'", '') === meant.replaceAll("'", '') ? 'apostrophe' : 'accents' };
  if (isOpposite(bareTyped, bareMeant)) return undefined;
  if (isForm(typed, meant, lang)) return { cost: 0.5, reason: 'form' };
  const buyer = asBuyer(typed);
  if (buyer !== undefined && buyer === asBuyer(meant)) return { cost: 0.4, reason: 'variant' };
  if (known.has(bareTyped)) return undefined;
  const slips = slipsBetween(bareTyped, bareMeant);
  return slips === undefined ? undefined : { cost: slips, reason: 'typo' };
}

/** Whether one word is the other with a sign of denial in front, maybe in another form. */
export function isOpposite(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (ROMAN.test(a) && ROMAN.test(b)) return a !== b;
  if (
    /^(?:can|could|will|would|do|does|did|is|are|was|were|has|have|must|should)(?:not|nt)$/u.test(long) &&
    long.startsWith(short)
  )
    return true;
  if (exchanged.some(([one, other]) => isExchanged(a, b, one, other) || isExchanged(b, a, one, other))) return true;
  return opposites.some((sign) => {
    if (!long.startsWith(sign)) return false;
    const rest = [...long.slice(sign.length)];
    return short.length >= 4 && editDistance(rest, [...short], 2) !== undefined && rest[0] === short[0];
  });
}

/** Numbers of kings, and of editions. */
const ROMAN = /^(?=[ivx]{2,})x{0,3}(?:ix|iv|v?i{0,3})$|^[ivx]$/u;

/** Whether one beginning stands in the other's place, and much the same behind it. */
function isExchanged(a: string, b: string, one: string, other: string): boolean {
  if (!a.startsWith(one) || !b.startsWith(other)) return false;
  const [rest, same] = [a.slice(one.length), b.slice(other.length)];
  // Without a word's beginning only the very rest of it is another word, and no slip.
  if (other === '') return rest === same;
  return rest.length >= 3 && editDistance([...rest], [...same], rest.length >= 6 ? 2 : 1) !== undefined;
}

function isForm(typed: string, meant: string, lang: string | null): boolean {
  const [a, b] = [foldWord(typed), foldWord(meant)];
  if (a === '' || b === '') return false;
  const primary = primaryLanguage(lang);
  const own = isFormsLanguage(primary) && fitsScript(primary, b) ? [keyIn(primary, b)] : storedKeys(b);
  const asked = askedKeys(a);
  return own.some((key) => asked.includes(key));
}

function fitsScript(lang: FormsLanguage, word: string): boolean {
  return /^\p{Script=Cyrillic}/u.test(word) === (lang === 'ru' || lang === 'uk');
}

function isFormsLanguage(lang: string): lang is FormsLanguage {
  return lang === 'en' || lang === 'hu' || lang === 'ru' || lang === 'uk';
}

function foldWord(token: string): string {
  return [...token.replaceAll("'", '').normalize('NFC')].map((letter) => foldCharacter(letter)).join('');
}

/** Letters that were mistyped, as far as the length of the word lets one believe in a slip. */
function slipsBetween(typed: string, meant: string): number | undefined {
  const [a, b] = [[...typed], [...meant]];
  if (b.length < 5) return undefined;
  const most = b.length >= 10 ? 2 : 1;
  const slips = isSwap(a, b) ? 1 : editDistance(a, b, most);
  if (slips === undefined) return undefined;
  if (b.length >= 10) return slips;
  if (a[0] !== b[0]) return undefined;
  if (b.length >= 7) return slips;
  // In a short word another letter makes another word: only one that is missing, too many or swapped is a slip.
  const isReplaced = a.length === b.length && a.filter((letter, at) => letter !== b[at]).length === 1;
  return isReplaced || a.at(-1) !== b.at(-1) ? undefined : slips;
}

/** Whether two letters changed places, neighbours or not: costumer. */
function isSwap(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== b.length) return false;
  const [first, second, ...more] = a.flatMap((letter, at) => (letter === b[at] ? [] : [at]));
  return (
    first !== undefined && second !== undefined && more.length === 0 && a[first] === b[second] && a[second] === b[first]
  );
}
