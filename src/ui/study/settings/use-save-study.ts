import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { StudySettings } from '#api/study-contract.ts';
import { useClient } from '../../data/client-context.ts';
import { useAct } from '../../frame/use-act.ts';
import { studyQueries } from '../study-queries.ts';

/** Keeps settings of a deck, of the learner where it is empty; what depends on them is asked again by the event that follows. */
export function useSaveStudy(deck: string): (change: Partial<StudySettings>) => void {
  const client = useClient();
  const cache = useQueryClient();
  const act = useAct();
  return useCallback(
    (change) =>
      void act(async () => {
        const { queryKey } = studyQueries.settings(client, deck);
        const before = cache.getQueryData<StudySettings>(queryKey);
        // What was pressed looks pressed at once.
        if (before !== undefined) cache.setQueryData<StudySettings>(queryKey, { ...before, ...change });
        try {
          cache.setQueryData<StudySettings>(queryKey, await client.saveStudySettings({ deck, change }));
        } catch (error) {
          void cache.invalidateQueries({ queryKey });
          throw error;
        }
      }),
    [act, cache, client, deck],
  );
}
