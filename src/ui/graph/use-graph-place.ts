import { useCallback, useState } from 'react';
import type { SortKey } from './twin-rows.ts';

/** Where a person stands in the graph: the line of the tree with what is open there, and the order of the table. */
export type GraphPlace = {
  /** Key of a line; its last part is the node. */
  readonly active: string | null;
  readonly open: ReadonlySet<string>;
  readonly sort: SortKey;
  readonly filters: boolean;
};

const nowhere: GraphPlace = { active: null, open: new Set(), sort: 'rank', filters: false };
/** Visits that are remembered as long as the window lives. */
const MOST = 20;
const places = new Map<string, GraphPlace>();

/** The place of one visit; it is still there when a person comes back from a note. */
export function useGraphPlace(entry: string): readonly [GraphPlace, (change: Partial<GraphPlace>) => void] {
  const [state, setState] = useState(() => ({ entry, place: places.get(entry) ?? nowhere }));
  const place = state.entry === entry ? state.place : (places.get(entry) ?? nowhere);
  const change = useCallback(
    (part: Partial<GraphPlace>) => {
      const next = { ...(places.get(entry) ?? nowhere), ...part };
      places.delete(entry);
      places.set(entry, next);
      for (const old of places.keys()) if (places.size > MOST) places.delete(old);
      setState({ entry, place: next });
    },
    [entry],
  );
  return [place, change];
}
