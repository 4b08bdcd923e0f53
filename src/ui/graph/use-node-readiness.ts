import { useCallback, useMemo } from 'react';
import type { ListedGraph } from '#api/contract.ts';
import type { Readiness, ReadinessIndex } from '../study/readiness/readiness-index.ts';
import { useReadiness } from '../study/readiness/use-readiness.ts';
import type { ShownNode } from './shown-graph.ts';

/** What of a node's cards is expected to be known; undefined for a node without cards, or none that was asked before. */
export type NodeReadiness = {
  readonly exam: ReadinessIndex['exam'];
  readonly of: (node: ShownNode) => Readiness | undefined;
};

/** Readiness by nodes; null where nothing is known of it. */
export function useNodeReadiness(list: ListedGraph | undefined): NodeReadiness | null {
  const readiness = useReadiness();
  const notes = useMemo(() => new Map(list?.notes.map((note) => [note.path, note])), [list]);
  const of = useCallback(
    ({ paths }: ShownNode) => readiness?.ofNotes(paths.flatMap((path) => notes.get(path) ?? [])),
    [notes, readiness],
  );
  return useMemo(() => (readiness === null ? null : { exam: readiness.exam, of }), [of, readiness]);
}
