import { foldName } from '#core/note/link-key.ts';
import type { SearchExpression } from './search-plan.ts';

export type FilterName = Extract<SearchExpression, { kind: 'filter' }>['by'];

/** The form in which filter values and what they are compared with are compared. */
export function filterKey(by: FilterName, value: string): string {
  const folded = foldName(value.trim());
  if (by === 'tag') return folded.replace(/^#+/, '').replace(/^\/+|\/+$/g, '');
  if (by === 'lang') return folded.replaceAll('_', '-');
  return folded;
}

/** Whether a value bears a filter: tags with what is below them, languages with their regions, any part of a path or file name, types and concepts as a whole. */
export function filterMatches(by: FilterName, wanted: string, value: string): boolean {
  const key = filterKey(by, wanted);
  const own = filterKey(by, value);
  if (by === 'path' || by === 'file') return own.includes(key);
  if (own === key) return true;
  return by === 'tag' ? own.startsWith(`${key}/`) : by === 'lang' && own.startsWith(`${key}-`);
}
