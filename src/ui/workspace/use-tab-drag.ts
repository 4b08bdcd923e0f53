import { useCallback, type PointerEvent as ReactPointerEvent } from 'react';
import { moveTab } from './open-tab.ts';
import { updateWorkspace } from './workspace-store.ts';

/** Way of the pointer after which a press is a drag, px. */
const SLACK = 6;

/** Lets tabs be dragged: along their row as the pointer goes, into another pane when it lets go there. */
export function useTabDrag(pane: string): (tab: string, event: ReactPointerEvent<HTMLElement>) => void {
  return useCallback(
    (tab, start) => {
      if (start.button !== 0 || start.pointerType === 'touch') return;
      const handle = start.currentTarget;
      const from = indexAt(handle.parentElement, tab, start.clientX);
      let isHeld = false;
      const put = (to: string, index: number): void =>
        updateWorkspace((before) => moveTab(before, tab, { pane: to, index }));
      const move = (event: PointerEvent): void => {
        isHeld ||=
          Math.abs(event.clientX - start.clientX) > SLACK || Math.abs(event.clientY - start.clientY) > SLACK * 2;
        if (!isHeld) return;
        handle.dataset.held = 'true';
        const row = rowUnder(event);
        if (row?.dataset.tabsOf === pane) put(pane, indexAt(row, tab, event.clientX));
      };
      const end = (event: PointerEvent): void => {
        stop();
        const row = isHeld ? rowUnder(event) : null;
        if (row?.dataset.tabsOf !== undefined && row.dataset.tabsOf !== pane)
          put(row.dataset.tabsOf, indexAt(row, tab, event.clientX));
      };
      const cancel = (event: KeyboardEvent | PointerEvent): void => {
        if ('key' in event && event.key !== 'Escape') return;
        stop();
        if (isHeld) put(pane, from);
      };
      const stop = (): void => {
        delete handle.dataset.held;
        window.removeEventListener('pointermove', move);
        window.removeEventListener('pointerup', end);
        window.removeEventListener('pointercancel', cancel);
        window.removeEventListener('keydown', cancel, true);
      };
      window.addEventListener('pointermove', move);
      window.addEventListener('pointerup', end);
      window.addEventListener('pointercancel', cancel);
      window.addEventListener('keydown', cancel, true);
    },
    [pane],
  );
}

/** The row of tabs under the pointer, or of the pane under it. */
function rowUnder({ clientX, clientY }: PointerEvent): HTMLElement | null {
  const under = document.elementFromPoint(clientX, clientY);
  return under?.closest('[data-pane]')?.querySelector<HTMLElement>('[data-tabs-of]') ?? null;
}

/** The position a tab would take among the others of a row. */
function indexAt(row: Element | null, tab: string, x: number): number {
  const others = [...(row?.querySelectorAll<HTMLElement>('[data-tab]') ?? [])].filter(
    (each) => each.dataset.tab !== tab,
  );
  return others.filter((each) => {
    const { left, width } = each.getBoundingClientRect();
    return left + width / 2 < x;
  }).length;
}
