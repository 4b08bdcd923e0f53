import { useKept } from '../data/kept.ts';
import type { Side } from './shell.ts';

/** Widths of the side panels, px: as they are at first, and how far they may be changed. */
export const sideWidths = { initial: { left: 272, right: 288 }, min: 200, max: 480 } as const;

/** The width a side panel was given, at the next start, too. */
export function useSideWidth(side: Side): { readonly width: number; readonly setWidth: (width: number) => void } {
  const [kept, setWidth] = useKept<unknown>(`width:${side}`, sideWidths.initial[side]);
  const width = typeof kept === 'number' && Number.isFinite(kept) ? kept : sideWidths.initial[side];
  return { width: Math.min(sideWidths.max, Math.max(sideWidths.min, width)), setWidth };
}
