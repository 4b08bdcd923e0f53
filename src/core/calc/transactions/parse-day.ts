/** How a log writes its dates; each is the order and the marks between. */
export const dateFormats = [
  'yyyymmdd',
  'yyyy-mm-dd',
  'dd.mm.yyyy',
  'yyyy. mm. dd.',
  'yyyy年m月d日',
  'mm/dd/yyyy',
  'dd/mm/yyyy',
] as const;
export type DateFormat = (typeof dateFormats)[number];

const MS_A_DAY = 86_400_000;
/** A time of day may follow, and does not count. */
const time = '(?:[T ]\\s*\\d{1,2}:\\d{2}.*)?$';
const shapes: Readonly<Record<DateFormat, { readonly pattern: RegExp; readonly order: 'ymd' | 'dmy' | 'mdy' }>> = {
  yyyymmdd: { pattern: new RegExp(`^(\\d{4})(\\d{2})(\\d{2})${time}`), order: 'ymd' },
  'yyyy-mm-dd': { pattern: new RegExp(`^(\\d{4})[-/](\\d{1,2})[-/](\\d{1,2})${time}`), order: 'ymd' },
  'dd.mm.yyyy': { pattern: new RegExp(`^(\\d{1,2})\\.\\s?(\\d{1,2})\\.\\s?(\\d{4})${time}`), order: 'dmy' },
  'yyyy. mm. dd.': { pattern: new RegExp(`^(\\d{4})\\.\\s?(\\d{1,2})\\.\\s?(\\d{1,2})\\.?${time}`), order: 'ymd' },
  yyyy年m月d日: { pattern: new RegExp(`^(\\d{4})\\s?年\\s?(\\d{1,2})\\s?月\\s?(\\d{1,2})\\s?日${time}`), order: 'ymd' },
  'mm/dd/yyyy': { pattern: new RegExp(`^(\\d{1,2})/(\\d{1,2})/(\\d{4})${time}`), order: 'mdy' },
  'dd/mm/yyyy': { pattern: new RegExp(`^(\\d{1,2})/(\\d{1,2})/(\\d{4})${time}`), order: 'dmy' },
};

/** Days since 1970-01-01 of a written date, or undefined where it is none in this format, such as 30 February. */
export function parseDay(text: string, format: DateFormat): number | undefined {
  const { pattern, order } = shapes[format];
  const found = pattern.exec(text.normalize('NFKC').trim());
  if (found === null) return undefined;
  const [, one = '', two = '', three = ''] = found;
  const [year, month, day] = (
    order === 'ymd' ? [one, two, three] : order === 'dmy' ? [three, two, one] : [three, one, two]
  ).map(Number) as [number, number, number];
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal ? date.getTime() / MS_A_DAY : undefined;
}

/** yyyy-mm-dd of days since 1970-01-01. */
export function writeDay(day: number): string {
  return new Date(day * MS_A_DAY).toISOString().slice(0, 10);
}
