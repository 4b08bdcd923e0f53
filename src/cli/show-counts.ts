import type { Call } from './command.ts';

/** Named figures, one a line. */
export function showCounts(
  counts: Readonly<Record<string, number>>,
  { words, lang }: Pick<Call, 'words' | 'lang'>,
): string {
  return Object.entries(counts)
    .map(([name, count]) => `${words.counts[name] ?? name}: ${Math.round(count).toLocaleString(lang)}`)
    .join('\n');
}
