import type { NotePath } from '#core/note/note.ts';
import { parseQuery } from '#core/search/parse-query.ts';
import { conceptHits } from './concept-hits.ts';
import type { LiveIndex } from './live-index.ts';

/** Every note that has all a query asks for, or tells of a concept it names; unranked and without snippets. */
export function matchingNotes(live: LiveIndex, text: string): readonly NotePath[] {
  const { expression } = parseQuery(text);
  const told = conceptHits(live.concepts(), expression, live.readerLang()).map(({ place }) => place.path);
  const { rows } = live.index.search({ expression, limit: live.noteCount, offset: 0 });
  return [...new Set([...told, ...rows.map(({ path }) => path)])];
}
