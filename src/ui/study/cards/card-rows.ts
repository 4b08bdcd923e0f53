import type { CardRow } from '#api/study-contract.ts';
import { nameOfToday } from '../name-of-today.ts';

export const cardFilters = ['all', 'new', 'learning', 'review', 'due', 'flagged', 'suspended', 'buried'] as const;
export type CardFilter = (typeof cardFilters)[number];

/** Where a card stands, in one word. */
export function standingOf({ state, mark }: CardRow): 'suspended' | 'buried' | 'new' | 'learning' | 'review' {
  if (mark.suspended) return 'suspended';
  if (mark.buried !== null && mark.buried > nameOfToday()) return 'buried';
  if (state === null || state.state === 'new') return 'new';
  return state.state === 'review' ? 'review' : 'learning';
}

/** Cards of that standing in which every word occurs, whatever their case. */
export function filterCards(
  rows: readonly CardRow[],
  text: string,
  filter: CardFilter,
  now: number,
): readonly CardRow[] {
  const words = text.toLocaleLowerCase().split(/\s+/u).filter(Boolean);
  return rows.filter((row) => {
    if (!isOf(row, filter, now)) return false;
    const said = `${row.card.front} ${row.card.back}`.toLocaleLowerCase();
    return words.every((word) => said.includes(word));
  });
}

function isOf(row: CardRow, filter: CardFilter, now: number): boolean {
  if (filter === 'all') return true;
  if (filter === 'flagged') return row.mark.flag > 0;
  if (filter === 'due') {
    const standing = standingOf(row);
    return (standing === 'review' || standing === 'learning') && row.state !== null && row.state.dueAt <= now;
  }
  return standingOf(row) === filter;
}

/** A side of a card in one line, without the signs of Markdown. */
export function oneLine(markdown: string): string {
  return markdown
    .slice(0, 400)
    .replaceAll(/!?\[\[([^\]|]*\|)?([^\]]*)\]\]/gu, '$2')
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/gu, '$1')
    .replaceAll(/\*\*|__|==|~~|`+|^#+\s|^>\s?/gmu, '')
    .replaceAll(/\s+/gu, ' ')
    .trim();
}
