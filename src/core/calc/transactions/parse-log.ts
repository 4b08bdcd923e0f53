import { detectLayout, type LogChoices, type LogLayout } from './detect-layout.ts';
import { parseAmount } from './parse-amount.ts';
import { parseDay } from './parse-day.ts';
import { splitRow } from './split-row.ts';

/** One purchase; `day` counts from 1970-01-01. */
export type Transaction = {
  readonly customer: string;
  readonly day: number;
  /** Null in a log without amounts. */
  readonly amount: number | null;
  readonly line: number;
};
export type RowErrorCode = 'too-few-fields' | 'no-customer' | 'not-a-date' | 'not-a-number' | 'negative-amount';
/** A row that was left out, and why; lines count from 1. */
export type RowError = { readonly line: number; readonly code: RowErrorCode; readonly text: string };
export type TransactionLog = {
  readonly transactions: readonly Transaction[];
  readonly errors: readonly RowError[];
  readonly layout: LogLayout;
  readonly header: readonly string[];
};

/**
 * Reads a log of purchases, a line each. What the reader does not say is guessed from the first lines; every line that
 * cannot be taken is listed. Blank lines are none.
 */
export function parseLog(text: string, choices: LogChoices = {}): TransactionLog {
  const lines = text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .map((line, at) => ({ line, at: at + 1 }))
    .filter(({ line }) => line.trim() !== '');
  const layout = detectLayout(
    lines.map(({ line }) => line),
    choices,
  );
  const transactions: Transaction[] = [];
  const errors: RowError[] = [];
  for (const { line, at } of layout.hasHeader ? lines.slice(1) : lines) {
    const row = readRow(splitRow(line, layout.delimiter), layout);
    if (typeof row === 'string') errors.push({ line: at, code: row, text: line });
    else transactions.push({ ...row, line: at });
  }
  const header = layout.hasHeader ? splitRow(lines[0]?.line ?? '', layout.delimiter) : [];
  return { transactions, errors, layout, header };
}

function readRow(
  fields: readonly string[],
  { columns, dateFormat, decimal }: LogLayout,
): Omit<Transaction, 'line'> | RowErrorCode {
  const { customer: who, date, amount: money } = columns;
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
