/** Letters a text needs before anything is said about it. */
const ENOUGH_LETTERS = 120;
/** How many letters no other language of the script uses are proof. */
const PROOF = 4;
const ENGLISH = new Set('the of and to in is that for it as with are this be by or from not an on'.split(' '));

/**
 * The language a text is written in, where its letters leave no doubt: `en`, `ru`, `uk`, `zh` or `hu`. Undefined for
 * short texts, other languages and mixtures.
 */
export function detectLanguage(text: string): string | undefined {
  const letters = text.match(/\p{L}/gu) ?? [];
  const han = count(text, /\p{Script=Han}/gu);
  // A Han character says as much as a short word.
  if (letters.length + 4 * han < ENOUGH_LETTERS) return undefined;
  const most = (part: number): boolean => part > letters.length * 0.85;
  if (/[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(text)) return undefined;
  if (most(han)) return 'zh';
  if (most(count(text, /\p{Script=Cyrillic}/gu))) return cyrillic(text);
  return most(count(text, /\p{Script=Latin}/gu)) ? latin(text, letters.length) : undefined;
}

function cyrillic(text: string): string | undefined {
  // Letters of further languages: Belarusian ў, Serbian ј љ њ, Bulgarian without ы and э, Kazakh ә ң and so on.
  if (/[^а-яёіїєґ]/u.test(text.toLowerCase().replace(/[^\p{Script=Cyrillic}]/gu, ''))) return undefined;
  const ukrainian = count(text, /[їєґ]/giu);
  const russian = count(text, /[ыэ]/giu);
  const shared = count(text, /[іїєґ]/giu);
  if (ukrainian >= PROOF && russian === 0 && count(text, /[ъё]/giu) === 0) return 'uk';
  return russian >= PROOF && shared === 0 ? 'ru' : undefined;
}

function latin(text: string, letters: number): string | undefined {
  const lower = text.toLowerCase().normalize('NFC');
  const foreign = count(lower, /[^a-záéíóöőúüű\P{Script=Latin}]/gu);
  if (count(lower, /[őű]/gu) >= PROOF && foreign * 100 <= letters) return 'hu';
  const words = lower.match(/[\p{L}’']+/gu) ?? [];
  const common = words.filter((word) => ENGLISH.has(word)).length;
  const accented = count(lower, /[^a-z\P{Script=Latin}]/gu);
  return common * 100 >= words.length * 18 && /\bthe\b/.test(lower) && accented * 100 <= letters ? 'en' : undefined;
}

function count(text: string, letters: RegExp): number {
  return text.match(letters)?.length ?? 0;
}
