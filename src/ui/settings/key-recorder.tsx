import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { pressedKey, showKey } from '../commands/key-match.ts';
import { isMac } from '../commands/platform.ts';
import { recordShortcut } from '../commands/shortcut.ts';
import styles from './keys-section.module.css';

type KeyRecorderProps = {
  /** Name of the command the keys are for. */
  readonly command: string;
  readonly onRecord: (shortcut: string) => void;
  /** Told in words why what was pressed cannot be a shortcut. */
  readonly onRefuse: (words: string) => void;
  readonly onLeave: () => void;
  readonly onBlur: () => void;
};

/** Waits for keys and takes them all, but Tab, which goes on, and Escape, which leaves. */
export function KeyRecorder({ command, onRecord, onRefuse, onLeave, onBlur }: KeyRecorderProps) {
  const { t } = useTranslation();
  const onKeyDown = (event: KeyboardEvent): void => {
    const press = event.nativeEvent;
    if (event.key === 'Tab') return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') {
      onLeave();
      return;
    }
    const recorded = recordShortcut(press, isMac, window.bridge !== undefined);
    if (recorded === null) return;
    if ('shortcut' in recorded) onRecord(recorded.shortcut);
    else {
      const words = { key: showKey(pressedKey(press).name, isMac), mod: showKey('Mod', isMac) };
      onRefuse(t(`keys.refused-${recorded.refused}`, words));
    }
  };
  return (
    <button
      type="button"
      autoFocus
      data-takes-keys
      className={styles.recorder}
      aria-label={t('keys.press-for', { command })}
      onKeyDown={onKeyDown}
      onBlur={onBlur}
    >
      {t('keys.press')}
    </button>
  );
}
