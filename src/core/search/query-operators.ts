import type { FilterName } from './filter-key.ts';
import type { SearchField, SearchScope } from './search-plan.ts';

/** Signs that are written before a colon. */
export type OperatorName = FilterName | 'title' | 'heading' | 'has' | SearchScope;

/** Those that say where words must stand. */
export const FIELD_OF: Readonly<Partial<Record<OperatorName, SearchField>>> = { title: 'title', heading: 'headings' };
export const SCOPES: ReadonlySet<OperatorName> = new Set(['line', 'section', 'task', 'task-todo', 'task-done']);

/** Longer ones before those they begin with. */
export const OPERATORS: readonly OperatorName[] = [
  'tag',
  'path',
  'file',
  'title',
  'heading',
  'lang',
  'type',
  'concept',
  'has',
  'section',
  'line',
  'task-todo',
  'task-done',
  'task',
];

/** The operator a word before a colon may have been meant to be; undefined where it resembles none. */
export function operatorMeantBy(word: string): OperatorName | undefined {
  const typed = word.toLowerCase();
  const most = typed.length < 5 ? 1 : 2;
  return OPERATORS.map((name) => ({ name, steps: stepsBetween(typed, name) }))
    .filter(({ steps }) => steps > 0 && steps <= most)
    .toSorted((a, b) => a.steps - b.steps)[0]?.name;
}

/** Letters left out, added, changed or swapped with their neighbour between two short words. */
function stepsBetween(a: string, b: string): number {
  const rows = [Array.from({ length: b.length + 1 }, (_, at) => at)];
  const cost = (i: number, j: number): number => rows[i]?.[j] ?? 99;
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    rows.push(row);
    for (let j = 1; j <= b.length; j++) {
      const change = cost(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row.push(Math.min(change, cost(i - 1, j) + 1, (row[j - 1] ?? 99) + 1, isSwap ? cost(i - 2, j - 2) + 1 : 99));
    }
  }
  return cost(a.length, b.length);
}
