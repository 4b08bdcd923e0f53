import { detectDecimal, parseAmount, type DecimalMark } from '../tables/parse-amount.ts';
import { delimiters, readRows, type Delimiter } from '../tables/read-rows.ts';
import { dateFormats, parseDay, type DateFormat } from './parse-day.ts';

/** Where a log has what; columns count from 0, and a log without amounts has no column for them. */
export type LogLayout = {
  readonly delimiter: Delimiter;
  readonly hasHeader: boolean;
  readonly columns: { readonly customer: number; readonly date: number; readonly amount: number | null };
  readonly dateFormat: DateFormat;
  readonly decimal: DecimalMark;
  /** What could as well be otherwise; the reader should be asked. */
  readonly open: readonly ('date-format' | 'decimal')[];
};
/** What the reader says; the rest is guessed. */
export type LogChoices = Partial<Omit<LogLayout, 'open' | 'columns'>> & {
  readonly columns?: Partial<LogLayout['columns']>;
};

/** Rows a guess rests on. */
export const LOOKED_AT = 500;

/** What columns are called in English, Russian, Ukrainian, Chinese and Hungarian. */
const names = {
  customer:
    /customer|client|buyer|user|\bid\b|клиент|покупател|клієнт|покупец|客户|客戶|顾客|会员|用户|ügyfél|vevő|vásárló/iu,
  date: /date|day|time|дата|день|日期|时间|dátum|nap|idő/iu,
  amount:
    /amount|sum|total|price|revenue|spend|value|dollar|сумм?а|цена|ціна|выручк|вартість|金额|金額|价格|总额|összeg|ár\b|érték/iu,
} as const;

/** Guesses how a log is laid out from its first rows. */
export function detectLayout(text: string, choices: LogChoices = {}): LogLayout {
  const guesses = (choices.delimiter === undefined ? delimiters : [choices.delimiter]).map((delimiter) =>
    findDates(
      readRows(text, delimiter, { most: LOOKED_AT }).map(({ cells }) => cells),
      delimiter,
      choices,
    ),
  );
  const best = guesses.reduce((one, other) => (other.dated > one.dated ? other : one));
  const { rows, delimiter, date, formats } = best;
  const dateFormat = choices.dateFormat ?? formats[0] ?? 'yyyy-mm-dd';
  const hasHeader = choices.hasHeader ?? parseDay(rows[0]?.[date] ?? '', dateFormat) === undefined;
  const header = hasHeader ? (rows[0] ?? []) : [];
  const body = hasHeader ? rows.slice(1) : rows;
  const width = Math.max(0, ...rows.map((row) => row.length));
  const customer = choices.columns?.customer ?? findCustomer(header, width, date);
  const given = choices.columns?.amount;
  const amount = given === undefined ? findAmount(header, body, width, [customer, date]) : given;
  const decimal = detectDecimal(amount === null ? [] : body.map((row) => row[amount] ?? ''));
  return {
    delimiter,
    hasHeader,
    columns: { customer, date, amount },
    dateFormat,
    decimal: choices.decimal ?? decimal.mark,
    open: [
      ...(choices.dateFormat === undefined && formats.length > 1 ? (['date-format'] as const) : []),
      ...(choices.decimal === undefined && decimal.isOpen ? (['decimal'] as const) : []),
    ],
  };
}

type Dates = {
  readonly rows: readonly (readonly string[])[];
  readonly delimiter: Delimiter;
  readonly date: number;
  /** Formats that read most rows, all equally well. */
  readonly formats: readonly DateFormat[];
  readonly dated: number;
};

/** The column with most dates. */
function findDates(rows: readonly (readonly string[])[], delimiter: Delimiter, choices: LogChoices): Dates {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const named = rows[0]?.findIndex((name) => names.date.test(name)) ?? -1;
  const columns = choices.columns?.date === undefined ? [...Array(width).keys()] : [choices.columns.date];
  let best: Dates = { rows, delimiter, date: columns[0] ?? 0, formats: [], dated: -1 };
  for (const date of columns) {
    for (const format of choices.dateFormat === undefined ? dateFormats : [choices.dateFormat]) {
      // A row of one field has nobody whose date it could be.
      const dated = rows.filter((row) => row.length > 1 && parseDay(row[date] ?? '', format) !== undefined).length;
      if (dated > best.dated || (dated === best.dated && dated > 0 && date === named && best.date !== named))
        best = { rows, delimiter, date, formats: [format], dated };
      else if (dated === best.dated && dated > 0 && date === best.date)
        best = { ...best, formats: [...best.formats, format] };
    }
  }
  return best;
}

function findCustomer(header: readonly string[], width: number, date: number): number {
  const named = header.findIndex((name, at) => at !== date && names.customer.test(name));
  if (named >= 0) return named;
  return [...Array(width).keys()].find((at) => at !== date) ?? 0;
}

/** The named column, or else the last one of numbers, where a log has its money. */
function findAmount(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  width: number,
  taken: readonly number[],
): number | null {
  const isFree = (at: number): boolean => !taken.includes(at);
  const named = header.findIndex((name, at) => isFree(at) && names.amount.test(name));
  if (named >= 0) return named;
  const isNumber = (text: string): boolean =>
    parseAmount(text, '.') !== undefined || parseAmount(text, ',') !== undefined;
  const filled = (at: number): number => rows.filter((row) => isNumber(row[at] ?? '')).length;
  return [...Array(width).keys()].findLast((at) => isFree(at) && filled(at) > rows.length / 2) ?? null;
}
