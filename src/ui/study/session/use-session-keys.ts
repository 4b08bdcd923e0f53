import { useLayoutEffect, useRef, type RefObject } from 'react';
import { isForTyping, matchesKey } from '../../commands/key-match.ts';
import { isMac } from '../../commands/platform.ts';

/** What a key of the session does; by its name in a shortcut. False: the key is left to whatever has the focus. */
export type SessionKeys = Readonly<Record<string, () => void>>;

/**
 * Lets bare keys run a session: only where it has the focus of the window, never while something is typed or composed, and not where a
 * button has the focus that Space or Enter would press. They listen from the moment a card stands there, before it is painted.
 */
export function useSessionKeys(root: RefObject<HTMLElement | null>, keys: SessionKeys, isOn: boolean): void {
  const latest = useRef(keys);
  useLayoutEffect(() => {
    latest.current = keys;
  });
  useLayoutEffect(() => {
    if (!isOn) return undefined;
    const listen = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.repeat || isForTyping(event) || !isMeant(event, root.current)) return;
      const pressed = Object.keys(latest.current).find((key) => matchesKey(event, key, isMac) || isDigit(event, key));
      if (pressed === undefined || (isPress(pressed) && hasItsOwnPress(event.target))) return;
      event.preventDefault();
      latest.current[pressed]?.();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [isOn, root]);
}

function isMeant({ target }: KeyboardEvent, root: HTMLElement | null): boolean {
  if (!(target instanceof Element) || document.querySelector('[role=dialog]') !== null) return false;
  if (target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select')))
    return false;
  return target === document.body || root?.contains(target) === true;
}

/** Digits go by the place of the key, too: some layouts have signs there. */
function isDigit(event: KeyboardEvent, key: string): boolean {
  const isBare = !event.ctrlKey && !event.altKey && !event.metaKey && !event.shiftKey;
  return isBare && /^\d$/.test(key) && (event.code === `Digit${key}` || event.code === `Numpad${key}`);
}

function isPress(key: string): boolean {
  return key === 'Space' || key === 'Enter';
}

/** Buttons beside the main one are pressed as everywhere. */
function hasItsOwnPress(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('button:not([data-main]), a[href], summary') !== null;
}
