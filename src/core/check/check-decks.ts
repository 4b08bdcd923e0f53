import type { Finding } from './problem.ts';
import type { Survey } from './survey.ts';

/** What notes of `type: deck` say and nobody understands; the rest of such a deck counts. */
export function checkDecks({ heads, readText, deckFaults }: Survey): readonly Finding[] {
  return [...heads.values()].flatMap(({ path, type }): readonly Finding[] => {
    if (type !== 'deck') return [];
    return deckFaults(readText(path) ?? '').map(({ code, property, value, line }) => ({
      kind: 'bad-deck',
      saying: `deck-${code}`,
      path,
      line,
      values: { property, value },
    }));
  });
}
