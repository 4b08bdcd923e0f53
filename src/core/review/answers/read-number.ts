/** A number as it was typed: what it may mean, and how it was written. */
export type TypedNumber = {
  /** A mark before three digits may stand for thousands or for decimals: both are here then. */
  readonly readings: readonly { readonly value: number; readonly decimals: number }[];
  readonly isPercent: boolean;
};

const THOUSANDS: readonly (readonly [pattern: RegExp, factor: number])[] = [
  [/^(?:k|тыс|тис|千|ezer|thousand)/iu, 1e3],
  [/^(?:万)/u, 1e4],
  [/^(?:m|mio|mln|млн|millió|million)/iu, 1e6],
];
const NUMBER =
  /^(?:[≈~=]|approx\.?|about|около|примерно|близько|приблизно|kb\.?|körülbelül|约|大约)?\s*([-−–+]?)\s*(?:[\p{Sc}]|(?:usd|eur|rub|uah|huf|cny|rmb|ft|грн|руб)\.?)?\s*([-−]?)(\d[\d\s.,'’·]*\d|\d|[.,]\d+)\s*(.*)$/iu;
const UNIT =
  /^(?:\p{Sc}|(?:usd|eur|rub|uah|huf|cny|rmb|ft|руб|р|грн|元|块|евро|євро|euro|dollars?|year|years|months?|weeks?|days?|periods?|points?|лет|год|года|мес|месяц\p{L}*|недел\p{L}*|дн\p{L}*|день|період\p{L}*|период\p{L}*|балл\p{L}*|бал\p{L}*|пункт\p{L}*|рок\p{L}*|роки|місяц\p{L}*|тижн\p{L}*|év|hónap|hét|nap|időszak|pont|fő|db|年|个?月|周|天|期|分|个|人|次|倍|x|×)\.?)*$/iu;

/** Reads a number in any of the five languages' habits: decimal comma or point, spaces and marks between thousands, money, percent. */
export function readNumber(text: string): TypedNumber | undefined {
  const even = text
    .normalize('NFKC')
    .replaceAll(/[\u00a0\u202f\u2009]/gu, ' ')
    .trim()
    .replace(/[.。!]$/u, '');
  const [, sign = '', inner = '', digits, tail = ''] = NUMBER.exec(even) ?? [];
  if (digits === undefined) return undefined;
  let rest = tail.trim();
  let factor = /[-−–]/u.test(sign) !== /[-−]/u.test(inner) ? -1 : 1;
  for (const [pattern, times] of THOUSANDS) {
    const found = pattern.exec(rest);
    if (found === null || /^(?:months?|мес)/iu.test(rest)) continue;
    factor *= times;
    rest = rest.slice(found[0].length).replace(/^\./u, '').trim();
    break;
  }
  const isPercent = /^(?:%|percent|per cent|процент\p{L}*|відсот\p{L}*|százalék)/iu.test(rest);
  if (!isPercent && !UNIT.test(rest.replaceAll(/\s/gu, ''))) return undefined;
  if (isPercent && !/^(?:%|[\p{L} ]+)$/u.test(rest)) return undefined;
  const readings = readDigits(digits.trim()).map(({ value, decimals }) => ({ value: value * factor, decimals }));
  return readings.length === 0 ? undefined : { readings, isPercent };
}

function readDigits(digits: string): { value: number; decimals: number }[] {
  const bare = digits.replaceAll(/(?<=\d)[\s'’·](?=\d{3}(?!\d))/gu, '');
  if (/[^\d.,]/u.test(bare)) return [];
  const marks = bare.replaceAll(/\d/gu, '');
  if (marks === '') return [{ value: Number(bare), decimals: 0 }];
  const last = marks.at(-1) ?? '.';
  const whole = { value: Number(bare.replaceAll(/[.,]/gu, '')), decimals: 0 };
  const group = last === '.' ? ',' : '.';
  const [before = '', fraction = ''] = splitAtLast(bare, last);
  const decimal = { value: Number(`${before.replaceAll(group, '')}.${fraction}0`), decimals: fraction.length };
  const isGrouped = (part: string, mark: string): boolean => new RegExp(`^\\d{1,3}(?:\\${mark}\\d{3})+$`).test(part);
  if (marks.length === 1) return isGrouped(bare, last) && !bare.startsWith('0') ? [decimal, whole] : [decimal];
  if (isGrouped(bare, last)) return [whole];
  return !before.includes(last) && isGrouped(before, group) ? [decimal] : [];
}

function splitAtLast(text: string, mark: string): [string, string] {
  const at = text.lastIndexOf(mark);
  return [text.slice(0, at), text.slice(at + 1)];
}
