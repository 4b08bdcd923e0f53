import { GraduationCap } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import countStyles from '../../check/finding-count.module.css';
import { useWhenRested } from '../../check/use-when-rested.ts';
import { useClient } from '../../data/client-context.ts';
import { navigate } from '../../routing/use-route.ts';
import { useKeepReadiness } from '../readiness/use-readiness.ts';
import { studyQueries } from '../study-queries.ts';

/** How many cards are due, at the foot of the window; the way to study where there are cards at all. */
export function StudyCount() {
  const { t, i18n } = useTranslation();
  useKeepReadiness();
  const overview = useWhenRested(studyQueries.overview(useClient(), i18n.language));
  if (overview === undefined || overview.decks.length === 0) return null;
  const { due } = overview.today;
  const words = due === 0 ? t('command.study') : t('study.home.due-count', { count: due });
  return (
    <button
      type="button"
      className={countStyles.count}
      aria-label={words}
      title={words}
      onClick={() => navigate({ screen: 'study', part: 'decks', deck: null })}
    >
      <GraduationCap size={15} aria-hidden />
      {due === 0 ? null : due.toLocaleString(i18n.language)}
    </button>
  );
}
