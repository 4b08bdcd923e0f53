import { Stethoscope } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useClient } from '../data/client-context.ts';
import { queries } from '../data/queries.ts';
import { navigate } from '../routing/use-route.ts';
import { useWhenRested } from './use-when-rested.ts';
import styles from './finding-count.module.css';

/** How many things are worth a look, at the foot of the window; nothing when there are none. */
export function FindingCount() {
  const { t, i18n } = useTranslation();
  const count = useWhenRested(queries.countFindings(useClient()))?.total ?? 0;
  if (count === 0) return null;
  const words = t('check.count', { count });
  return (
    <button
      type="button"
      className={styles.count}
      aria-label={words}
      title={words}
      onClick={() => navigate({ screen: 'check' })}
    >
      <Stethoscope size={13} aria-hidden />
      {count.toLocaleString(i18n.language)}
    </button>
  );
}
