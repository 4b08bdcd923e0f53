import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { CardRow } from '#api/study-contract.ts';
import type { CardMark } from '#core/review/card-state.ts';
import { standingOf } from '#core/review/queue/filter-cards.ts';
import { useClient } from '../../data/client-context.ts';
import { useShell } from '../../frame/shell.ts';
import { useAct } from '../../frame/use-act.ts';
import { navigate } from '../../routing/use-route.ts';
import { nameOfToday } from '../name-of-today.ts';
import { useDayStart } from '../use-day-start.ts';

/** What can be done with a card of the list; each takes itself back when done again. */
export type CardActs = {
  readonly suspend: () => void;
  readonly flag: () => void;
  readonly bury: () => void;
  readonly open: () => void;
};

export function useCardActs(row: CardRow | undefined): CardActs {
  const { t } = useTranslation();
  const { announce } = useShell();
  const client = useClient();
  const cache = useQueryClient();
  const act = useAct();
  const dayStart = useDayStart();
  const mark = (change: Partial<CardMark>, words: string): void => {
    if (row === undefined) return;
    void act(async () => {
      await client.markCards({ cards: [row.card.id], change });
      announce(words);
      await cache.invalidateQueries({ queryKey: ['studyCards'] });
    });
  };
  return {
    suspend: () => {
      const suspended = row?.mark.suspended !== true;
      mark({ suspended }, t(suspended ? 'study.cards.is-suspended' : 'study.cards.resume'));
    },
    flag: () => {
      const flag = row?.mark.flag === 0 ? 1 : 0;
      mark({ flag }, t(flag === 1 ? 'study.cards.flagged' : 'study.cards.unflag'));
    },
    bury: () => {
      const isBuried = row !== undefined && standingOf(row, nameOfToday(dayStart)) === 'buried';
      mark(
        { buried: isBuried ? null : nameOfToday(dayStart, 1) },
        t(isBuried ? 'study.cards.unbury' : 'study.cards.is-buried'),
      );
    },
    open: () => {
      if (row === undefined) return;
      navigate({ screen: 'note', path: row.card.path, at: null, line: row.card.line, edit: false });
    },
  };
}
