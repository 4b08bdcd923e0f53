import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { StudyOverview } from '#api/study-contract.ts';
import type { DeckId } from '#core/review/deck.ts';
import { useClient } from '../../data/client-context.ts';

/** What a deck is called where the overview is at hand, else what its id says. */
export function useDeckTitle(deck: DeckId, isNeeded: boolean): string {
  const { t, i18n } = useTranslation();
  const lang = i18n.language;
  const client = useClient();
  const cache = useQueryClient();
  const { data } = useQuery({
    queryKey: ['studyDeckTitle', lang, deck],
    queryFn: async () => {
      const known =
        cache.getQueryData<StudyOverview>(['studyOverview', lang]) ?? (await client.studyOverview({ lang }));
      return known.decks.find(({ id }) => id === deck)?.title ?? null;
    },
    // The first card comes first.
    enabled: isNeeded && deck !== 'all',
  });
  if (deck === 'all') return t('study.session.all');
  return (
    data ??
    deck
      .replace(/^\w+:/, '')
      .split('/')
      .at(-1)
      ?.replace(/\.md(?=@|$)/, '') ??
    deck
  );
}
