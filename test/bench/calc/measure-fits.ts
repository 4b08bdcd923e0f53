import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fitBgNbd, type BgNbdFit } from '#core/calc/btyd/fit-bg-nbd.ts';
import type { Histories } from '#core/calc/btyd/group-histories.ts';
import { parseLog } from '#core/calc/transactions/parse-log.ts';
import { writeDay } from '#core/calc/transactions/parse-day.ts';
import { historiesOf, summariseLog } from '#core/calc/transactions/summarise-log.ts';
import { hasCdnow, readCdnow } from '../../core/calc/read-cdnow.ts';
import { randomCustomers } from '../../core/calc/random-customers.ts';

export type ReferenceFit = {
  readonly ms: number;
  readonly parameters: readonly number[];
  readonly logLikelihood: number;
};
export type FitFigures = {
  /** Best of three, milliseconds; nothing without the data of CDNOW. */
  readonly cdnow: { readonly ms: number; readonly fit: BgNbdFit } | null;
  /** The same fit by SciPy; nothing where Python or SciPy is missing. */
  readonly reference: ReferenceFit | null;
  /** A log of 200,000 purchases and more: reading it, summing it up, fitting it. */
  readonly log: {
    readonly purchases: number;
    readonly customers: number;
    readonly bytes: number;
    readonly read: number;
    readonly summed: number;
    readonly fitted: number;
  };
};

/** Fits BG/NBD to CDNOW, beside SciPy on the same machine, and to a log of 200,000 purchases from its text on. */
export function measureFits(): FitFigures {
  const histories = hasCdnow ? readCdnow() : null;
  return {
    cdnow: histories === null ? null : bestOf(3, () => fitBgNbd(histories)),
    reference: histories === null ? null : referenceFit(histories),
    log: measureLog(),
  };
}

function bestOf(times: number, work: () => BgNbdFit): { readonly ms: number; readonly fit: BgNbdFit } {
  const runs = Array.from({ length: times }, () => {
    const started = performance.now();
    const fit = work();
    return { ms: performance.now() - started, fit };
  });
  return runs.reduce((one, other) => (other.ms < one.ms ? other : one));
}

function referenceFit({ x, tx, T }: Histories): ReferenceFit | null {
  const input = JSON.stringify({ x: Array.from(x), tx: Array.from(tx), T: Array.from(T) });
  const { status, stdout } = spawnSync('python3', [join(import.meta.dirname, 'fit_bg_nbd.py')], {
    input,
    encoding: 'utf8',
  });
  return status === 0 ? (JSON.parse(stdout) as ReferenceFit) : null;
}

function measureLog(): FitFigures['log'] {
  const text = writeLog(60_000);
  const started = performance.now();
  const { transactions } = parseLog(text);
  const read = performance.now();
  const { customers } = summariseLog(transactions);
  const summed = performance.now();
  fitBgNbd(historiesOf(customers));
  return {
    purchases: transactions.length,
    customers: customers.length,
    bytes: text.length,
    read: read - started,
    summed: summed - read,
    fitted: performance.now() - summed,
  };
}

/** A log of customers who behave as BG/NBD says; between the first and the last their purchases stand evenly. */
export function writeLog(count: number): string {
  const { x, tx, T } = randomCustomers(count, 104, [0.12, 0.2]);
  const end = 20_000;
  const rows: { readonly day: number; readonly text: string }[] = [];
  for (let at = 0; at < count; at++) {
    const first = end - Math.round((T[at] ?? 0) * 7);
    const bought = x[at] ?? 0;
    for (let k = 0; k <= bought; k++) {
      const day = first + (bought === 0 ? 0 : Math.round(((tx[at] ?? 0) * 7 * k) / bought));
      rows.push({ day, text: `C${at};${writeDay(day)};${(10 + ((at * 7 + k * 13) % 900) / 10).toFixed(2)}` });
    }
  }
  return `customer;date;amount\n${rows
    .toSorted((a, b) => a.day - b.day)
    .map(({ text }) => text)
    .join('\n')}\n`;
}
