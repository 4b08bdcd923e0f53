import { useEffect, useState } from 'react';
import { useClient } from '../data/client-context.ts';
import { useStatus } from '../data/queries.ts';

/** How long a notebook rests before it is looked over again, ms: longer than pauses in writing. */
const REST = 3000;

/**
 * A number that rises when the notebook is worth looking over again: after it was indexed, and a while after its last
 * change. 0 until then.
 */
export function useRested(): number {
  const client = useClient();
  const isReady = useStatus().data?.phase === 'ready';
  const [round, setRound] = useState(0);
  useEffect(() => {
    if (!isReady) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const wait = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => requestIdleCallback(() => setRound((before) => before + 1)), REST);
    };
    wait();
    const stop = client.on('notes-changed', wait);
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [client, isReady]);
  return round;
}
