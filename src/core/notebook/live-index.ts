import { listingDigest } from '#core/indexing/listing-digest.ts';
import type { FileEntry } from '#core/indexing/note-files.ts';
import type { IndexChanges, IndexedFile, NoteHead, NoteIndex, StoredTerm } from '#core/indexing/note-index.ts';
import { createConceptRegister, type ConceptRegister } from '#core/concepts/concept-register.ts';
import type { Heading, NameStatus, NotePath } from '#core/note/note.ts';
import { foldName } from '#core/note/link-key.ts';
import { createLinkResolver, type LinkResolver } from '#core/note/resolve-link.ts';
import { createTitleFinder, type TitleFinder } from '#core/search/find-titles.ts';
import type { NamedNote, NamedTerm } from '#core/search/name-index.ts';

const LISTING = 'listing';
const NOTE_COUNT = 'note count';

/** The index together with what is kept in memory of it: file listing, names for links, names for finding. */
export type LiveIndex = {
  readonly index: NoteIndex;
  readonly readerLang: () => string | null;
  readonly resolver: LinkResolver;
  /** Files as indexed. */
  readonly known: ReadonlyMap<NotePath, IndexedFile>;
  readonly heads: ReadonlyMap<NotePath, NoteHead>;
  readonly noteCount: number;
  /** Another number whenever a note or attachment came or went, or is called, marked or tagged otherwise. */
  readonly shape: number;
  /** Whether the folder lists exactly as it did when the index was last brought up to date with it. */
  isListedAs(listing: readonly FileEntry[]): boolean;
  /** The index is up to date with this listing. */
  rememberListing(listing: readonly FileEntry[]): void;
  /** The name of a concept where a note tells of it: the note's title, or the term of its glossary entry. */
  termOf(concept: string, path: NotePath): string | undefined;
  /** The glossary entries of a note; the same objects until the note changes. */
  termsOf(path: NotePath): readonly StoredTerm[];
  /** What the notebook says of its concepts; made when somebody first asks. */
  concepts(): ConceptRegister;
  /** Made when somebody first looks for something. */
  finder(): TitleFinder;
  commit(changes: IndexChanges): void;
  /** Takes over what another process wrote meanwhile. */
  refresh(): void;
};

