import { isCyrillic, isIdeographic } from './fold-character.ts';
import * as english from './languages/english.ts';
import * as hungarian from './languages/hungarian.ts';
import * as russian from './languages/russian.ts';
import * as ukrainian from './languages/ukrainian.ts';
import type { WordForms } from './languages/word-forms.ts';

/** Languages whose word forms are known. */
export type FormsLanguage = 'en' | 'hu' | 'ru' | 'uk';

/** Which language the words of a text are taken to be in, by their script. */
export type TextLanguages = { readonly latin: 'en' | 'hu'; readonly cyrillic: 'ru' | 'uk' };

// Texts repeat their words: a table spares most of the work, and is begun anew when it has grown large.
const LARGEST_TABLE = 100_000;
const byLanguage = {
  en: withTable(english),
  hu: withTable(hungarian),
  ru: withTable(russian),
  uk: withTable(ukrainian),
} satisfies Record<FormsLanguage, (word: string) => string>;
const known = { en: english, hu: hungarian, ru: russian, uk: ukrainian } satisfies Record<FormsLanguage, WordForms>;

/** An analysed text as it is searched, word by word and joined by spaces. */
export type TextKeys = {
  /** The key of every word; Han characters are their own. */
  readonly keys: string;
  /** The words as they stand, without Han characters. */
  readonly words: string;
};

/** Takes every word of an analysed text to the key it is found by. */
export function keysOfText(analysed: string, languages: TextLanguages): TextKeys {
  const latin = byLanguage[languages.latin];
  const cyrillic = byLanguage[languages.cyrillic];
  let keys = '';
  let words = '';
  // Stretches that stay as they are, are copied in one piece.
  let unchanged = 0;
  let worded = 0;
  for (let start = 0; start < analysed.length;) {
    const space = analysed.indexOf(' ', start);
    const end = space < 0 ? analysed.length : space;
    const first = analysed.charCodeAt(start);
    const keyOf = isLatin(first) ? latin : isCyrillic(first) ? cyrillic : undefined;
    if (keyOf !== undefined && end - start > 1) {
      const word = analysed.slice(start, end);
      const key = keyOf(word);
      if (key !== word) {
        keys += analysed.slice(unchanged, start) + key;
        unchanged = end;
      }
    } else if (isIdeographic(analysed.codePointAt(start) ?? 0)) {
      words += analysed.slice(worded, start);
      worded = end + 1;
    }
    start = end + 1;
  }
  return { keys: keys + analysed.slice(unchanged), words: words + analysed.slice(worded) };
}

/** The key a word is stored under in a text of that language. */
export function keyIn(language: FormsLanguage, word: string): string {
  return byLanguage[language](word);
}

/** The keys a word is stored under, in whichever language of its script a text may be. */
export function storedKeys(word: string): readonly string[] {
  let keys = stored.get(word);
  if (keys === undefined) {
    const [first, ...others] = languagesOf(word).map((language) => byLanguage[language](word));
    keys = first === undefined ? [] : others.every((key) => key === first) ? [first] : [first, ...others];
    if (stored.size >= LARGEST_TABLE) stored = new Map();
    stored.set(word, keys);
  }
  return keys;
}
let stored = new Map<string, readonly string[]>();

// Where suppletion (went, лучше, нього), prefixes of comparison (legjobb, почаще) and fleeting vowels (ігор) change the first letter.
const changing = new Set(
  (
    'am ar at be el gy he is le me mi my ou us wa we wo ег ее ей ем же им их йо ки ко лу ме мн на не ни нь ні ов по ' +
    'ув ус ху чи чо ше шл іг іс їй їм їх її'
  )
    .split(' ')
    .map((beginning) => pairOf(beginning.charCodeAt(0), beginning.charCodeAt(1))),
);
const SOFT_SIGN = 'ь'.charCodeAt(0);

/** Whether the keys of a word may begin with another letter than the word, told by its first two. */
export function mayChangeFirst(first: number, second: number): boolean {
  return changing.has(pairOf(first, second)) || first === SOFT_SIGN;
}

function pairOf(first: number, second: number): number {
  return first * 0x1000 + second;
}

/** The keys to ask for a word by, in every language its letters allow. */
export function askedKeys(word: string, asTyped = word): readonly string[] {
  const keys = new Set(languagesOf(word, asTyped).flatMap((language) => known[language].stemKeys(word)));
  return keys.size === 0 ? [word] : [...keys];
}

/** So many readings of a phrase are looked for. */
const MOST_READINGS = 24;

/** A phrase by the keys its words may be stored under, in every combination. */
export function askedPhrases(words: readonly string[]): readonly (readonly string[])[] {
  let phrases: readonly (readonly string[])[] = [[]];
  for (const word of words) {
    const keys = askedKeys(word);
    const longer = phrases.flatMap((phrase) => keys.map((key) => [...phrase, key]));
    phrases = longer.slice(0, MOST_READINGS);
  }
  return phrases;
}

/** A phrase by the keys its words are stored under, in each language they may be in. */
export function storedPhrases(words: readonly string[]): readonly (readonly string[])[] {
  const languages = new Set(words.flatMap((word) => languagesOf(word)));
  if (languages.size === 0) return [words];
  return [...languages].map((language) =>
    words.map((word) => (languagesOf(word).includes(language) ? byLanguage[language](word) : stemmedElsewhere(word))),
  );
}

/** A word of another script among those of a phrase. */
function stemmedElsewhere(word: string): string {
  const [language] = languagesOf(word);
  return language === undefined ? word : byLanguage[language](word);
}

const inNone: readonly FormsLanguage[] = [];
const inLatin: readonly FormsLanguage[] = ['en', 'hu'];
const inCyrillic: readonly FormsLanguage[] = ['ru', 'uk'];
const inRussian: readonly FormsLanguage[] = ['ru'];
const inUkrainian: readonly FormsLanguage[] = ['uk'];

/** Letters that only one of the languages has, decide. */
function languagesOf(word: string, asTyped = word): readonly FormsLanguage[] {
  const first = word.charCodeAt(0);
  if (isLatin(first)) return inLatin;
  if (!isCyrillic(first)) return inNone;
  if (/[іїєґ]/iu.test(asTyped)) return inUkrainian;
  return /[ыэъё]/iu.test(asTyped) ? inRussian : inCyrillic;
}

/** Analysed text is in lower case and has no accents. */
function isLatin(code: number): boolean {
  return code >= 97 && code <= 122;
}

function withTable({ stemKey }: WordForms): (word: string) => string {
  let table = new Map<string, string>();
  return (word) => {
    let key = table.get(word);
    if (key === undefined) {
      key = stemKey(word);
      if (table.size >= LARGEST_TABLE) table = new Map();
      table.set(word, key);
    }
    return key;
  };
}
