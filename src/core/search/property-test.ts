import type { FrontMatter } from '#core/note/note.ts';
import type { SearchExpression } from './search-plan.ts';

export type PropertyTest =
  | { readonly kind: 'words'; readonly part: SearchExpression }
  | { readonly kind: 'compare'; readonly sign: CompareSign; readonly value: string };
type CompareSign = '<' | '<=' | '>' | '>=' | '=';

/** A property as it is compared: its folded name, and its values one by one as text. */
export type PropertyValues = readonly [name: string, values: readonly string[]];

const COMPARISON = /^\s*(<=|>=|<|>|=|≤|≥)\s*(.*?)\s*$/su;
const DATE = /^\d{4}(?:-\d{2}(?:-\d{2}(?:[T ]\d{2}:\d{2}.*)?)?)?$/;
const MOST_VALUES = 200;
const LONGEST = 1000;

/** The comparison a value spells out; `bad` where it compares with what is neither a number nor a date. */
export function readComparison(text: string): PropertyTest | 'bad' | undefined {
  const [, sign, value = ''] = COMPARISON.exec(text) ?? [];
  if (sign === undefined) return undefined;
  if (sign !== '=' && numberOf(value) === undefined && !DATE.test(value)) return 'bad';
  return { kind: 'compare', sign: (sign === '≤' ? '<=' : sign === '≥' ? '>=' : sign) as CompareSign, value };
}

/** Whether a value compares as asked: as numbers, as dates to the precision asked for, or else as text. */
export function compares(own: string, sign: CompareSign, wanted: string): boolean {
  const order = orderOf(own.trim(), wanted);
  if (order === undefined) return false;
  if (order === 0) return sign.includes('=');
  return order < 0 ? sign.startsWith('<') : sign.startsWith('>');
}

/** Whether both are dates, or the one is a date and the other a year. */
function orderOf(own: string, wanted: string): number | undefined {
  const [ownNumber, wantedNumber] = [numberOf(own), numberOf(wanted)];
  if (ownNumber !== undefined && wantedNumber !== undefined) return ownNumber - wantedNumber;
  if (DATE.test(own) && DATE.test(wanted)) {
    const part = own.slice(0, wanted.length);
    return part < wanted ? -1 : part > wanted ? 1 : 0;
  }
  return own.toLowerCase() === wanted.toLowerCase() ? 0 : undefined;
}

/** The number a text is, with a decimal point or comma; spaces, percent and currency signs do not matter. */
function numberOf(text: string): number | undefined {
  const plain = text.replaceAll(/[\s\u00a0\u202f_%€$£₽₴¥]/gu, '').replace(/^([-+]?\d+),(\d+)$/, '$1.$2');
  return /^[-+−]?(?:\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain.replace('−', '-')) : undefined;
}

/** The values of every property as text, lists taken apart; cut where they are beyond measure. */
export function propertyValues(frontMatter: FrontMatter, fold: (name: string) => string): PropertyValues[] {
  const byName = new Map<string, string[]>();
  for (const [name, value] of Object.entries(frontMatter)) {
    const key = fold(name);
    const values = byName.get(key) ?? [];
    byName.set(key, values);
    for (const one of flat(value)) if (values.length < MOST_VALUES) values.push(one.slice(0, LONGEST));
  }
  return [...byName];
}

function* flat(value: unknown): Generator<string> {
  if (value === null || value === undefined) return;
  if (Array.isArray(value)) for (const one of value) yield* flat(one);
  else if (typeof value === 'object') for (const one of Object.values(value)) yield* flat(one);
  else yield `${value as string | number | boolean}`;
}
