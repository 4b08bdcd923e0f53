import type { ConceptName } from '#core/concepts/concept-register.ts';
import type { NoteText } from '#core/indexing/note-index.ts';
import type { NameStatus, NotePath } from '#core/note/note.ts';
import { parseQuery, type QueryNotice } from '#core/search/parse-query.ts';
import { queryNotice } from '#core/search/query-notice.ts';
import { makeSnippet, type SnippetPart } from '#core/search/snippet.ts';
import { createTermMatcher, type TermMatcher } from '#core/search/term-match.ts';
import { termText } from '#core/search/wanted-terms.ts';
import { whyFound } from '#core/search/why.ts';
import { arrange, type Arranged, type Listed, type OtherPlace, type SearchSort } from './arrange-hits.ts';
import { withConcepts } from './asked-concepts.ts';
import { conceptHits, type ConceptHit } from './concept-hits.ts';
import { didYouMean, findRows, type FoundRow } from './find-rows.ts';
import type { LiveIndex } from './live-index.ts';

export type SearchHit = {
  readonly path: NotePath;
  readonly title: string;
  readonly lang: string | null;
  readonly concept: string | null;
  /** Higher is better. */
  readonly score: number;
  /** Where the words were found: `concept`, `title`, `alias`, `heading`, `body`, `tag`, `path`; `partial`: not all of them; `similar`: words like them; `inside`: within a word of the name. */
  readonly why: readonly string[];
  /** The name of the concept that was asked for, where the note is shown because it tells of that concept. */
  readonly via: { readonly name: string; readonly lang: string | null; readonly status: NameStatus } | null;
  readonly snippet: readonly SnippetPart[];
  /** Line of the first hit in the body; null when only the title or the like matched. */
  readonly line: number | null;
  /** Where hits are put together by concept: the places that tell of it in other languages. */
  readonly others?: readonly OtherPlace[];
};

export type SearchResult = {
  readonly total: number;
  /** How many of them have only some of the words; they come last. */
  readonly partial: number;
  readonly ms: number;
  readonly terms: readonly string[];
  readonly concepts: readonly string[];
  readonly hits: readonly SearchHit[];
  /** The query as it may have been meant, where words of it stand in no note; null where they do. */
  readonly didYouMean: string | null;
  /** Parts of the query that could not be understood, in plain words; the rest was searched. */
  readonly notices: readonly QueryNotice[];
};

export type SearchRequest = {
  readonly text: string;
  readonly limit?: number;
  readonly offset?: number;
  /** Language of the reader, whose notes on a concept come before those in other languages. */
  readonly fromLang?: string;
  /** The last word may not be typed to its end yet. */
  readonly unfinished?: boolean;
  /** Whether words that no note has are taken for slips of the keyboard; true where it is not said. */
  readonly tolerant?: boolean;
  /** The most fitting first by default; `time` is when the file was last changed. */
  readonly sort?: SearchSort;
  /** Shows each concept once, with all its languages. */
  readonly byConcept?: boolean;
};

/** More than any notebook has notes. */
const ALL = 1e9;
/** Put before whatever the words alone find. */
const CONCEPT_SCORE = 10_000;

