import { useEffect, useRef } from 'react';
import { matchesKey } from '../commands/key-match.ts';
import { isMac } from '../commands/platform.ts';

/** Saves by key as long as the component lives, and keeps the browser from saving the page instead. */
export function useSaveKey(save: () => void): void {
  const latest = useRef(save);
  useEffect(() => {
    latest.current = save;
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (!matchesKey(event, 'Mod+S', isMac)) return;
      event.preventDefault();
      latest.current();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}
