import { explainsConcept } from '#core/concepts/concept-register.ts';
import type { NoteHead, StoredTerm } from '#core/indexing/note-index.ts';
import { foldName, withoutExtension } from '#core/note/link-key.ts';
import type { ConceptId, NotePath } from '#core/note/note.ts';
import { primaryLanguage } from '#core/words/primary-language.ts';
import type { Entry } from '../cards/concept-cards.ts';
import type { NoteSource, OwnSource } from '../cards/own-cards.ts';
import type { DeckScope } from '../deck.ts';

/** A card of somebody's own, and the deck it is listed in. */
export type HomedSource = OwnSource & { readonly home: DeckScope };

/** A chapter in whatever languages it is told. */
export type Chapter = {
  readonly id: string;
  /** In the order of their paths. */
  readonly notes: readonly { readonly path: NotePath; readonly title: string; readonly lang: string }[];
  readonly entries: readonly Entry[];
  /** Ids, folded. */
  readonly concepts: ReadonlySet<string>;
};

/** What decks are made of: the notebook as far as it can be asked. */
export type DeckMaterial = {
  readonly entries: readonly Entry[];
  /** By folded id. */
  readonly byConcept: ReadonlyMap<string, readonly Entry[]>;
  readonly own: readonly HomedSource[];
  readonly ownByPath: ReadonlyMap<NotePath, readonly HomedSource[]>;
  /** By the folded id of the concept their notes explain. */
  readonly ownByConcept: ReadonlyMap<string, readonly HomedSource[]>;
  /** By folded id, in the order of their numbers. */
  readonly chapters: ReadonlyMap<string, Chapter>;
  readonly chapterOf: ReadonlyMap<NotePath, Chapter>;
  /** By folded id: the first chapter that tells of it. */
  readonly chapterOfConcept: ReadonlyMap<string, Chapter>;
  readonly langs: readonly string[];
};

/** What the glossaries of a notebook say, apart from cards of somebody's own. */
export type GlossaryMaterial = Omit<DeckMaterial, 'own' | 'ownByPath' | 'ownByConcept'>;

/** Each note with its glossary entries. */
export function gatherGlossaries(
  notes: readonly { readonly head: NoteHead; readonly entries: readonly Entry[] }[],
): GlossaryMaterial {
  const entries = notes.flatMap((note) => note.entries);
  const chapters = gatherChapters(notes);
  const chapterOf = new Map(
    [...chapters.values()].flatMap((chapter) => chapter.notes.map(({ path }) => [path, chapter] as const)),
  );
  const chapterOfConcept = new Map<string, Chapter>();
  for (const chapter of chapters.values())
    for (const concept of chapter.concepts) if (!chapterOfConcept.has(concept)) chapterOfConcept.set(concept, chapter);
  return {
    entries,
    byConcept: Map.groupBy(entries, ({ concept }) => foldName(concept)),
    chapters,
    chapterOf,
    chapterOfConcept,
    langs: [...new Set(notes.map(({ head }) => primaryLanguage(head.lang)))].filter((lang) => lang !== '').toSorted(),
  };
}

/** An entry with what its note says of it. */
export function entryOf(term: StoredTerm, head: NoteHead): Entry {
  return { ...term, lang: primaryLanguage(head.lang), deck: head.title, tags: head.tags };
}

/** The cards of the notes that explain a chapter, by what they are found by. */
export function indexOwn(own: readonly HomedSource[]): Pick<DeckMaterial, 'own' | 'ownByPath' | 'ownByConcept'> {
  return {
    own,
    ownByPath: Map.groupBy(own, ({ path }) => path),
    ownByConcept: Map.groupBy(
      own.filter(({ concept }) => concept !== null),
      ({ concept }) => foldName(concept ?? ''),
    ),
  };
}

/** A card of a note with what the note says of it. `passing` are tags of the note that stand amid it for some cards alone. */
export function homed(
  { tag, tags, ...card }: NoteSource,
  head: NoteHead,
  { chapterOf, chapterOfConcept }: Pick<DeckMaterial, 'chapterOf' | 'chapterOfConcept'>,
  passing: ReadonlySet<string | null> = new Set(),
): HomedSource {
  const lang = primaryLanguage(head.lang);
  const concept = explainsConcept(head) ? (head.concept as ConceptId) : null;
  const lasting = passing.size === 0 ? head.tags : head.tags.filter((each) => !passing.has(each));
  const deckTag = tag ?? lasting.find((each) => /^flashcards(?:\/|$)/iu.test(each));
  const chapter = chapterOf.get(card.path) ?? (concept === null ? undefined : chapterOfConcept.get(foldName(concept)));
  const home: DeckScope =
    deckTag !== undefined
      ? { by: 'tag', of: deckTag }
      : chapter !== undefined
        ? { by: 'chapter', of: chapter.id }
        : homeFolder(card.path);
  const deck = home.by === 'chapter' && chapter !== undefined ? chapterTitle(chapter, [lang]) : scopeName(home);
  return {
    ...card,
    part: card.part ?? null,
    about: card.about ?? null,
    lang,
    concept,
    deck,
    tags: tag === null && tags.length === 0 ? lasting : distinct([...lasting, ...(tag === null ? [] : [tag]), ...tags]),
    home,
  };
}

function distinct(tags: readonly string[]): readonly string[] {
  return [...new Set(tags)];
}

function homeFolder(path: NotePath): DeckScope {
  const folder = path.slice(0, Math.max(0, path.lastIndexOf('/')));
  return folder === '' ? { by: 'all', of: '' } : { by: 'folder', of: folder };
}

/** The last part of a folder or tag, and nothing for all. */
export function scopeName({ by, of }: DeckScope): string {
  return by === 'tag' && of.toLowerCase() === 'flashcards' ? of : of.slice(of.lastIndexOf('/') + 1);
}

/** What a chapter is called in the first of these languages it is told in, else English, else as its first note says. */
export function chapterTitle({ notes, id }: Chapter, langs: readonly string[]): string {
  for (const lang of [...langs, 'en']) {
    const note = notes.find((each) => each.lang === lang);
    if (note !== undefined) return note.title;
  }
  return notes[0]?.title ?? id;
}

function gatherChapters(
  all: readonly { readonly head: NoteHead; readonly entries: readonly Entry[] }[],
): ReadonlyMap<string, Chapter> {
  const byPath = new Map(all.map(({ head, entries }) => [head.path, entries]));
  const notes = all
    .filter(({ head: { type }, entries }) => type === 'chapter' || (type === 'glossary' && entries.length > 0))
    .map(({ head }) => head);
  const sets = Map.groupBy(notes, ({ concept, path }) => foldName(concept ?? withoutExtension(path)));
  const order = new Intl.Collator('en', { numeric: true });
  return new Map(
    [...sets]
      .toSorted(([a], [b]) => order.compare(a, b) || (a < b ? -1 : 1))
      .map(([key, all]) => {
        const told = all.toSorted((a, b) => (a.path < b.path ? -1 : 1));
        const own = told.flatMap(({ path }) => byPath.get(path) ?? []);
        const first = told[0];
        const chapter: Chapter = {
          id: first?.concept ?? withoutExtension(first?.path ?? key),
          notes: told.map(({ path, title, lang }) => ({ path, title, lang: primaryLanguage(lang) })),
          entries: own,
          concepts: new Set(own.map(({ concept }) => foldName(concept))),
        };
        return [key, chapter];
      }),
  );
}
