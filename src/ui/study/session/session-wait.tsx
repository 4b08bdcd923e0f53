import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../kit/button.tsx';
import { formatCountdown } from './format-interval.ts';
import styles from './session-end.module.css';

type SessionWaitProps = {
  /** When the next card comes, ms since 1970. */
  readonly until: number;
  readonly takesFocus: boolean;
  readonly canUndo: boolean;
  readonly onTime: () => void;
  readonly onFinish: () => void;
  readonly onUndo: () => void;
};

/** Nothing is left but a card that is being learned: how long until it comes, or the end for now. */
export function SessionWait({ until, takesFocus, canUndo, onTime, onFinish, onUndo }: SessionWaitProps) {
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  const [now, setNow] = useState(() => Date.now());
  const isOver = now >= until;
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  useEffect(() => {
    if (isOver) onTime();
  }, [isOver, onTime]);
  useEffect(() => {
    if (takesFocus) heading.current?.focus({ preventScroll: true });
  }, [takesFocus]);
  return (
    <section className={styles.end} aria-labelledby="session-wait">
      <h1 ref={heading} id="session-wait" tabIndex={-1} className={styles.title}>
        {t('study.session.waiting')}
      </h1>
      <p className={styles.countdown} role="timer">
        {formatCountdown(until - now)}
      </p>
      <p className={styles.soft}>{t('study.session.waiting-hint')}</p>
      <div className={styles.ways}>
        <Button look="primary" onPress={onFinish}>
          {t('study.session.finish')}
        </Button>
        {canUndo ? (
          <Button look="quiet" onPress={onUndo}>
            {t('study.session.undo')} <kbd aria-hidden>U</kbd>
          </Button>
        ) : null}
      </div>
    </section>
  );
}
