/** What the analysis does with a character that is not simply a letter to keep. */
export const separator = ' ';
/** Invisible characters and combining marks: left out without ending the word. */
export const dropped = '';

const word = /^[\p{L}\p{N}\p{M}]$/u;
const marks = /[\u0300-\u036f]/g;
const invisible = /^[\u00ad\u200c\u200d\u2060\ufeff\u0300-\u036f\ufe00-\ufe0f]$/;

// Letters whose accent is part of the glyph, so that decomposition does not take it off.
const glyphs = new Map([
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ø', 'o'],
  ['ł', 'l'],
  ['đ', 'd'],
  ['ħ', 'h'],
  ['ı', 'i'],
  ['ŀ', 'l'],
  ['ё', 'е'],
  ['ѐ', 'е'],
  ['ѝ', 'и'],
  ['ґ', 'г'],
]);

/** One character of NFC text as it stands in the index: lower case, without Latin accents, full width made narrow; й and ї stay letters of their own. */
export function foldCharacter(character: string): string {
  const narrow = /^[\uff01-\uff5e]$/.test(character)
    ? String.fromCharCode(character.charCodeAt(0) - 0xfee0)
    : character;
  if (invisible.test(narrow)) return dropped;
  if (!word.test(narrow)) return separator;
  const lower = narrow.toLowerCase();
  const glyph = glyphs.get(lower);
  if (glyph !== undefined) return glyph;
  if (isCyrillic(lower.charCodeAt(0))) return lower;
  const bare = lower.normalize('NFD').replace(marks, '').normalize('NFC');
  return glyphs.get(bare) ?? bare;
}

/** Whether a UTF-16 code unit is a Cyrillic letter. */
export function isCyrillic(code: number): boolean {
  return code >= 0x400 && code <= 0x52f;
}

/** Whether a token is a character written without spaces. */
export function isHan(token: string): boolean {
  return isIdeographic(token.codePointAt(0) ?? 0);
}

/** Whether a code point is written without spaces between words (Han, kana, bopomofo): it becomes a token of its own. */
export function isIdeographic(code: number): boolean {
  return (
    (code >= 0x4e00 && code <= 0x9fff) ||
    (code >= 0x3041 && code <= 0x30ff && code !== 0x30fb && code !== 0x30a0 && (code < 0x3099 || code > 0x309c)) ||
    code === 0x3005 ||
    code === 0x3007 ||
    (code >= 0x3400 && code <= 0x4dbf) ||
    (code >= 0x3105 && code <= 0x312f) ||
    (code >= 0x31f0 && code <= 0x31ff) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0x20000 && code <= 0x3ffff)
  );
}
