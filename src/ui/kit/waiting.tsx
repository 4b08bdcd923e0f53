import { useTranslation } from 'react-i18next';
import styles from './waiting.module.css';

/** Says that something is on its way; shows itself only when it takes long enough to wonder. */
export function Waiting() {
  const { t } = useTranslation();
  return (
    <p role="status" className={styles.waiting}>
      {t('waiting')}
    </p>
  );
}
