import type { FrontMatter } from '#core/note/note.ts';

/** One value of the front matter, taken apart for reading. */
export type PropertyRow = { readonly name: string; readonly values: readonly string[] };

/** The front matter as rows of plain words; the title is left out, it stands above. */
export function propertyRows(properties: FrontMatter): readonly PropertyRow[] {
  return Object.entries(properties)
    .filter(([name]) => name !== 'title')
    .map(([name, value]) => ({
      name,
      values: (Array.isArray(value) ? value : [value]).map(wordsOf).filter((word) => word !== ''),
    }))
    .filter(({ values }) => values.length > 0);
}

/** A value as plain words. */
export function wordsOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value !== 'object' || value === null) return '';
  return Object.entries(value)
    .map(([name, each]) => `${name}: ${wordsOf(each)}`)
    .join(', ');
}
