import type { ConceptName } from '#core/concepts/concept-register.ts';
import type { NameStatus, NotePath } from '#core/note/note.ts';
import type { NoteIndex, SearchRow } from '#core/indexing/note-index.ts';
import { parseQuery, type QueryNotice } from '#core/search/parse-query.ts';
import { relaxed } from '#core/search/relax.ts';
import type { SearchPlan } from '#core/search/search-plan.ts';
import { makeSnippet, type SnippetPart } from '#core/search/snippet.ts';
import { termText, wantedTerms, type WantedTerm } from '#core/search/wanted-terms.ts';
import { whyFound } from '#core/search/why.ts';
import { conceptHits, type ConceptHit } from './concept-hits.ts';
import type { LiveIndex } from './live-index.ts';

export type SearchHit = {
  readonly path: NotePath;
  readonly title: string;
  readonly lang: string | null;
  readonly concept: string | null;
  /** Higher is better. */
  readonly score: number;
  /** Where the words were found: `concept`, `title`, `alias`, `heading`, `body`, `tag`, `path`; `partial`: not all of them. */
  readonly why: readonly string[];
  /** The name of the concept that was asked for, where the note is shown because it tells of that concept. */
  readonly via: { readonly name: string; readonly lang: string | null; readonly status: NameStatus } | null;
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

export type SearchRequest = {
  readonly text: string;
  readonly limit?: number;
  readonly offset?: number;
  /** Language of the reader, whose notes on a concept come before those in other languages. */
  readonly fromLang?: string;
};

/** Fewer hits than this, and notes with only some of the words are looked for as well. */
const FEW = 10;
const MOST_PARTIAL = 50;
/** Put before whatever the words alone find. */
const CONCEPT_SCORE = 10_000;

/** Words → query → analysed terms → one SQL query → ranked hits with a snippet and the reasons they matched. */
export function searchNotes(live: LiveIndex, request: SearchRequest, now: () => number): SearchResult {
  const started = now();
  const { text, limit = 20, offset = 0, fromLang } = request;
  const { expression, terms, notices } = parseQuery(text);
  const told = conceptHits(live.concepts(), expression, fromLang ?? live.readerLang());
  const first = told.slice(offset, offset + limit);
  const found = findRows(live.index, {
    expression,
    limit: limit - first.length,
    offset: Math.max(0, offset - told.length),
    without: [...new Set(told.map(({ place }) => place.path))],
  });
  const hits = [
    ...first.flatMap((hit, at) => conceptHit(live, hit, terms, CONCEPT_SCORE - offset - at) ?? []),
    ...found.rows.flatMap((row) => noteHit(live, row, row.isPartial ? found.partialTerms : terms) ?? []),
  ];
  const concepts = [
    ...new Set([...told.map(({ named }) => named.concept.id), ...hits.flatMap((hit) => hit.concept ?? [])]),
  ];
  return {
    total: told.length + found.total,
    ms: now() - started,
    terms: [...new Set(terms.map(termText))],
    concepts,
    hits,
    notices,
  };
}

type FoundRow = SearchRow & { readonly isPartial: boolean };
type Found = {
  readonly total: number;
  readonly rows: readonly FoundRow[];
  readonly partialTerms: readonly WantedTerm[];
};

/** Notes with all that was asked for, then, where they are few, notes with some of it. */
function findRows(index: NoteIndex, plan: SearchPlan): Found {
  const { expression, limit, offset, without = [] } = plan;
  const complete = (row: SearchRow): FoundRow => ({ ...row, isPartial: false });
  const whole = index.search(plan);
  if (whole.total >= FEW) return { total: whole.total, rows: whole.rows.map(complete), partialTerms: [] };
  const first = offset === 0 && limit >= FEW ? whole : index.search({ ...plan, limit: FEW, offset: 0 });
  const shown = [...without, ...first.rows.map(({ path }) => path)];
  const rows = first.rows.map(complete);
  const partialTerms: WantedTerm[] = [];
  // What was quoted is opened only when nothing has it.
  for (const quotes of ['hold', 'open'] as const) {
    const any = rows.length > 0 && quotes === 'open' ? undefined : relaxed(expression, quotes);
    if (any === undefined) continue;
    const partial = index.search({ expression: any, limit: MOST_PARTIAL, offset: 0, without: shown });
    rows.push(...partial.rows.map((row) => ({ ...row, isPartial: true })));
    partialTerms.push(...wantedTerms(any));
  }
  return { total: rows.length, rows: rows.slice(offset, offset + limit), partialTerms };
}

function noteHit(
  live: LiveIndex,
  { path, rank, isPartial }: FoundRow,
  terms: readonly WantedTerm[],
): SearchHit | undefined {
  const head = live.heads.get(path);
  if (head === undefined) return undefined;
  const body = live.index.body(path) ?? '';
  const { parts, line } = makeSnippet(body, terms);
  const places = whyFound({ ...head, headings: live.index.headings(path).map(({ text }) => text), body }, terms);
  const { title, lang, concept } = head;
  const why = isPartial ? ['partial', ...places] : places;
  return { path, title, lang, concept, score: -rank, why, via: null, snippet: parts, line };
}

function conceptHit(
  live: LiveIndex,
  { named: { concept, name }, place }: ConceptHit,
  terms: readonly WantedTerm[],
  score: number,
): SearchHit | undefined {
  const { path, lang, definition } = place;
  const about = { path, title: place.name, lang, concept: concept.id, score, why: ['concept'], via: viaOf(name) };
  const { parts, line } = makeSnippet(definition ?? live.index.body(path) ?? '', terms);
  return { ...about, snippet: parts, line: place.line ?? line };
}

function viaOf({ name, lang, status }: ConceptName): SearchHit['via'] {
  return { name, lang, status };
}
