import { useTranslation } from 'react-i18next';
import type { LogChoices, LogLayout } from '#core/calc/transactions/detect-layout.ts';
import { dateFormats, parseDay, writeDay, type DateFormat } from '#core/calc/transactions/parse-day.ts';
import { SelectField } from '../kit/select-field.tsx';
import type { LogAnswer } from './calc-worker.ts';
import { formatValue } from './format-value.ts';
import { RowErrors } from './row-errors.tsx';
import { placesOf, Preview, Separators } from './table-import.tsx';
import styles from './import-dialog.module.css';

export type LogSettings = { readonly choices: LogChoices; readonly end: number | null };

type LogImportProps = {
  readonly answer: LogAnswer;
  readonly settings: LogSettings;
  readonly lang: string;
  readonly onChange: (settings: LogSettings) => void;
};

/** How a log of purchases is read, up to which day models see it, and how many customers come of it. */
export function LogImport({ answer, settings: { choices, end }, lang, onChange }: LogImportProps) {
  const { t } = useTranslation();
  const { layout, header, width, transactions } = answer;
  const choose = (changes: LogChoices): void => onChange({ choices: { ...choices, ...changes }, end });
  const place = (changes: Partial<LogLayout['columns']>): void =>
    choose({ columns: { ...layout.columns, ...changes } });
  const places = placesOf(header, width, (at) => t('calc.import-column', { at }));
  const names = { customer: t('calc.log-customer'), date: t('calc.log-date'), amount: t('calc.log-amount') };
  return (
    <>
      <Separators
        delimiter={layout.delimiter}
        decimal={layout.decimal}
        hasHeader={layout.hasHeader}
        onDelimiter={(delimiter) => onChange({ choices: { delimiter }, end })}
        onDecimal={(decimal) => choose({ decimal })}
        onHeader={(hasHeader) => choose({ hasHeader })}
      />
      <div className={styles.choices}>
        <SelectField
          label={names.customer}
          value={String(layout.columns.customer)}
          options={places}
          onChange={(value) => place({ customer: Number(value) })}
        />
        <SelectField
          label={names.date}
          value={String(layout.columns.date)}
          options={places}
          onChange={(value) => place({ date: Number(value) })}
        />
        <SelectField
          label={t('calc.log-date-format')}
          value={layout.dateFormat}
          options={dateFormats.map((value) => ({ value, label: value }))}
          onChange={(value) => choose({ dateFormat: value as DateFormat })}
        />
        <SelectField
          label={names.amount}
          value={String(layout.columns.amount ?? '')}
          options={[{ value: '', label: t('calc.import-none') }, ...places]}
          onChange={(value) => place({ amount: value === '' ? null : Number(value) })}
        />
        <label className={styles.date}>
          <span>{t('calc.log-end')}</span>
          <input
            type="date"
            value={answer.rowCount === 0 ? '' : writeDay(end ?? answer.lastDay)}
            min={writeDay(answer.firstDay)}
            max={writeDay(answer.lastDay)}
            onChange={({ target }) => {
              const day = parseDay(target.value, 'yyyy-mm-dd');
              if (day !== undefined) onChange({ choices, end: day });
            }}
          />
        </label>
      </div>
      {layout.open.length === 0 ? null : <p className={styles.open}>{t('calc.log-open')}</p>}
      {answer.rowCount === 0 ? null : (
        <p>
          {t('calc.log-found', {
            purchases: formatValue(answer.rowCount, 'count', lang),
            customers: formatValue(answer.customerCount, 'count', lang),
            from: writeDay(answer.firstDay),
            to: writeDay(answer.lastDay),
          })}
          {answer.later === 0 ? '' : ` ${t('calc.log-later', { count: answer.later })}`}
        </p>
      )}
      <Preview
        caption={t('calc.import-preview')}
        header={[names.customer, names.date, names.amount]}
        rows={transactions.map(({ customer, day, amount }) => [
          customer,
          writeDay(day),
          formatValue(amount, 'money', lang),
        ])}
      />
      <RowErrors
        count={answer.errorCount}
        errors={answer.errors.map(({ line, code, text }) => ({ line, text, told: t(`calc.row-${code}`) }))}
      />
    </>
  );
}
