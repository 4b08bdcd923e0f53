import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { isMac } from '../commands/platform.ts';
import { useShell } from '../frame/shell.ts';
import { stepCurrent } from './go.ts';
import { openTab } from './open-tab.ts';
import { updateWorkspace } from './workspace-store.ts';

/**
 * Mod+click, Mod+Enter and a middle click on anything that leads to a place of the notebook open it in a new tab behind
 * the current one, in front with Shift or from a dialog. The side buttons of a mouse go back and forward in the tab.
 */
export function useOpenAside(): void {
  const { t } = useTranslation();
  const { announce, closeDialog } = useShell();
  useEffect(() => {
    const open = (event: MouseEvent | KeyboardEvent, element: Element | null): void => {
      const hash = placeOf(element);
      if (hash === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      // Who picks from a dialog wants to go there; who picks from a text wants to read on.
      const isPicked = element?.closest('[role="dialog"]') !== null;
      if (isPicked) closeDialog();
      updateWorkspace((before, newId) => openTab(before, hash, newId, { background: !isPicked && !event.shiftKey }));
      announce(t('tab.opened'));
    };
    const onClick = (event: MouseEvent): void => {
      const isMiddle = event.type === 'auxclick' && event.button === 1;
      if (isMiddle || (event.type === 'click' && withMod(event))) open(event, target(event));
    };
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== 'Enter' || !withMod(event) || event.altKey || event.isComposing) return;
      const focused = target(event);
      const item = document.getElementById(focused?.getAttribute('aria-activedescendant') ?? '');
      open(event, item ?? focused);
    };
    const onMouseUp = (event: MouseEvent): void => {
      if (event.button !== 3 && event.button !== 4) return;
      event.preventDefault();
      updateWorkspace((before) => stepCurrent(before, event.button === 3 ? -1 : 1));
    };
    // A middle click on a link would else begin to scroll.
    const onMouseDown = (event: MouseEvent): void => {
      if (event.button === 1 && placeOf(target(event)) !== undefined) event.preventDefault();
    };
    const all = { click: onClick, auxclick: onClick, mousedown: onMouseDown, mouseup: onMouseUp } as const;
    for (const [name, listener] of Object.entries(all))
      document.addEventListener(name as keyof typeof all, listener, true);
    document.addEventListener('keydown', onKeyDown, true);
    return () => {
      for (const [name, listener] of Object.entries(all))
        document.removeEventListener(name as keyof typeof all, listener, true);
      document.removeEventListener('keydown', onKeyDown, true);
    };
  }, [announce, closeDialog, t]);
}

/** The place of the notebook an element leads to, by its address or as a row of a list. */
function placeOf(element: Element | null): string | undefined {
  const found = element?.closest<HTMLElement>('a[href^="#/"], [data-href]');
  return found?.dataset.href ?? found?.getAttribute('href') ?? undefined;
}

function target(event: Event): Element | null {
  return event.target instanceof Element ? event.target : null;
}

function withMod(event: MouseEvent | KeyboardEvent): boolean {
  return isMac ? event.metaKey : event.ctrlKey;
}
