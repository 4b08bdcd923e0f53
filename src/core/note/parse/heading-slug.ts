/** The anchor of a heading: lower case, punctuation dropped, white space as `-`, letters of any script kept. */
export function headingSlug(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\s_-]+/gu, '')
    .trim()
    .replace(/\s+/gu, '-');
}
