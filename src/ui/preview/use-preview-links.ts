import { useEffect } from 'react';
import { closePreview, currentPreview, openPreview, PREVIEWED, rememberFocused } from './preview-store.ts';

/** How long the pointer rests on a link before its card comes, ms; shorter while another one is open. */
const REST = 420;
const REST_AGAIN = 220;
/** Time for the pointer to cross from the link into the card, ms. */
const CROSS = 260;

/** Opens and closes cards as the pointer rests on links and leaves them, as long as the component lives. */
export function usePreviewLinks(): void {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let last = { x: -1, y: -1 };
    const wait = (time: number, run: () => void): void => {
      clearTimeout(timer);
      timer = setTimeout(run, time);
    };
    const over = (event: PointerEvent): void => {
      if (event.pointerType === 'touch' || event.buttons !== 0) return;
      // Another text came under a pointer that stands still: nobody asked about its links.
      const isStill = event.clientX === last.x && event.clientY === last.y;
      last = { x: event.clientX, y: event.clientY };
      if (isStill && currentPreview() === null) return;
      const open = currentPreview();
      const target = event.target instanceof Element ? event.target : null;
      const link = target?.closest<HTMLElement>(PREVIEWED) ?? null;
      if (target?.closest('[data-preview-card]') != null || (link !== null && link === open?.link)) clearTimeout(timer);
      else if (link !== null) {
        const pointer = { x: event.clientX, y: event.clientY };
        wait(open === null ? REST : REST_AGAIN, () =>
          link.isConnected ? openPreview({ link, pointer, takesFocus: false }) : undefined,
        );
      } else if (open === null) clearTimeout(timer);
      else if (open.pointer !== null) wait(CROSS, () => closePreview());
    };
    const away = (): void => {
      if (currentPreview()?.pointer === null) return;
      wait(CROSS, () => closePreview());
    };
    const stop = (event: Event): void => {
      clearTimeout(timer);
      if (event.target instanceof Element && event.target.closest('[data-preview-card]') !== null) return;
      closePreview({ refocus: event.type === 'scroll' });
    };
    const moved = ({ clientX, clientY }: PointerEvent): void => {
      last = { x: clientX, y: clientY };
    };
    const escape = (event: KeyboardEvent): void => {
      clearTimeout(timer);
      const open = currentPreview();
      if (open === null || event.isComposing || /^(?:Control|Shift|Alt|Meta)$/.test(event.key)) return;
      if (event.key !== 'Escape') {
        // Who goes on by keys has done with what the pointer showed.
        const isInside = event.target instanceof Element && event.target.closest('[data-preview-card]') !== null;
        if (open.pointer !== null && !isInside) closePreview({ refocus: false });
        return;
      }
      event.preventDefault();
      event.stopPropagation();
      closePreview();
    };
    const focused = (event: FocusEvent): void => {
      const target = event.target instanceof Element ? event.target : null;
      rememberFocused(target);
      const open = currentPreview();
      const isInside = target === open?.link || target?.closest('[data-preview-card]') != null;
      if (open !== null && open.pointer === null && !isInside) closePreview({ refocus: false });
      // A footnote belongs to the sentence: who comes to its number by keyboard reads it there.
      if (
        target instanceof HTMLElement &&
        target.matches('a[data-footnote]:focus-visible') &&
        currentPreview() === null
      )
        openPreview({ link: target, pointer: null, takesFocus: false });
    };
    document.addEventListener('pointerover', over);
    document.addEventListener('pointermove', moved, { passive: true });
    document.documentElement.addEventListener('pointerleave', away);
    document.addEventListener('pointerdown', stop, true);
    document.addEventListener('scroll', stop, { capture: true, passive: true });
    window.addEventListener('keydown', escape, true);
    window.addEventListener('hashchange', stop);
    document.addEventListener('focusin', focused);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('pointerover', over);
      document.removeEventListener('pointermove', moved);
      document.documentElement.removeEventListener('pointerleave', away);
      document.removeEventListener('pointerdown', stop, true);
      document.removeEventListener('scroll', stop, { capture: true });
      window.removeEventListener('keydown', escape, true);
      window.removeEventListener('hashchange', stop);
      document.removeEventListener('focusin', focused);
    };
  }, []);
}
