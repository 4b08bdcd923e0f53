import type { Costs } from './cost-profile.ts';
import { verdictOf, type Line } from './judge.ts';

/** The report as a table for people, and where the time of the first index goes. */
export function printReport(
  lines: readonly Line[],
  costs: ReadonlyMap<string, Costs>,
  print: (text: string) => void,
): void {
  for (const [part, own] of Map.groupBy(lines, (line) => line.part)) {
    print(`\n${part}\n`);
    const rows = own.map((line) => [
      line.name,
      line.figure,
      line.beside,
      ratioOf(line),
      wantedOf(line),
      verdictOf(line),
    ]);
    const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
    for (const row of rows) {
      const cells = row.map((cell, column) =>
        column === 1 || column === 3 ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0),
      );
      print(`  ${cells.join('  ').trimEnd()}`);
    }
  }
  for (const [part, kinds] of costs) {
    const total = kinds.reduce((sum, { ms }) => sum + ms, 0);
    print(`\n${part}: where the time of the first index goes, all threads together\n`);
    for (const { kind, ms } of kinds) print(`  ${`${((100 * ms) / total).toFixed(1)} %`.padStart(7)}  ${kind}`);
    print(`\n  The largest cost that is left: ${kinds[0]?.kind ?? 'none'}.`);
  }
  const over = lines.filter((line) => verdictOf(line) === 'over');
  print(
    over.length === 0
      ? '\nEvery limit is kept.'
      : `\n${over.length} over the limit: ${over.map((line) => `${line.name} (${line.part})`).join('; ')}.`,
  );
}

function ratioOf({ ratio }: Line): string {
  return ratio === undefined ? '' : `× ${ratio >= 100 ? Math.round(ratio) : ratio.toPrecision(2)}`;
}

function wantedOf({ limit, aim }: Line): string {
  return [...(limit === undefined ? [] : [`limit ${limit}`]), ...(aim === undefined ? [] : [`aim ${aim}`])].join(', ');
}
