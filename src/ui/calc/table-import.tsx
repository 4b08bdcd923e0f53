import { useTranslation } from 'react-i18next';
import { columnsOf, type ImportInput, type TableChoices } from '#core/calc/tables/read-table.ts';
import type { DecimalMark } from '#core/calc/tables/parse-amount.ts';
import { delimiters, type Delimiter } from '#core/calc/tables/read-rows.ts';
import { SelectField } from '../kit/select-field.tsx';
import type { TableAnswer } from './calc-worker.ts';
import { formatValue } from './format-value.ts';
import { RowErrors } from './row-errors.tsx';
import styles from './import-dialog.module.css';

export type TableSettings = TableChoices;

type TableImportProps = {
  readonly input: ImportInput;
  readonly answer: TableAnswer;
  readonly lang: string;
  readonly nameOf: (code: string) => string;
  readonly onChange: (changes: TableChoices) => void;
};

/** How a table is read, which of its columns is what, and what comes of its first rows. */
export function TableImport({ input, answer, lang, nameOf, onChange }: TableImportProps) {
  const { t } = useTranslation();
  const { layout, header, width, rows, errors } = answer;
  const columns = columnsOf(input);
  return (
    <>
      <Separators
        delimiter={layout.delimiter}
        decimal={layout.decimal}
        hasHeader={layout.hasHeader}
        // Another delimiter has other columns.
        onDelimiter={(delimiter) => onChange({ delimiter, columns: {} })}
        onDecimal={(decimal) => onChange({ decimal })}
        onHeader={(hasHeader) => onChange({ hasHeader })}
      />
      <div className={styles.choices}>
        {columns.map((column) => (
          <SelectField
            key={column.name}
            label={nameOf(column.name)}
            value={String(layout.columns[column.name] ?? '')}
            options={[
              { value: '', label: t('calc.import-none') },
              ...placesOf(header, width, (at) => t('calc.import-column', { at })),
            ]}
            onChange={(value) =>
              onChange({ columns: { ...layout.columns, [column.name]: value === '' ? null : Number(value) } })
            }
          />
        ))}
      </div>
      <Preview
        caption={t('calc.import-preview')}
        header={columns.map(({ name }) => nameOf(name))}
        rows={rows.map((row) =>
          columns.map((column) => {
            const cell = row[column.name] ?? null;
            if (Array.isArray(cell)) return cell.join('; ');
            return formatValue(cell as number | string | null, column.kind === 'text' ? 'text' : column.unit, lang);
          }),
        )}
      />
      <RowErrors
        count={answer.errorCount}
        errors={errors.map(({ line, code, column, text }) => ({
          line,
          text,
          told: `${nameOf(column)}: ${t(`calc.row-${code}`)}`,
        }))}
      />
    </>
  );
}

/** Columns of a table by their names, or by their number. */
export function placesOf(
  header: readonly string[],
  width: number,
  numbered: (at: number) => string,
): readonly { readonly value: string; readonly label: string }[] {
  return Array.from({ length: width }, (_, at) => ({
    value: String(at),
    label: (header[at] ?? '') === '' ? numbered(at + 1) : (header[at] ?? ''),
  }));
}

type SeparatorsProps = {
  readonly delimiter: Delimiter;
  readonly decimal: DecimalMark;
  readonly hasHeader: boolean;
  readonly onDelimiter: (delimiter: Delimiter) => void;
  readonly onDecimal: (decimal: DecimalMark) => void;
  readonly onHeader: (hasHeader: boolean) => void;
};

const delimiterNames = { '\t': 'tab', ';': 'semicolon', ',': 'comma', '|': 'bar', ' ': 'blank' } as const;

/** What stands between cells and before decimals, and whether the first row holds names. */
export function Separators({ delimiter, decimal, hasHeader, onDelimiter, onDecimal, onHeader }: SeparatorsProps) {
  const { t } = useTranslation();
  return (
    <div className={styles.choices}>
      <SelectField
        label={t('calc.import-delimiter')}
        value={delimiter}
        options={delimiters.map((value) => ({ value, label: t(`calc.delimiter-${delimiterNames[value]}`) }))}
        onChange={(value) => onDelimiter(value as Delimiter)}
      />
      <SelectField
        label={t('calc.import-decimal')}
        value={decimal}
        options={[
          { value: '.', label: '1.5' },
          { value: ',', label: '1,5' },
        ]}
        onChange={(value) => onDecimal(value as DecimalMark)}
      />
      <label className={styles.skip}>
        <input type="checkbox" checked={hasHeader} onChange={({ target }) => onHeader(target.checked)} />
        {t('calc.import-header')}
      </label>
    </div>
  );
}

type PreviewProps = {
  readonly caption: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
};

/** The first rows as they will be. */
export function Preview({ caption, header, rows }: PreviewProps) {
  if (rows.length === 0) return null;
  return (
    <div className={styles.preview}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {header.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            // oxlint-disable-next-line react/no-array-index-key
            <tr key={at}>
              {row.map((cell, index) => (
                <td key={header[index]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
