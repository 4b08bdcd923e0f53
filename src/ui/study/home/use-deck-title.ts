import { useTranslation } from 'react-i18next';
import type { StudyOverview } from '#api/study-contract.ts';

type Named = Pick<StudyOverview['decks'][number], 'by' | 'title' | 'id'>;

/** What a deck is called: only the one of all cards has no name of its own. */
export function useDeckTitle(): (deck: Named) => string {
  const { t } = useTranslation();
  return ({ by, title, id }) => (by === 'all' ? t('study.home.all') : title === '' ? id : title);
}
