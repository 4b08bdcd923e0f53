const APOSTROPHES = /[’‘ʼʹ′ʻˈ`´＇ꞌ]/gu;
const QUOTES = /[«»“”„‟‹›‚]/gu;
/** Soft hyphens, joiners and marks of direction: nobody sees them. */
const UNSEEN = /[\u00AD\u200B-\u200F\u2060\uFEFF]/gu;
/** Spaces, underscores and every kind of hyphen and dash: one name is written with any of them. */
const GAPS = /[\s_+\u002D\u2010-\u2015\u2212]+/gu;

/**
 * Folds away everything in which spellings of one name differ: case, Unicode form and width, ё and е, apostrophes,
 * quotation marks, hyphens and spaces. Accents stay: they tell words apart.
 */
export function looseName(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFC')
    .replaceAll('ё', 'е')
    .replace(UNSEEN, '')
    .replace(APOSTROPHES, "'")
    .replace(QUOTES, '"')
    .replace(GAPS, ' ')
    .trim();
}
