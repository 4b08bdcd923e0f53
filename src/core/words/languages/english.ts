import { comparatives, irregular, uninflected } from './english-irregular.ts';

const VOWEL = /[aeiouy]/;
/** One syllable that ends as in “plan”, “us”, “quot(e)”: with -e it is another word. */
const SHORT = /^(?:[^aeiou]*qu|[^aeiou]*)[aeiouy][^aeiouwxy]$/;
const SHORT_WITH_E = /^(?:[^aeiou]*qu|[^aeiou]*)[aeiouy][^aeiouwxy]e$/;

/** The key an English word is stored under. */
export function stemKey(word: string): string {
  const base = irregular.get(word) ?? comparatives.get(word);
  return base === undefined ? regularKey(word) : regularKey(base);
}

/** The keys an English word may be stored under: of the word it is a form of, and of itself. */
export function stemKeys(word: string): readonly string[] {
  const keys = new Set([stemKey(word), regularKey(word)]);
  const kin = suppletive.get(word);
  if (kin !== undefined) keys.add(kin);
  return [...keys];
}

// A form of two words is stored once but asked for by both.
const suppletive: ReadonlyMap<string, string> = new Map([
  ['leave', 'leaf'],
  ['live', 'life'],
  ['basis', 'base'],
  ['many', 'much'],
  ['well', 'good'],
  ['ill', 'bad'],
]);

function regularKey(word: string): string {
  if (word.length < 3 || !/^[a-z]+$/.test(word)) return word;
  if (uninflected.has(word)) return ending(word, false);
  const single = withoutS(word);
  if (single !== word && uninflected.has(single)) return ending(single, false);
  const base = irregular.get(single);
  return base === undefined || single === word ? withoutVerbEnding(single) : regularKey(base);
}

/** Without the -s of a plural or of the third person; -men is -man. */
function withoutS(word: string): string {
  if (!word.endsWith('s')) return word.length > 5 && word.endsWith('men') ? `${word.slice(0, -2)}an` : word;
  if (word.length < 4) return /[^aeiou]s$/.test(word) ? word.slice(0, -1) : word;
  if (word.endsWith('sis')) return word.length > 4 ? word.slice(0, -2) : word;
  if (/(?:ss|us|is)$/.test(word)) return word;
  return word.endsWith('ies') && word.length > 4 ? word.slice(0, -2) : word.slice(0, -1);
}

function withoutVerbEnding(word: string): string {
  const { length } = word;
  if (word.endsWith('ied') && length > 4) return ending(word.slice(0, -2), false);
  if (word.endsWith('ed') && !word.endsWith('eed') && length > 3) return verbStem(word, word.slice(0, -2));
  if (word.endsWith('ing') && length > 4) return verbStem(word, word.slice(0, -3));
  if (word.endsWith('iest') && length > 5) return ending(word.slice(0, -3), false);
  if (word.endsWith('ier') && length > 5) return ending(word.slice(0, -2), false);
  if (word.endsWith('est') && length > 5) return verbStem(word, word.slice(0, -3));
  return ending(word, true);
}

function verbStem(word: string, stem: string): string {
  if (!VOWEL.test(stem)) return ending(word, true);
  // A vowel at the end of so short a stem is what is left of -ie, -ue.
  if (stem.length === 2 && /[iu]$/.test(stem)) return `${stem}e`;
  if (SHORT.test(stem)) return british(`${stem}e`);
  return ending(stem, true, true);
}

/** Gives all spellings of the end of a stem one form: doubled consonants, mute -e, -y and -i. */
function ending(stem: string, muteE: boolean, verbal = false): string {
  let key = stem;
  if (muteE && key.length > 3 && key.endsWith('e') && !key.endsWith('ee') && !SHORT_WITH_E.test(key)) {
    key = key.slice(0, -1);
    verbal = true;
  }
  if (key.length > 3 && /([^aeiou])\1$/.test(key)) key = key.slice(0, -1);
  if (key.length > 2 && /[^aeiou]y$/.test(key)) key = `${key.slice(0, -1)}i`;
  return british(key, verbal);
}

/** -ise and -ize, -our and -or, -ll- and -l- are one. */
function british(key: string, verbal = false): string {
  if (key.length > 4 && verbal && /[^aeiou]is$/.test(key)) return `${key.slice(0, -1)}z`;
  if (key.length > 5 && key.endsWith('our')) return `${key.slice(0, -2)}r`;
  if (key.length > 6 && key.endsWith('ller')) return `${key.slice(0, -3)}er`;
  return key.length > 7 ? key.replace(/isation$/, 'ization') : key;
}
