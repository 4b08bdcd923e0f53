import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../kit/button.tsx';
import styles from './session.module.css';

type SessionHeadProps = {
  readonly title: string;
  readonly answered: number;
  readonly left: number;
  /** When the session began, ms since 1970. */
  readonly since: number;
  readonly onFinish: () => void;
};

/** How far a session is, quietly: answered, left, minutes. */
export function SessionHead({ title, answered, left, since, onFinish }: SessionHeadProps) {
  const { t, i18n } = useTranslation();
  const [minutes, setMinutes] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setMinutes(Math.floor((Date.now() - since) / 60_000)), 5000);
    return () => clearInterval(timer);
  }, [since]);
  const all = answered + left;
  return (
    <header className={styles.head}>
      <div className={styles.headLine}>
        <h1 className={styles.title}>{title}</h1>
        <p className={styles.counts}>
          <span>{t('study.session.answered', { count: answered })}</span>
          <span>{t('study.session.left', { count: left })}</span>
          {minutes === 0 ? null : (
            <span>
              {new Intl.NumberFormat(i18n.language, { style: 'unit', unit: 'minute', unitDisplay: 'short' }).format(
                minutes,
              )}
            </span>
          )}
        </p>
        <Button look="quiet" onPress={onFinish}>
          {t('study.session.finish')}
        </Button>
      </div>
      <progress
        className={styles.progress}
        aria-label={t('study.session.progress')}
        value={answered}
        max={Math.max(1, all)}
      />
    </header>
  );
}
