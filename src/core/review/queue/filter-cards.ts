import type { Standing } from '../card-state.ts';
import type { Card } from '../card.ts';

/** A card and where it stands. */
export type StandingCard = Standing & { readonly card: Pick<Card, 'front' | 'back'> };

/** By what a list of cards is narrowed down. */
export const cardFilters = ['all', 'new', 'learning', 'review', 'due', 'flagged', 'suspended', 'buried'] as const;
export type CardFilter = (typeof cardFilters)[number];

/** Where a card stands, in one word; `today` is the learner's day, `YYYY-MM-DD`. */
export function standingOf(
  { state, mark }: Standing,
  today: string,
): 'suspended' | 'buried' | 'new' | 'learning' | 'review' {
  if (mark.suspended) return 'suspended';
  if (mark.buried !== null && mark.buried > today) return 'buried';
  if (state === null || state.state === 'new') return 'new';
  return state.state === 'review' ? 'review' : 'learning';
}

/** When the list is looked at: ms since 1970, the learner's day, and when that ends. */
export type Moment = { readonly now: number; readonly today: string; readonly tomorrow: number };

/** Cards of that standing in which every word occurs, whatever their case. */
export function filterCards<Row extends StandingCard>(
  rows: readonly Row[],
  text: string,
  filter: CardFilter,
  moment: Moment,
): readonly Row[] {
  const words = text.toLocaleLowerCase().split(/\s+/u).filter(Boolean);
  return rows.filter((row) => {
    if (!isOf(row, filter, moment)) return false;
    const said = `${row.card.front} ${row.card.back}`.toLocaleLowerCase();
    return words.every((word) => said.includes(word));
  });
}

function isOf(row: Standing, filter: CardFilter, { now, today, tomorrow }: Moment): boolean {
  if (filter === 'all') return true;
  if (filter === 'flagged') return row.mark.flag > 0;
  if (filter === 'due') {
    const standing = standingOf(row, today);
    if (row.state === null || (standing !== 'review' && standing !== 'learning')) return false;
    // Reviews are due for the whole of their day, steps at their minute.
    return standing === 'review' ? row.state.dueAt < tomorrow : row.state.dueAt <= now;
  }
  return standingOf(row, today) === filter;
}
