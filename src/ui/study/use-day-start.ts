import { useQuery } from '@tanstack/react-query';
import { defaultStudySettings } from '#core/review/study-settings.ts';
import { useClient } from '../data/client-context.ts';
import { studyQueries } from './study-queries.ts';

/** The hour at which a day of the learner begins. */
export function useDayStart(): number {
  const { data } = useQuery(studyQueries.settings(useClient(), ''));
  return data?.dayStart ?? defaultStudySettings.dayStart;
}
