/** A share from 0 to 1 in percent, as people of that language write it. */
export function formatShare(share: number, lang: string, digits = 0): string {
  return new Intl.NumberFormat(lang, { style: 'percent', maximumFractionDigits: digits }).format(share);
}
