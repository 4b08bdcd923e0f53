import { foldName } from '#core/note/link-key.ts';
import type { ConceptId, NotePath } from '#core/note/note.ts';
import { primaryLanguage } from '#core/words/primary-language.ts';
import type { Entry } from '../cards/concept-cards.ts';

/** A term with what it means, as a list of them shows it. */
export type GlossaryLine = {
  readonly concept: ConceptId;
  readonly term: string;
  readonly abbreviation: string | null;
  /** Markdown. */
  readonly definition: string;
  readonly path: NotePath;
  /** The term in the second language, null where it has none there, or none is asked for. */
  readonly beside: string | null;
};

/** The terms of a deck in one language, sorted as that language sorts. */
export type DeckGlossary = {
  readonly title: string;
  readonly lang: string;
  /** Languages in which it has terms, those with most first. */
  readonly langs: readonly string[];
  readonly lines: readonly GlossaryLine[];
};

type GlossaryRequest = {
  /** Languages wanted, the best first: the first that has terms is taken, else English, else that with most. */
  readonly wanted: readonly (string | null | undefined)[];
  readonly beside: string | null;
  /** By folded id. */
  readonly byConcept: ReadonlyMap<string, readonly Entry[]>;
};

/** Every concept once; terms whose note tells no language are in all of them. */
export function deckGlossary(
  entries: readonly Entry[],
  { wanted, beside, byConcept }: GlossaryRequest,
): Omit<DeckGlossary, 'title'> {
  const counts = Map.groupBy(
    entries.filter(({ lang }) => lang !== ''),
    ({ lang }) => lang,
  );
  const langs = [...counts].toSorted(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1)).map(([lang]) => lang);
  const offered = [...wanted.map((lang) => primaryLanguage(lang ?? null)), 'en', ...langs];
  const lang = offered.find((each) => langs.includes(each)) ?? '';
  const other = beside === lang ? null : beside;
  const lines = new Map<string, GlossaryLine>();
  // What is said in the language itself comes before what tells no language.
  const told = [...entries.filter((entry) => entry.lang === lang), ...entries.filter((entry) => entry.lang === '')];
  for (const entry of told) {
    const key = foldName(entry.concept);
    if (lines.has(key)) continue;
    const { concept, term, abbreviation, definition, path } = entry;
    const second = other === null ? undefined : byConcept.get(key)?.find((each) => each.lang === other);
    lines.set(key, { concept, term, abbreviation, definition, path, beside: second?.term ?? null });
  }
  const { compare } = new Intl.Collator(lang === '' ? undefined : lang, { numeric: true });
  return { lang, langs, lines: [...lines.values()].toSorted((a, b) => compare(a.term, b.term)) };
}
