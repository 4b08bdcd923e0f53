import { useEffect, useRef } from 'react';
import { isUnsaved, type Editing } from './editing.ts';

/** Pause after the last keystroke before the text goes to the file, ms. */
const PAUSE = 1000;
/** Pause before another attempt when saving failed, ms. */
const PAUSE_AFTER_FAILURE = 10_000;

/**
 * Saves a while after the last keystroke, when the window is put away, and when the editor closes. A text that `failed`
 * is tried again after a longer while.
 */
export function useAutosave(
  editing: Editing | undefined,
  failed: string | undefined,
  save: () => Promise<boolean>,
): void {
  const text = editing?.text;
  const waits = editing !== undefined && !editing.saving && isUnsaved(editing);
  useEffect(() => {
    if (!waits) return undefined;
    const timer = setTimeout(() => void save(), text === failed ? PAUSE_AFTER_FAILURE : PAUSE);
    return () => clearTimeout(timer);
  }, [failed, save, text, waits]);

  const latest = useRef(save);
  useEffect(() => {
    latest.current = save;
  }, [save]);
  useEffect(() => {
    const saveNow = (): void => void latest.current();
    const put = (): void => {
      if (document.visibilityState === 'hidden') saveNow();
    };
    document.addEventListener('visibilitychange', put);
    window.addEventListener('blur', saveNow);
    return () => {
      document.removeEventListener('visibilitychange', put);
      window.removeEventListener('blur', saveNow);
      saveNow();
    };
  }, []);
}
