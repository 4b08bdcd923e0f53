import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../kit/button.tsx';
import styles from './session.module.css';

type SessionHeadProps = {
  readonly title: string;
  readonly answered: number;
  /** Cards still to be asked, those that only come again among them. */
  readonly left: number;
  /** Cards that are being learned and come again. */
  readonly again: number;
  /** When the session began, ms since 1970. */
  readonly since: number;
  readonly onFinish: () => void;
};

/** How far a session is, quietly: answered, left, coming again, minutes. */
export function SessionHead({ title, answered, left, again, since, onFinish }: SessionHeadProps) {
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
          <span className={styles.aside}>{t('study.session.answered', { count: answered })}</span>
          <span>{t('study.session.left', { count: left - again })}</span>
          {again === 0 ? null : <span>{t('study.session.coming-again', { number: again })}</span>}
          {minutes === 0 ? null : (
            <span className={styles.aside}>
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
