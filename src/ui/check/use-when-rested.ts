import { useQuery, type QueryKey, type UseQueryOptions } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useRested } from './use-rested.ts';

/** An answer that is asked for only when the notebook rests, not at every change of it; the last one stays until then. */
export function useWhenRested<Data, Key extends QueryKey>(
  options: UseQueryOptions<Data, Error, Data, Key>,
): Data | undefined {
  const round = useRested();
  const { data, refetch } = useQuery({ ...options, enabled: false });
  const key = JSON.stringify(options.queryKey);
  useEffect(() => {
    if (round > 0) void refetch();
  }, [key, refetch, round]);
  return data;
}
