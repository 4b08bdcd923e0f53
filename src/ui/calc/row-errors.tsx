import { useTranslation } from 'react-i18next';
import styles from './import-dialog.module.css';

type RowErrorsProps = {
  /** How many there are in all. */
  readonly count: number;
  readonly errors: readonly { readonly line: number; readonly told: string; readonly text: string }[];
};

/** Rows that cannot be taken, each with its line and the reason. */
export function RowErrors({ count, errors }: RowErrorsProps) {
  const { t } = useTranslation();
  if (count === 0) return null;
  return (
    <div className={styles.errors} role="status">
      <p>{t('calc.import-errors', { count })}</p>
      <ul>
        {errors.map(({ line, told, text }) => (
          <li key={line}>
            {t('calc.line', { line })}: {told} <code>{text}</code>
          </li>
        ))}
      </ul>
      {count > errors.length ? <p>{t('calc.import-more-errors', { count: count - errors.length })}</p> : null}
    </div>
  );
}
