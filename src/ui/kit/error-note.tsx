import { CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { errorWords } from '../i18n/error-words.ts';
import { Button } from './button.tsx';
import styles from './error-note.module.css';

type ErrorNoteProps = {
  readonly error: unknown;
  readonly onRetry?: () => void;
  /** More ways on. */
  readonly children?: ReactNode;
};

/** A failure as a plain sentence, with what to do about it. */
export function ErrorNote({ error, onRetry, children }: ErrorNoteProps) {
  const { t } = useTranslation();
  const { text, hint } = errorWords(t, error);
  return (
    <div role="alert" className={styles.error}>
      <CircleAlert size={18} aria-hidden className={styles.icon} />
      <div className={styles.words}>
        <p className={styles.text}>{text}</p>
        <p>{hint}</p>
        <div className={styles.actions}>
          {onRetry === undefined ? null : <Button onPress={onRetry}>{t('error.retry')}</Button>}
          {children}
        </div>
      </div>
    </div>
  );
}
