/**
 * A number as `Intl.NumberFormat` wrote it, set as it is printed: a minus that is as wide as the plus, and in Ukrainian the sign for percent
 * set apart. Ukrainian does that as Russian does; Intl knows it of Russian only.
 */
export function setNumber(written: string, lang: string): string {
  const text = written.replace('-', '−');
  return /^uk\b/i.test(lang) ? text.replace(/(?<=\d)%/, '\u00A0%') : text;
}
