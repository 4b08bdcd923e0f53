import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Cell, ListInput as ListSpec, Row, TableInput as TableSpec } from '#core/calc/model.ts';
import { IconButton } from '../kit/button.tsx';
import { FileUp, Plus, X } from 'lucide-react';
import { parseTyped } from './format-value.ts';
import styles from './calc.module.css';

type ListInputProps = {
  readonly spec: ListSpec;
  readonly label: string;
  readonly value: readonly number[] | null;
  readonly fault: string | null;
  readonly onChange: (value: readonly number[]) => void;
  readonly onImport: () => void;
};

/** Several numbers in one line, parted by semicolons or spaces. */
export function ListInput({ spec, label, value, fault, onChange, onImport }: ListInputProps) {
  const { t } = useTranslation();
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <div className={styles.wideInput} data-wrong={fault !== null}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <div className={styles.withButton}>
        <input
          id={id}
          className={styles.text}
          autoComplete="off"
          spellCheck={false}
          value={typed ?? (value ?? []).join('; ')}
          aria-invalid={fault !== null}
          onChange={({ target }) => {
            setTyped(target.value);
            const numbers = target.value.split(/[;\s]+/).flatMap((each) => parseTyped(each, spec.unit) ?? []);
            if (numbers.length > 0) onChange(numbers);
          }}
          onBlur={() => setTyped(null)}
        />
        <IconButton label={t('calc.import-to', { name: label })} onPress={onImport}>
          <FileUp size={15} aria-hidden />
        </IconButton>
      </div>
      {fault === null ? null : (
        <p role="alert" className={styles.fault}>
          {fault}
        </p>
      )}
    </div>
  );
}

type TableInputProps = {
  readonly spec: TableSpec;
  readonly label: string;
  readonly value: readonly Row[];
  readonly fault: string | null;
  readonly nameOf: (code: string) => string;
  readonly words: { readonly acts: string; readonly add: string; readonly remove: (row: number) => string };
  readonly onChange: (value: readonly Row[]) => void;
  readonly onImport: () => void;
};

/** Rows that a long table shows for editing; the rest is edited in the block. */
const SHOWN = 50;

/** A table to fill in, row by row. */
export function TableInput({ spec, label, value, fault, nameOf, words, onChange, onImport }: TableInputProps) {
  const { t } = useTranslation();
  const put = (at: number, name: string, cell: Cell): void =>
    onChange(value.map((row, index) => (index === at ? { ...row, [name]: cell } : row)));
  const blank: Row = Object.fromEntries(
    spec.columns.map((column) => [
      column.name,
      column.kind === 'text' ? String(value.length + 1) : (value.at(-1)?.[column.name] ?? null),
    ]),
  );
  return (
    <div className={styles.wideInput} data-wrong={fault !== null}>
      <div className={styles.inputTable}>
        <table className={styles.table}>
          <caption className={styles.label}>{label}</caption>
          <thead>
            <tr>
              {spec.columns.map(({ name, kind }) => (
                <th key={name} scope="col" data-text={kind === 'text'}>
                  {nameOf(name)}
                </th>
              ))}
              <td>
                <span className="visually-hidden">{words.acts}</span>
              </td>
            </tr>
          </thead>
          <tbody>
            {value.slice(0, SHOWN).map((row, at) => (
              // Rows have no other name than their place.
              // oxlint-disable-next-line react/no-array-index-key
              <tr key={at}>
                {spec.columns.map((column) => (
                  <td key={column.name}>
                    <CellInput
                      label={`${nameOf(column.name)} ${at + 1}`}
                      value={row[column.name] ?? null}
                      isText={column.kind === 'text'}
                      isList={column.kind === 'list'}
                      onChange={(cell) => put(at, column.name, cell)}
                    />
                  </td>
                ))}
                <td>
                  {value.length < 2 ? null : (
                    <IconButton
                      label={words.remove(at + 1)}
                      onPress={() => onChange(value.filter((_, index) => index !== at))}
                    >
                      <X size={14} aria-hidden />
                    </IconButton>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {value.length > SHOWN ? (
        <p className={styles.rest}>{t('calc.more-rows', { count: value.length - SHOWN })}</p>
      ) : null}
      <div className={styles.withButton}>
        <IconButton label={words.add} onPress={() => onChange([...value, blank])}>
          <Plus size={15} aria-hidden />
        </IconButton>
        <IconButton label={t('calc.import-to', { name: label })} onPress={onImport}>
          <FileUp size={15} aria-hidden />
        </IconButton>
      </div>
      {fault === null ? null : (
        <p role="alert" className={styles.fault}>
          {fault}
        </p>
      )}
    </div>
  );
}

type CellInputProps = {
  readonly label: string;
  readonly value: Cell;
  readonly isText: boolean;
  readonly isList: boolean;
  readonly onChange: (value: Cell) => void;
};

function CellInput({ label, value, isText, isList, onChange }: CellInputProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const shown = Array.isArray(value) ? value.join('; ') : value === null ? '' : String(value);
  return (
    <input
      className={styles.cell}
      aria-label={label}
      inputMode={isText ? undefined : 'decimal'}
      data-text={isText}
      autoComplete="off"
      spellCheck={false}
      value={typed ?? shown}
      onChange={({ target }) => {
        setTyped(target.value);
        if (isText) onChange(target.value);
        else if (isList) onChange(target.value.split(/[;\s]+/).flatMap((each) => parseTyped(each, 'number') ?? []));
        else {
          const next = parseTyped(target.value, 'number');
          if (next !== null || target.value.trim() === '') onChange(next);
        }
      }}
      onBlur={() => setTyped(null)}
    />
  );
}
