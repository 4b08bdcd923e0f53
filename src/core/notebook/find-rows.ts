import type { SearchRow } from '#core/indexing/note-index.ts';
import { relaxed, unfinished, withoutSmallWords } from '#core/search/relax.ts';
import type { SearchExpression, SearchPlan } from '#core/search/search-plan.ts';
import { corrected, similarHanNames, similarWords, type Slip } from '#core/search/similar-words.ts';
import { wantedTerms, type WantedTerm } from '#core/search/wanted-terms.ts';
import { tokenSpans } from '#core/words/analyse.ts';
import type { LiveIndex } from './live-index.ts';
import { namedAround } from './named-around.ts';

/** How a note answers a query: with all of it, with words like those, with a word of its name that holds the one asked for, with some of them. */
export type Fit = 'whole' | 'similar' | 'inside' | 'partial';
export type FoundRow = SearchRow & { readonly fit: Fit };
export type Found = {
  readonly total: number;
  readonly partial: number;
  readonly rows: readonly FoundRow[];
  /** What was asked for besides the query, for highlighting. */
  readonly terms: readonly WantedTerm[];
  readonly slips: readonly Slip[];
  readonly isCut: boolean;
};

/** Fewer hits than this, and notes with only some of the words are looked for as well. */
const FEW = 10;
const MOST_PARTIAL = 50;
/** Words of one query that may be slips, and so much of a note is looked at for how it spells one. */
const MOST_SLIPS = 8;
const LONGEST_SPELLED = 100_000;

/** Notes with all that was asked for; then, where they are few, notes with words like those, and notes with some of them. */
export function findRows(
  live: LiveIndex,
  plan: SearchPlan,
  may: { readonly unfinished: boolean; readonly tolerant: boolean },
): Found {
  const { expression, limit, offset, without = [] } = plan;
  const { index } = live;
  const inside = may.tolerant
    ? namedAround(live, expression, without).map((path): FoundRow => ({ path, rank: 0, fit: 'inside' }))
    : [];
  const few = inside.slice(0, MOST_INSIDE);
  const whole = searchAround(index, plan, few);
  const isCut = whole.isCut === true;
  if (whole.total >= FEW) return { total: whole.total, partial: 0, rows: whole.rows, terms: [], slips: [], isCut };
  const rows: FoundRow[] = [];
  const terms: WantedTerm[] = [];
  const add = (asked: SearchExpression | undefined, most: number, fit: Fit): void => {
    if (asked === undefined) return;
    const shown = [...without, ...rows.map(({ path }) => path)];
    const more = index.search({ expression: asked, limit: most, offset: 0, without: shown }).rows;
    rows.push(...more.map((row) => ({ ...row, fit })));
    if (more.length > 0) terms.push(...wantedTerms(asked));
  };
  if (offset === 0 && whole.rows.length === whole.total) rows.push(...whole.rows);
  else add(expression, FEW, 'whole');
  if (may.unfinished) add(unfinished(expression), MOST_PARTIAL, 'whole');
  const shown = new Set(rows.map(({ path }) => path));
  rows.push(...inside.filter(({ path }) => !shown.has(path)));
  const slips = rows.length > 0 || !may.tolerant ? [] : slipsIn(live, expression);
  const likely = slips.length > 0 ? corrected(expression, slips) : undefined;
  add(likely === undefined ? undefined : withoutSmallWords(likely), MOST_PARTIAL, 'similar');
  // A word that only this notebook lacks is no slip: that some note has the others and one like it, tells.
  const areLikely = rows.length > 0 || wantedTerms(expression).length === 1;
  add(relaxed(areLikely && likely !== undefined ? likely : expression, 'hold'), MOST_PARTIAL, 'partial');
  // What was quoted is opened only when nothing has it.
  if (rows.length === 0) add(relaxed(expression, 'open'), MOST_PARTIAL, 'partial');
  const partial = rows.filter(({ fit }) => fit === 'partial').length;
  return {
    total: rows.length,
    partial,
    rows: rows.slice(offset, offset + limit),
    terms,
    // What would find nothing either is not worth asking for.
    slips: areLikely && rows.length > 0 ? slips : [],
    isCut,
  };
}

/** Names with the word inside come on the first page, but after the best of the notes that have it by itself. */
const MOST_INSIDE = 3;
const BEFORE_INSIDE = 7;

/** Notes with all that was asked for, and a few put among them. */
function searchAround(
  index: LiveIndex['index'],
  plan: SearchPlan,
  few: readonly FoundRow[],
): { readonly total: number; readonly rows: readonly FoundRow[]; readonly isCut?: boolean } {
  const { limit, offset, without = [] } = plan;
  /** How many of the others stand before a place. */
  const before = (place: number): number => Math.min(few.length, Math.max(0, place - BEFORE_INSIDE));
  const [from, to] = [before(offset), before(offset + limit)];
  const found = index.search({
    ...plan,
    offset: offset - from,
    limit: limit - (to - from),
    without: [...without, ...few.map(({ path }) => path)],
  });
  const rows = found.rows.map((row): FoundRow => ({ ...row, fit: 'whole' }));
  const at = Math.max(0, BEFORE_INSIDE - offset);
  return {
    ...found,
    total: found.total + few.length,
    rows: [...rows.slice(0, at), ...few.slice(from, to), ...rows.slice(at)],
  };
}

/** The words of a query that stand in no note, with those they may be slips for. */
function slipsIn(live: LiveIndex, expression: SearchExpression): readonly Slip[] {
  const { index } = live;
  return wantedTerms(expression)
    .slice(0, MOST_SLIPS)
    .filter((term) => index.search({ expression: term, limit: 0, offset: 0 }).total === 0)
    .map((term) => ({
      term,
      words: [...similarWords(term, index.vocabulary), ...similarHanNames(term, () => namesIn(live))],
    }))
    .filter(({ words }) => words.length > 0);
}

/** What notes and concepts are called. */
function* namesIn(live: LiveIndex): Generator<string> {
  for (const { title } of live.heads.values()) yield title;
  for (const { names } of live.concepts().all()) for (const { name } of names) yield name;
}

/** The query with its slips mended, each word as the note that was found spells it; null where it has none. */
export function didYouMean(live: LiveIndex, text: string, { slips, rows }: Found): string | null {
  if (slips.length === 0) return null;
  const [first] = rows;
  const body =
    first === undefined ? '' : `${live.heads.get(first.path)?.title ?? ''}\n${live.index.body(first.path) ?? ''}`;
  const spans = tokenSpans(body.slice(0, LONGEST_SPELLED));
  return slips.reduce((query, { term, words }) => {
    const span = spans.find(({ token }) => words.includes(token));
    const spelled = span === undefined ? (words[0] ?? '') : body.slice(span.start, span.end).toLocaleLowerCase();
    return query.replace(term.text ?? term.tokens.join(' '), () => spelled);
  }, text);
}
