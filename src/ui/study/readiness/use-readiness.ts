import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useRested } from '../../check/use-rested.ts';
import { useClient } from '../../data/client-context.ts';
import { useSettings } from '../../data/queries.ts';
import { studyQueries } from '../study-queries.ts';
import { indexReadiness, type ReadinessIndex } from './readiness-index.ts';

/** Answers that come one after the other are one change, ms. */
const GATHER = 1000;

/** What is known of readiness; null where nothing was answered yet, it is not wished for, or not known yet. It asks for nothing itself. */
export function useReadiness(): ReadinessIndex | null {
  const { i18n } = useTranslation();
  const isWished = useSettings().data?.readiness ?? false;
  const { data } = useQuery({ ...studyQueries.readiness(useClient(), i18n.language), enabled: false });
  return useMemo(() => {
    if (!isWished || data === undefined) return null;
    const index = indexReadiness(data);
    return index.isEmpty ? null : index;
  }, [data, isWished]);
}

/** Keeps readiness in step for the whole window: when the notebook rests, and after answers. One component calls it. */
export function useKeepReadiness(): void {
  const { i18n } = useTranslation();
  const client = useClient();
  const isWished = useSettings().data?.readiness ?? false;
  const round = useRested();
  const { refetch } = useQuery({ ...studyQueries.readiness(client, i18n.language), enabled: false });
  useEffect(() => {
    if (!isWished || round === 0) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    void refetch();
    const stop = client.on('reviews-changed', () => {
      clearTimeout(timer);
      timer = setTimeout(() => void refetch(), GATHER);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [client, i18n.language, isWished, refetch, round]);
}
