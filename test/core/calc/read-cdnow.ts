import { existsSync, readFileSync } from 'node:fs';
import type { Histories } from '#core/calc/btyd/group-histories.ts';

const SUMMARY = '../shared/data/cdnow_customers_summary_with_transactions.csv';
export const LOG = '../shared/data/CDNOW_sample.txt';
export const hasCdnow = existsSync(SUMMARY) && existsSync(LOG);

/** The 2,357 customers of the CDNOW sample as Fader & Hardie's note 026 sums them up: weeks and dollars. */
export function readCdnow(): Histories & { readonly id: readonly number[]; readonly spend: Float64Array } {
  const rows = readFileSync(SUMMARY, 'utf8')
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => line.split(',').map(Number));
  const column = (at: number): Float64Array => Float64Array.from(rows, (row) => row[at] ?? Number.NaN);
  return { id: rows.map(([id = 0]) => id), x: column(1), tx: column(2), T: column(3), spend: column(4) };
}
