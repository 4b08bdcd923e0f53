import { detectLayout, LOOKED_AT, type LogChoices, type LogLayout } from './detect-layout.ts';
import type { Report } from '../model.ts';
import { parseAmount } from '../tables/parse-amount.ts';
import { readRows, type TextRow } from '../tables/read-rows.ts';
import { parseDay } from './parse-day.ts';

/** One purchase; `day` counts from 1970-01-01. */
export type Transaction = {
  readonly customer: string;
  readonly day: number;
  /** Null in a log without amounts. */
  readonly amount: number | null;
  readonly line: number;
};
export type RowErrorCode =
  | 'open-quote'
  | 'too-few-fields'
  | 'no-customer'
  | 'not-a-date'
  | 'not-a-number'
  | 'negative-amount';
/** A row that was left out, and why; lines count from 1. */
export type RowError = { readonly line: number; readonly code: RowErrorCode; readonly text: string };
export type TransactionLog = {
  readonly transactions: readonly Transaction[];
  readonly errors: readonly RowError[];
  readonly layout: LogLayout;
  readonly header: readonly string[];
  /** Fields in the widest of the first rows. */
  readonly width: number;
};

/**
 * Reads a log of purchases, a row each. What the reader does not say is guessed from the first rows; every row that
 * cannot be taken is listed. Blank lines are none.
 */
export function parseLog(text: string, choices: LogChoices = {}, report?: Report): TransactionLog {
  const layout = detectLayout(text, choices);
  const rows = readRows(text, layout.delimiter, { report });
  const transactions: Transaction[] = [];
  const errors: RowError[] = [];
  for (const row of layout.hasHeader ? rows.slice(1) : rows) {
    const read = readRow(row, layout);
    if (typeof read === 'string') errors.push({ line: row.line, code: read, text: row.cells.join(layout.delimiter) });
    else transactions.push({ ...read, line: row.line });
  }
  const header = layout.hasHeader ? (rows[0]?.cells ?? []) : [];
  const width = rows.slice(0, LOOKED_AT).reduce((most, { cells }) => Math.max(most, cells.length), 0);
  return { transactions, errors, layout, header, width };
}

function readRow(
  { cells: fields, isOpen }: TextRow,
  { columns, dateFormat, decimal }: LogLayout,
): Omit<Transaction, 'line'> | RowErrorCode {
  const { customer: who, date, amount: money } = columns;
  if (isOpen) return 'open-quote';
  if (fields.length <= Math.max(who, date, money ?? 0)) return 'too-few-fields';
  const customer = fields[who] ?? '';
  if (customer === '') return 'no-customer';
  const day = parseDay(fields[date] ?? '', dateFormat);
  if (day === undefined) return 'not-a-date';
  if (money === null) return { customer, day, amount: null };
  const amount = parseAmount(fields[money] ?? '', decimal);
  if (amount === undefined) return 'not-a-number';
  // What was given back is no purchase, and which one it belongs to the log does not say.
  if (amount < 0) return 'negative-amount';
  return { customer, day, amount };
}
