import type { Status } from '#api/contract.ts';

/**
 * The later of two states of a notebook. Answers and events come by different ways and may overtake each other: within one round
 * of indexing what has got further is later.
 */
export function laterStatus(before: Status | undefined, next: Status): Status {
  const isOvertaken =
    before?.phase === 'indexing' && next.phase === 'indexing' && before.total === next.total && next.done < before.done;
  return isOvertaken ? before : next;
}
