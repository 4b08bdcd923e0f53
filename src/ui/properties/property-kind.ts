import type { PropertyScalar, PropertyValue } from '#core/note/properties/property-change.ts';

/** The way a property is shown and edited. */
export type PropertyKind = 'text' | 'number' | 'date' | 'checkbox' | 'list' | 'lang' | 'concept' | 'other';
/** The kinds a person can choose among. */
export const choosableKinds = ['text', 'number', 'date', 'checkbox', 'list'] as const;
export type ChoosableKind = (typeof choosableKinds)[number];

const lists = new Set(['tags', 'tag', 'aliases', 'alias', 'cssclasses']);
const dates = new Set(['date', 'created', 'updated', 'translated', 'due']);
const DAY = /^\d{4}-\d\d-\d\d$/;

/** How a value is edited: by what it is, and for some names by what they mean. */
export function kindOf(name: string, value: unknown): PropertyKind {
  if (Array.isArray(value)) return value.every(isScalar) ? 'list' : 'other';
  if (!isScalar(value)) return 'other';
  if (lists.has(name)) return 'list';
  if (typeof value === 'boolean') return 'checkbox';
  if (typeof value === 'number' && name !== 'id') return 'number';
  if (name === 'lang') return 'lang';
  if (name === 'id') return 'concept';
  if (typeof value === 'string' && DAY.test(value)) return 'date';
  return value === null && dates.has(name) ? 'date' : 'text';
}

/** A list as its items; text under a name that means a list is one item, several in `aliases: a, b`. */
export function itemsOf(name: string, value: unknown): readonly PropertyScalar[] {
  if (Array.isArray(value)) return value.filter(isScalar);
  if (value === null || value === undefined || value === '') return [];
  if (typeof value === 'string' && name.startsWith('alias'))
    return value
      .split(',')
      .map((part) => part.trim())
      .filter((part) => part !== '');
  return isScalar(value) ? [value] : [];
}

/** A value as text to be typed on. */
export function textOf(value: unknown): string {
  if (Array.isArray(value)) return value.filter(isScalar).map(textOf).join(', ');
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}

/** A number as typed, with a point or a comma; undefined where it is none. Digits after the point stay as they were typed. */
export function readNumber(typed: string): number | string | undefined {
  const text = typed.trim().replace(/^[+]/, '').replace('−', '-').replace(',', '.');
  if (!/^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:e[-+]?\d+)?$/i.test(text)) return undefined;
  return String(Number(text)) === text ? Number(text) : text;
}

/** The value as another kind; undefined where nothing sensible would be left of it. */
export function convert(name: string, value: unknown, kind: ChoosableKind): PropertyValue | undefined {
  const text = textOf(value).trim();
  switch (kind) {
    case 'list':
      return itemsOf(name, value);
    case 'checkbox':
      return /^(?:true|yes|1|x)$/i.test(text);
    case 'number':
      return text === '' ? null : readNumber(text);
    case 'date':
      return text === '' ? null : (/^\d{4}-\d\d-\d\d/.exec(text)?.[0] ?? undefined);
    case 'text':
      return text === '' ? null : text;
  }
}

function isScalar(value: unknown): value is PropertyScalar {
  return value === null || ['string', 'number', 'boolean'].includes(typeof value);
}
