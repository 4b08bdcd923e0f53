import { calculate, type Calculation } from '#core/calc/calculate.ts';
import { CalcError } from '#core/calc/calc-error.ts';
import type { Row } from '#core/calc/model.ts';
import { findModel } from '#core/calc/model-list.ts';
import type { BlockFault, Given } from '#core/calc/read-block.ts';
import { decodeText, type Encoding } from '#core/calc/tables/decode-text.ts';
import { readTable, type ImportInput, type TableChoices, type TableReading } from '#core/calc/tables/read-table.ts';
import type { LogChoices } from '#core/calc/transactions/detect-layout.ts';
import { parseLog, type TransactionLog } from '#core/calc/transactions/parse-log.ts';
import { customerRows, summariseLog, type LogSummary } from '#core/calc/transactions/summarise-log.ts';
import { purchasesByWeek } from '#core/calc/transactions/weekly-purchases.ts';

/** A number instead of a long table that was sent before. */
export type Sent = { readonly sent: number; readonly rows?: readonly unknown[] };
export type Source = { readonly text: string } | { readonly bytes: Uint8Array; readonly encoding: Encoding | null };

/** What the worker is asked, one after the other. */
export type Task =
  | {
      readonly kind: 'calculate';
      readonly model: string;
      readonly convention: string;
      readonly given: readonly Given[];
    }
  | { readonly kind: 'open'; readonly source: Source }
  | {
      readonly kind: 'table';
      readonly model: string;
      readonly input: string;
      readonly choices: TableChoices;
      readonly names: Readonly<Record<string, readonly string[]>>;
      readonly isWhole: boolean;
    }
  | { readonly kind: 'log'; readonly choices: LogChoices; readonly end: number | null; readonly isWhole: boolean };

/** What a model says of one set of inputs. */
export type Worked = {
  readonly done: Omit<Calculation, 'model'> | null;
  readonly fault: Omit<BlockFault, 'line'> | null;
};
export type Opened = { readonly encoding: Encoding | null; readonly size: number };
/** A few rows and a few of the errors, with how many there are; all rows if it `isWhole`. */
export type TableAnswer = TableReading & { readonly rowCount: number; readonly errorCount: number };
export type LogAnswer = Omit<TransactionLog, 'transactions'> &
  Pick<LogSummary, 'firstDay' | 'lastDay' | 'end' | 'later'> & {
    readonly transactions: TransactionLog['transactions'];
    readonly rowCount: number;
    readonly errorCount: number;
    readonly width: number;
    readonly customerCount: number;
    /** Only if it `isWhole`. */
    readonly customers: readonly Row[];
    readonly actual: readonly number[];
  };
export type Message =
  | { readonly id: number; readonly share: number }
  | { readonly id: number; readonly answer: unknown }
  | { readonly id: number; readonly failure: string };

/** Rows and errors a preview shows. */
const SHOWN = 5;
const ERRORS_SHOWN = 50;
/** Milliseconds between two reports. */
const EVERY = 80;

const tables = new Map<number, readonly unknown[]>();
let opened: string | null = null;
let lastLog: { readonly key: string; readonly log: TransactionLog } | null = null;

addEventListener('message', ({ data: { id, task } }: MessageEvent<{ id: number; task: Task }>) => {
  let told = performance.now();
  const report = (share: number): void => {
    if (performance.now() - told < EVERY) return;
    told = performance.now();
    tell({ id, share });
  };
  try {
    tell({ id, answer: perform(task, report) });
  } catch (error) {
    tell({ id, failure: error instanceof Error ? error.message : String(error) });
  }
});

function tell(message: Message): void {
  postMessage(message);
}

function perform(task: Task, report: (share: number) => void): unknown {
  switch (task.kind) {
    case 'calculate':
      return task.given.map((given) => work(task.model, unpacked(given), task.convention, report));
    case 'open': {
      const read =
        'text' in task.source
          ? { text: task.source.text, encoding: null }
          : decodeText(task.source.bytes, task.source.encoding ?? undefined);
      opened = read.text;
      lastLog = null;
      return { encoding: read.encoding, size: read.text.length } satisfies Opened;
    }
    case 'table':
      return tableAnswer(task, report);
    case 'log':
      return logAnswer(task, report);
  }
}

function work(id: string, given: Given, convention: string, report: (share: number) => void): Worked {
  const model = findModel(id);
  if (model === undefined) throw new Error(`no model ${id}`);
  try {
    const { model: _, ...done } = calculate(model, given, convention, report);
    return { done, fault: null };
  } catch (error) {
    if (!(error instanceof CalcError)) throw error;
    return { done: null, fault: { code: error.code, field: error.field, details: error.details } };
  }
}

/** Inputs with the long tables put back that were sent before. */
function unpacked(given: Given): Given {
  return Object.fromEntries(
    Object.entries(given).map(([name, value]) => {
      if (typeof value !== 'object' || value === null || !('sent' in value)) return [name, value];
      const { sent, rows } = value as Sent;
      if (rows !== undefined) tables.set(sent, rows);
      return [name, tables.get(sent)];
    }),
  );
}

function tableAnswer(
  { model: id, input: name, choices, names, isWhole }: Extract<Task, { kind: 'table' }>,
  report: (share: number) => void,
): TableAnswer {
  const input = findModel(id)?.inputs.find((each) => each.name === name) as ImportInput | undefined;
  if (input === undefined || opened === null) throw new Error('nothing is open');
  const read = readTable(opened, input, choices, { namesOf: (column) => names[column] ?? [], report });
  return {
    ...read,
    rows: isWhole ? read.rows : read.rows.slice(0, SHOWN),
    errors: read.errors.slice(0, ERRORS_SHOWN),
    rowCount: read.rows.length,
    errorCount: read.errors.length,
  };
}

function logAnswer(
  { choices, end, isWhole }: Extract<Task, { kind: 'log' }>,
  report: (share: number) => void,
): LogAnswer {
  if (opened === null) throw new Error('nothing is open');
  const key = JSON.stringify(choices);
  const log = lastLog?.key === key ? lastLog.log : parseLog(opened, choices, report);
  lastLog = { key, log };
  const summary = summaryOf(log, end);
  return {
    layout: log.layout,
    header: log.header,
    width: log.width,
    transactions: log.transactions.slice(0, SHOWN),
    errors: log.errors.slice(0, ERRORS_SHOWN),
    rowCount: log.transactions.length,
    errorCount: log.errors.length,
    firstDay: summary?.firstDay ?? 0,
    lastDay: summary?.lastDay ?? 0,
    end: summary?.end ?? 0,
    later: summary?.later ?? 0,
    customerCount: summary?.customers.length ?? 0,
    customers: isWhole && summary !== null ? customerRows(summary.customers) : [],
    actual: isWhole && summary !== null ? purchasesByWeek(log.transactions, summary) : [],
  };
}

/** Null where nobody bought anything up to the end. */
function summaryOf(log: TransactionLog, end: number | null): LogSummary | null {
  try {
    return summariseLog(log.transactions, end === null ? {} : { end });
  } catch (error) {
    if (error instanceof CalcError) return null;
    throw error;
  }
}