/** Words → query → analysed terms → one SQL query → ranked hits with a snippet and the reasons they matched. */
export function searchNotes(live: LiveIndex, request: SearchRequest, now: () => number): SearchResult {
  const started = now();
  const { text, limit = 20, offset = 0, fromLang, sort = 'relevance', byConcept = false } = request;
  const reader = fromLang ?? live.readerLang();
  const { expression: asked, terms, notices } = parseQuery(text);
  const expression = withConcepts(asked, live.concepts());
  const told = conceptHits(live.concepts(), expression, reader);
  const first = told.slice(offset, offset + limit);
  const isArranged = byConcept || sort !== 'relevance';
  const found = findRows(
    live,
    {
      expression,
      limit: isArranged ? ALL : limit - first.length,
      offset: isArranged ? 0 : Math.max(0, offset - told.length),
      without: [...new Set(told.map(({ place }) => place.path))],
    },
    { unfinished: request.unfinished === true, tolerant: request.tolerant !== false },
  );
  const arranged = isArranged
    ? arrange(live, [...told.map(listedConcept), ...found.rows.flatMap((row) => listedNote(live, row) ?? [])], {
        sort,
        byConcept,
        lang: reader,
      })
    : undefined;
  const page: readonly Arranged<ToShow>[] =
    arranged?.slice(offset, offset + limit) ??
    [...first.map((hit, at) => ({ told: hit, at: offset + at })), ...found.rows.map((row) => ({ row }))].map(
      (item) => ({ item }),
    );
  const texts = textsOf(live, page);
  const matcher = createTermMatcher([...new Set([...terms, ...found.terms])]);
  const hits = page.map(({ item, others }) => {
    const hit =
      'row' in item
        ? noteHit(live, item.row, texts.get(item.row.path), matcher)
        : conceptHit(item.told, texts.get(item.told.place.path), matcher, CONCEPT_SCORE - item.at);
    return hit === undefined || others === undefined ? hit : { ...hit, others };
  });
  const shown = hits.filter((hit) => hit !== undefined);
  const concepts = [
    ...new Set([...told.map(({ named }) => named.concept.id), ...shown.flatMap((hit) => hit.concept ?? [])]),
  ];
  return {
    total: arranged?.length ?? told.length + found.total,
    partial: arranged?.filter(({ item }) => item.isPartial).length ?? found.partial,
    didYouMean: didYouMean(live, text, found),
    ms: now() - started,
    terms: [...new Set(terms.map(termText))],
    concepts,
    hits: shown,
    notices: found.isCut ? [...notices, queryNotice('slow-query')] : notices,
  };
}

type ToShow = { readonly told: ConceptHit; readonly at: number } | { readonly row: FoundRow };

function listedConcept(told: ConceptHit, at: number): Listed & ToShow {
  const { named, place } = told;
  return { told, at, path: place.path, title: place.name, concept: named.concept.id, isPartial: false };
}

function listedNote(live: LiveIndex, row: FoundRow): (Listed & ToShow) | undefined {
  const head = live.heads.get(row.path);
  if (head === undefined) return undefined;
  const { path, title, concept } = head;
  return { row, path, title, concept, isPartial: row.fit === 'partial' };
}

/** The notes that are shown, asked for together. */
function textsOf(live: LiveIndex, page: readonly Arranged<ToShow>[]): ReadonlyMap<NotePath, NoteText> {
  const paths = page.map(({ item }) => ('row' in item ? item.row.path : item.told.place.path));
  return new Map(live.index.texts(paths).map((text) => [text.path, text]));
}

function noteHit(
  live: LiveIndex,
  { path, rank, fit, place }: FoundRow,
  text: NoteText | undefined,
  matcher: TermMatcher,
): SearchHit | undefined {
  const head = live.heads.get(path);
  if (head === undefined) return undefined;
  const { parts, line } = makeSnippet(text?.body ?? '', matcher, place);
  const headings = text?.headings.map((heading) => heading.text) ?? [];
  const places = whyFound({ ...head, headings, inBody: line !== null }, matcher);
  const { title, lang, concept } = head;
  const why = fit === 'whole' ? places : [fit, ...places];
  return { path, title, lang, concept, score: -rank, why, via: null, snippet: parts, line };
}

function conceptHit(
  { named: { concept, name }, place }: ConceptHit,
  text: NoteText | undefined,
  matcher: TermMatcher,
  score: number,
): SearchHit {
  const { path, lang, definition } = place;
  const about = { path, title: place.name, lang, concept: concept.id, score, why: ['concept'], via: viaOf(name) };
  const { parts, line } = makeSnippet(definition ?? text?.body ?? '', matcher);
  return { ...about, snippet: parts, line: place.line ?? line };
}

function viaOf({ name, lang, status }: ConceptName): SearchHit['via'] {
  return { name, lang, status };
}
