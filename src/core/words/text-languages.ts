import type { TextLanguages } from './word-keys.ts';

const UKRAINIAN = /[іїєґ]/giu;
const RUSSIAN = /[ыэъё]/giu;
const HUNGARIAN_LETTERS = /[áéíóúöüőű]/giu;
const LATIN = /[a-záéíóúöüőű]/giu;
const HUNGARIAN_WORDS = /(?<!\p{L})(?:az?|és|hogy|nem|egy|van|vagy|meg|mert|ez|azt|ezt|mint|csak|ha|is)(?!\p{L})/giu;
const ENGLISH_WORDS = /(?<!\p{L})(?:the|of|and|to|in|that|for|it|with|as|are|this|be|by|on|an|from)(?!\p{L})/giu;

/** What the words of a note are in, as far as its front matter tells; undefined where each paragraph must be looked at. */
export function statedLanguages(lang: string | null): Partial<TextLanguages> {
  const primary = lang?.toLowerCase().split(/[-_]/, 1)[0];
  switch (primary) {
    case 'hu':
      return { latin: 'hu' };
    case 'en':
      return { latin: 'en' };
    // Latin words among Cyrillic or Han are English as a rule.
    case 'ru':
    case 'uk':
      return { latin: 'en', cyrillic: primary };
    case 'zh':
      return { latin: 'en' };
    default:
      return {};
  }
}

/** Letters by which the languages of one script are told apart. */
const TELLING = /[\u0400-\u052fáéíóúöüőű]/iu;

/** Whether all of a text is taken to be in the same languages, because nothing in it says otherwise. */
export function isTold(text: string): boolean {
  return !TELLING.test(text);
}

/** What the words of a text are in: of Cyrillic, Russian or Ukrainian; of Latin, English or Hungarian. */
export function detectLanguages(text: string): TextLanguages {
  if (isTold(text)) return { latin: 'en', cyrillic: 'ru' };
  return { latin: latinOf(text), cyrillic: cyrillicOf(text) };
}

function cyrillicOf(text: string): 'ru' | 'uk' {
  const ukrainian = count(text, UKRAINIAN);
  return ukrainian > 0 && ukrainian >= count(text, RUSSIAN) ? 'uk' : 'ru';
}

function latinOf(text: string): 'en' | 'hu' {
  const accented = count(text, HUNGARIAN_LETTERS);
  if (accented === 0) return 'en';
  const words = count(text, HUNGARIAN_WORDS) - count(text, ENGLISH_WORDS);
  // A tenth to a seventh of the letters of Hungarian bear an accent; English has them in names alone.
  return words > 0 || accented * 20 > count(text, LATIN) ? 'hu' : 'en';
}

function count(text: string, pattern: RegExp): number {
  let found = 0;
  for (pattern.lastIndex = 0; pattern.test(text);) found++;
  pattern.lastIndex = 0;
  return found;
}
