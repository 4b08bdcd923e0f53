import type { Unit } from '#core/calc/model.ts';
import type { CalcWords } from '#core/calc/words/words.ts';
import { setNumber } from '#core/words/set-number.ts';

const formats = new Map<string, Intl.NumberFormat>();

/** A figure as people write it in that language: shares in percent, money and the like with two decimals, small numbers with three digits. */
export function formatValue(
  value: number | string | null,
  unit: Unit | 'text',
  lang: string,
  words?: CalcWords,
): string {
  if (value === null) return '–';
  if (typeof value === 'string') return value;
  const number = setNumber(formatNumber(value, unit, lang), lang);
  const behind = unit === 'text' ? '' : (words?.units[unit] ?? '');
  return behind === '' ? number : `${number} ${behind}`;
}

/** Writes the values of a column: amounts have their decimals all, where one of them has. */
export function formatColumn(
  values: readonly (number | string | null)[],
  unit: Unit | 'text',
  lang: string,
): (value: number | string | null) => string {
  const hasDecimals =
    unit === 'money' && values.some((each) => typeof each === 'number' && !Number.isInteger(roundedAmount(each)));
  return (value) =>
    hasDecimals && typeof value === 'number'
      ? setNumber(formatOf(lang, 'money', 2).format(value), lang)
      : formatValue(value, unit, lang);
}

function roundedAmount(value: number): number {
  return Math.round(value * 100) / 100;
}

function formatNumber(value: number, unit: Unit | 'text', lang: string): string {
  if (unit === 'share') return formatOf(lang, 'percent', Math.abs(value) < 0.001 && value !== 0 ? 4 : 2).format(value);
  if (Number.isInteger(unit === 'money' ? roundedAmount(value) : value))
    return formatOf(lang, 'decimal', 0).format(value);
  if (unit === 'money') return formatOf(lang, 'money', 2).format(value);
  return formatOf(lang, Math.abs(value) < 1 ? 'digits' : 'decimal', 3).format(value);
}

function formatOf(lang: string, style: 'percent' | 'decimal' | 'money' | 'digits', digits: number): Intl.NumberFormat {
  const key = `${lang} ${style} ${digits}`;
  let format = formats.get(key);
  if (format === undefined) {
    format = new Intl.NumberFormat(
      lang,
      style === 'percent'
        ? { style: 'percent', maximumFractionDigits: digits }
        : style === 'money'
          ? { minimumFractionDigits: digits, maximumFractionDigits: digits }
          : style === 'digits'
            ? { maximumSignificantDigits: digits }
            : { maximumFractionDigits: digits },
    );
    formats.set(key, format);
  }
  return format;
}

/**
 * What was typed as a number: with a decimal comma or point, spaces between thousands, and in percent for a share. Null where it is none.
 */
export function parseTyped(typed: string, unit: Unit): number | null {
  const text = typed.replaceAll(/[\s\u00A0\u202F']/g, '');
  const match = /^([-+−]?)(\d*(?:[.,]\d+)?)(%?)$/.exec(text);
  if (match === null || match[2] === '') return null;
  const [, sign = '', digits = '', percent = ''] = match;
  const isPercent = unit === 'share' && percent === '%';
  if (percent === '%' && !isPercent) return null;
  const value = Number(`${digits.replace(',', '.')}${isPercent ? 'e-2' : ''}`);
  return sign === '-' || sign === '−' ? -value : value;
}
