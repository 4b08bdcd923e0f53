import { Minimize2 } from 'lucide-react';
import { useEffect, useLayoutEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { showKey } from '../commands/key-match.ts';
import { isMac } from '../commands/platform.ts';
import { IconButton } from '../kit/button.tsx';
import { useShell } from './shell.ts';
import styles from './focus-mode-end.module.css';

/** The way out of focus mode: Escape, or a faint button in the corner. */
export function FocusModeEnd() {
  const { t } = useTranslation();
  const { setFocusMode, announce, dialog } = useShell();
  const isFree = dialog === null;
  useEffect(() => announce(t('focus.on')), [announce, t]);
  useEffect(() => {
    // What had the focus may be gone with the panels.
    if (document.activeElement === document.body || document.activeElement === null)
      document
        .querySelector<HTMLElement>('main [tabindex="-1"], main textarea, main input')
        ?.focus({ preventScroll: true });
  }, []);
  // At once when a dialog has closed, so that a second Escape right after the first is heard.
  useLayoutEffect(() => {
    if (!isFree) return;
    const leave = (event: KeyboardEvent): void => {
      if (event.key === 'Escape' && !event.isComposing && event.keyCode !== 229 && !event.defaultPrevented)
        setFocusMode(false);
    };
    window.addEventListener('keydown', leave);
    return () => window.removeEventListener('keydown', leave);
  }, [isFree, setFocusMode]);
  return (
    <div className={styles.end}>
      <IconButton label={t('focus.end')} keys={showKey('Escape', isMac)} onPress={() => setFocusMode(false)}>
        <Minimize2 size={16} aria-hidden />
      </IconButton>
    </div>
  );
}
