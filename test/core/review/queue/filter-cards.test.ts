import { describe, expect, it } from 'vitest';
import type { CardRow } from '#api/study-contract.ts';
import { filterCards, standingOf } from '#core/review/queue/filter-cards.ts';

const NOW = 1_000_000;
const TODAY = '2026-11-23';
const MOMENT = { now: NOW, today: TODAY, tomorrow: NOW + 3_600_000 };

function aRow(front: string, mark: Partial<CardRow['mark']> = {}, dueAt: number | null = null): CardRow {
  const state = dueAt === null ? null : { state: 'review', dueAt };
  const row = { card: { front, back: 'Back' }, state, mark: { suspended: false, flag: 0, buried: null, ...mark } };
  return row as unknown as CardRow;
}

describe('the list of cards', () => {
  it('finds cards in which every word occurs, on either side', () => {
    const rows = [aRow('Share of Wallet'), aRow('Доля кошелька')];
    expect(filterCards(rows, 'wallet back', 'all', MOMENT)).toEqual([rows[0]]);
    expect(filterCards(rows, 'ДОЛЯ', 'all', MOMENT)).toEqual([rows[1]]);
    expect(filterCards(rows, 'nothing', 'all', MOMENT)).toEqual([]);
  });

  it('tells where a card stands', () => {
    expect(standingOf(aRow('a'), TODAY)).toBe('new');
    expect(standingOf(aRow('a', {}, NOW), TODAY)).toBe('review');
    expect(standingOf(aRow('a', { suspended: true }, NOW), TODAY)).toBe('suspended');
    expect(standingOf(aRow('a', { buried: '2026-11-24' }), TODAY)).toBe('buried');
    expect(standingOf(aRow('a', { buried: TODAY }), TODAY)).toBe('new');
  });

  it('shows what is due: neither what comes later nor what is not asked', () => {
    const later = NOW + 3_600_000;
    const rows = [
      aRow('a', {}, NOW - 1),
      aRow('b', {}, NOW + 1),
      aRow('c', { suspended: true }, NOW - 1),
      aRow('d', {}, later),
    ];
    expect(filterCards(rows, '', 'due', MOMENT)).toEqual(rows.slice(0, 2));
  });
});
