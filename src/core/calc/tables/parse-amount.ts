export type DecimalMark = '.' | ',';

/** Money as people write it: signs of currency, spaces and marks between thousands are left out. Undefined: no number. */
export function parseAmount(text: string, decimal: DecimalMark): number | undefined {
  const bare = bareAmount(text);
  const group = decimal === '.' ? ',' : '.';
  const [whole = '', fraction, ...more] = bare.split(decimal);
  if (more.length > 0) return undefined;
  const grouped = new RegExp(`^[-+]?(?:\\d{1,3}(?:\\${group}\\d{3})+|\\d+)$`);
  if (!grouped.test(whole) && !(/^[-+]?$/.test(whole) && fraction !== undefined && fraction !== '')) return undefined;
  if (fraction !== undefined && !/^\d*$/.test(fraction)) return undefined;
  return Number(`${whole.replaceAll(group, '')}.${fraction ?? ''}0`.replace(/^([-+]?)\./, '$10.'));
}

/**
 * The mark before the decimals in a column of amounts. One that occurs twice in an amount, or before another one, stands
 * between thousands. `1,234` alone leaves it open: then a point is taken, and it `isOpen`.
 */
export function detectDecimal(amounts: readonly string[]): { readonly mark: DecimalMark; readonly isOpen: boolean } {
  let isOpen = false;
  for (const amount of amounts) {
    const marks = bareAmount(amount).replaceAll(/[^.,]/g, '');
    const last = marks.at(-1);
    if (last !== '.' && last !== ',') continue;
    const other = last === '.' ? ',' : '.';
    if (marks.includes(other)) return { mark: last, isOpen: false };
    if (marks.length > 1) return { mark: other, isOpen: false };
    const decimals = bareAmount(amount).split(last)[1] ?? '';
    if (decimals.length !== 3) return { mark: last, isOpen: false };
    isOpen = true;
  }
  return { mark: '.', isOpen };
}

function bareAmount(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll('−', '-')
    .replaceAll(/[\s'’\u00A0\u202F]/g, '')
    .replace(/^([-+]?)[\p{Sc}\p{L}.]*?(?=[\d.,])/u, '$1')
    .replace(/[\p{Sc}\p{L}]+\.?$/u, '');
}