/** Nothing is read at once: listing and names are when somebody first asks for them, and kept up to date from then on. */
export function createLiveIndex(index: NoteIndex, readerLang: () => string | null): LiveIndex {
  const resolver = createLinkResolver([], readerLang);
  const known = new Map<NotePath, IndexedFile>();
  const heads = new Map<NotePath, NoteHead>();
  const terms = new Map<NotePath, readonly StoredTerm[]>();
  let finder: TitleFinder | undefined;
  let register: ConceptRegister | undefined;
  /** Of the index as it is held here; -1: nothing is. */
  let generation = -1;
  let hasNames = false;
  let noteCount = 0;
  let shape = 0;

  const putNote = (head: NoteHead, entries: readonly StoredTerm[], headings: readonly Heading[] = []): void => {
    if (!isCalledAlike(heads.get(head.path), head)) shape += 1;
    register?.set({ ...head, terms: entries });
    heads.set(head.path, head);
    if (entries.length > 0) terms.set(head.path, entries);
    else terms.delete(head.path);
    resolver.set({
      path: head.path,
      kind: 'note',
      title: head.title,
      lang: head.lang,
      concept: head.concept,
      aliases: head.aliases,
      entries: entries.map((entry) => entry.concept),
    });
    finder?.set(head.path, namesOf(head, entries), headings);
  };

  const learn = (file: IndexedFile): void => {
    const before = known.get(file.path)?.kind;
    noteCount += Number(file.kind === 'note') - Number(before === 'note');
    if (before !== file.kind) shape += 1;
    known.set(file.path, file);
  };

  const drop = (path: NotePath): void => {
    noteCount -= Number(known.get(path)?.kind === 'note');
    shape += 1;
    register?.remove(path);
    known.delete(path);
    heads.delete(path);
    terms.delete(path);
    resolver.remove(path);
    finder?.remove(path);
  };

  const forget = (): void => {
    finder = undefined;
    for (const path of [...known.keys()]) drop(path);
    generation = -1;
    hasNames = false;
  };

  const withListing = (): void => {
    if (generation !== -1) return;
    generation = index.generation();
    for (const file of index.files()) learn(file);
  };

  const withNames = (): void => {
    if (hasNames) return;
    // What another process wrote since the listing was read would not fit it.
    if (index.generation() !== generation) forget();
    withListing();
    hasNames = true;
    const entries = Map.groupBy(index.terms(), (term) => term.path);
    for (const file of known.values())
      if (file.kind === 'attachment') resolver.set({ path: file.path, kind: 'attachment' });
    for (const head of index.heads()) putNote(head, entries.get(head.path) ?? []);
  };

  return {
    index,
    readerLang,
    get known() {
      withListing();
      return known;
    },
    get resolver() {
      withNames();
      return resolver;
    },
    get heads() {
      withNames();
      return heads;
    },
    get noteCount() {
      const remembered = generation === -1 ? index.remembered(NOTE_COUNT) : undefined;
      if (remembered !== undefined) return Number(remembered);
      withListing();
      return noteCount;
    },
    get shape() {
      withNames();
      return shape;
    },
    isListedAs: (listing) => index.remembered(LISTING) === listingDigest(listing),
    rememberListing(listing) {
      // Another process wrote meanwhile, perhaps of a listing of its own.
      if (generation === -1) return;
      index.remember(LISTING, listingDigest(listing), generation);
      index.remember(NOTE_COUNT, String(noteCount), generation);
    },
    termOf(concept, path) {
      withNames();
      const id = foldName(concept);
      const head = heads.get(path);
      if (head?.concept != null && foldName(head.concept) === id) return head.title;
      return terms.get(path)?.find((entry) => foldName(entry.concept) === id)?.term;
    },
    termsOf(path) {
      withNames();
      return terms.get(path) ?? [];
    },
    concepts() {
      withNames();
      if (register !== undefined) return register;
      register = createConceptRegister();
      for (const head of heads.values()) register.set({ ...head, terms: terms.get(head.path) ?? [] });
      return register;
    },
    finder() {
      withNames();
      if (finder !== undefined) return finder;
      finder = createTitleFinder(index.headingsAfter);
      for (const head of heads.values()) finder.set(head.path, namesOf(head, terms.get(head.path) ?? []), []);
      return finder;
    },
    commit(changes) {
      const alone = index.generation() === generation;
      index.commit(changes);
      // Another process wrote in between, or the index was made anew: what is in memory is no longer what it holds.
      if (!alone || index.generation() !== generation + 1) {
        forget();
        return;
      }
      generation += 1;
      for (const path of changes.removed) drop(path);
      for (const file of changes.files) {
        learn(file);
        if (hasNames && file.kind === 'attachment') resolver.set({ path: file.path, kind: 'attachment' });
      }
      for (const { file, note } of changes.put) {
        learn(file);
        if (!hasNames) continue;
        const tags = note.tags.map((tag) => tag.name);
        const { path, title, lang, type, id, aliases, words } = note;
        putNote(
          { path, title, lang, type, concept: id, aliases, tags, mtime: file.mtime, words },
          note.terms.map((term) => ({ ...term, path })),
          note.headings,
        );
      }
    },
    refresh() {
      if (generation !== -1 && index.generation() !== generation) forget();
    },
  };
}

function isCalledAlike(before: NoteHead | undefined, now: NoteHead): boolean {
  return (
    before?.title === now.title &&
    before.lang === now.lang &&
    before.type === now.type &&
    before.concept === now.concept &&
    areAlike(before.tags, now.tags) &&
    areAlike(before.aliases, now.aliases)
  );
}

function areAlike(before: readonly string[], now: readonly string[]): boolean {
  return before.length === now.length && before.every((each, at) => each === now[at]);
}

function namesOf(head: NoteHead, entries: readonly StoredTerm[]): NamedNote {
  const terms = entries.map(({ concept, line, term, abbreviation, names }): NamedTerm => {
    const called = (status: NameStatus): string[] =>
      names.flatMap((other) => (other.status === status ? [other.name] : []));
    const short = abbreviation === null ? [] : [abbreviation];
    return {
      concept,
      line,
      names: [term, ...short],
      accepted: called('accepted'),
      deprecated: called('deprecated'),
    };
  });
  return { title: head.title, aliases: head.aliases, terms, lang: head.lang, mtime: head.mtime };
}
