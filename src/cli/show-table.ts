import type { Call } from './command.ts';

/**
 * Rows under their headings, in columns that fit Han and emoji; the last column is cut at the terminal's edge, and
 * nothing is cut where the output goes to a file.
 */
export async function tableShower({
  console,
}: Pick<Call, 'console'>): Promise<(head: readonly string[], rows: readonly (readonly Cell[])[]) => string> {
  const { default: stringWidth } = await import('string-width');
  const edge = console.out.isTTY === true ? (console.out.columns ?? Infinity) : Infinity;

  return (head, rows) => {
    const lines = [head, ...rows.map((row) => row.map(asText))];
    const widths = head.map((_, column) => Math.max(...lines.map((line) => stringWidth(line[column] ?? ''))));
    return lines
      .map((line) => {
        const text = line
          .map((cell, column) => pad(cell, widths[column] ?? 0))
          .join('  ')
          .trimEnd();
        return stringWidth(text) <= edge ? text : cut(text, edge);
      })
      .join('\n');
  };

  function pad(text: string, width: number): string {
    return text + ' '.repeat(Math.max(0, width - stringWidth(text)));
  }

  function cut(text: string, limit: number): string {
    let kept = '';
    for (const { segment } of new Intl.Segmenter().segment(text)) {
      if (stringWidth(kept + segment) > limit - 1) break;
      kept += segment;
    }
    return `${kept}…`;
  }
}

export type Cell = string | number | null;

// A note's text may hold anything: control characters would move the terminal's cursor or worse.
function asText(cell: Cell): string {
  return String(cell ?? '').replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ');
}
