import { useCallback, useState } from 'react';

/** Where a person stands in the list, and what was chosen and folded there. */
export type DoctorPlace = {
  readonly active: { readonly id: string; readonly at: number } | null;
  readonly chosen: ReadonlySet<string>;
  readonly folded: ReadonlySet<string>;
};

const nowhere: DoctorPlace = { active: null, chosen: new Set(), folded: new Set() };
/** Visits that are remembered as long as the window lives. */
const MOST = 20;
const places = new Map<string, DoctorPlace>();

/** The place in the list of one visit; it is still there when a person comes back from a note. */
export function useDoctorPlace(entry: string): readonly [DoctorPlace, (change: Partial<DoctorPlace>) => void] {
  const [state, setState] = useState(() => ({ entry, place: places.get(entry) ?? nowhere }));
  const place = state.entry === entry ? state.place : (places.get(entry) ?? nowhere);
  const change = useCallback(
    (part: Partial<DoctorPlace>) => {
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
