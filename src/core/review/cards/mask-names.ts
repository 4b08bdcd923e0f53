import { analyse, tokenSpans } from '#core/words/analyse.ts';
import { isCyrillic, isHan } from '#core/words/fold-character.ts';
import { keyIn, type FormsLanguage } from '#core/words/word-keys.ts';

const BLANK = '…';
/** A compound is blanked where it begins with a name of so many letters. */
const COMPOUND = 5;

/**
 * A definition in which the names of what it defines are blanked out, in every form of their words, so that it can be asked for the name.
 * `lang` is a primary language.
 */
export function maskNames(text: string, names: readonly string[], lang: string): string {
  const lower = text.toLowerCase();
  const near = names.filter((name) => mayStandIn(lower, name));
  const wanted = near.map(analyse).filter(isTelling);
  if (wanted.length === 0) return text;
  const spans = tokenSpans(text);
  const keys = spans.map(({ token }) => keyOf(token, lang));
  const hidden: { start: number; end: number }[] = [];
  for (const words of wanted.toSorted((a, b) => b.length - a.length)) {
    const own = words.map((word) => keyOf(word, lang));
    for (let at = 0; at + words.length <= spans.length; at++) {
      const [first, last] = [spans[at], spans[at + words.length - 1]];
      if (first === undefined || last === undefined) continue;
      const isName = words.every((word, nth) => spans[at + nth]?.token === word || keys[at + nth] === own[nth]);
      if (isName) hidden.push({ start: first.start, end: last.end });
      else if (lang === 'hu' && words.length === 1 && isCompoundOf(first.token, words[0] ?? ''))
        hidden.push({ start: first.start, end: first.start + (words[0] ?? '').length });
    }
  }
  return blanked(text, hidden);
}

/** Whether a text has words that begin as those of a name do; most texts are told from most names by that. */
function mayStandIn(lower: string, name: string): boolean {
  const words = name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.length > 0 && words.every((word) => lower.includes(isHan(word) ? word : stump(word)));
}

/** What every form of a word begins with. */
function stump(word: string): string {
  return word.slice(0, word.length > 5 ? 4 : word.length > 3 ? 3 : 2);
}

/** A single letter or Han character stands in too many words to be a name. */
function isTelling(words: readonly string[]): boolean {
  return words.length > 1 || [...(words[0] ?? '')].length > 1;
}

function keyOf(word: string, lang: string): string {
  const first = word.charCodeAt(0);
  const forms = isCyrillic(first) ? (lang === 'uk' ? 'uk' : 'ru') : first < 128 ? (lang === 'hu' ? 'hu' : 'en') : null;
  return forms === null || word.length < 3 ? word : keyIn(forms satisfies FormsLanguage, word);
}

function isCompoundOf(token: string, name: string): boolean {
  return name.length >= COMPOUND && token.length > name.length + 3 && token.startsWith(name);
}

function blanked(text: string, hidden: readonly { start: number; end: number }[]): string {
  let shown = '';
  let at = 0;
  for (const { start, end } of hidden.toSorted((a, b) => a.start - b.start)) {
    if (end <= at) continue;
    if (start >= at) shown += text.slice(at, start) + BLANK;
    at = end;
  }
  return shown + text.slice(at);
}
