import type { NotePath } from '#core/note/note.ts';
import { parseQuery, type QueryNotice } from '#core/search/parse-query.ts';
import { makeSnippet, type SnippetPart } from '#core/search/snippet.ts';
import { whyFound } from '#core/search/why.ts';
import type { LiveIndex } from './live-index.ts';

export type SearchHit = {
  readonly path: NotePath;
  readonly title: string;
  readonly lang: string | null;
  readonly concept: string | null;
  /** Higher is better. */
  readonly score: number;
  /** Where the words were found: `title`, `alias`, `heading`, `body`, `tag`, `path`. */
  readonly why: readonly string[];
  readonly snippet: readonly SnippetPart[];
  /** Line of the first hit in the body; null when only the title or the like matched. */
  readonly line: number | null;
};

export type SearchResult = {
  readonly total: number;
  readonly ms: number;
  readonly terms: readonly string[];
  readonly concepts: readonly string[];
  readonly hits: readonly SearchHit[];
  /** Parts of the query that could not be understood, in plain words; the rest was searched. */
  readonly notices: readonly QueryNotice[];
};

export type SearchRequest = { readonly text: string; readonly limit?: number; readonly offset?: number };

/** Words → query → analysed terms → one SQL query → ranked hits with a snippet and the reasons they matched. */
export function searchNotes(live: LiveIndex, request: SearchRequest, now: () => number): SearchResult {
  const started = now();
  const { expression, terms, notices } = parseQuery(request.text);
  const { total, rows } = live.index.search({ expression, limit: request.limit ?? 20, offset: request.offset ?? 0 });
  const hits = rows.flatMap(({ path, rank }): SearchHit[] => {
    const head = live.heads.get(path);
    if (head === undefined) return [];
    const body = live.index.body(path) ?? '';
    const { parts, line } = makeSnippet(body, terms);
    const why = whyFound({ ...head, headings: live.index.headings(path).map((heading) => heading.text), body }, terms);
    return [
      { path, title: head.title, lang: head.lang, concept: head.concept, score: -rank, why, snippet: parts, line },
    ];
  });
  const concepts = [...new Set(hits.flatMap((hit) => hit.concept ?? []))];
  return { total, ms: now() - started, terms, concepts, hits, notices };
}
