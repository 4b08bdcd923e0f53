import type { Heading, Block, CardSource, Link, Note, NotePath, Term } from '#core/note/note.ts';
import type { Place } from '#core/search/check-note.ts';
import type { SearchPlan, SearchText } from '#core/search/search-plan.ts';
import type { FileEntry } from './note-files.ts';

/** What the index remembers of a file, to tell whether it changed. */
export type IndexedFile = FileEntry & { readonly hash: string };

/** What is kept in memory of every note, for resolution, lists and finding as one types. */
export type NoteHead = {
  readonly path: NotePath;
  readonly title: string;
  readonly lang: string | null;
  readonly type: string | null;
  /** Front matter `id`. */
  readonly concept: string | null;
  readonly aliases: readonly string[];
  readonly tags: readonly string[];
  readonly mtime: number;
  readonly words: number;
};

export type NoteHeadings = { readonly path: NotePath; readonly headings: readonly Heading[] };
export type NoteText = NoteHeadings & { readonly body: string };
export type StoredLink = Link & { readonly from: NotePath };
export type StoredTerm = Term & { readonly path: NotePath };
export type StoredCard = CardSource & { readonly path: NotePath };
/** One note ready to be stored. A note that could not be read has no `note` but keeps its file row and a reason. */
export type IndexedNote = {
  readonly file: IndexedFile;
  readonly note: Note;
  /** Where it was worked out along with the note; otherwise the index does it. */
  readonly text?: SearchText;
};

/** What one commit does to the index. All or nothing. */
export type IndexChanges = {
  readonly put: readonly IndexedNote[];
  /** Attachments, notes whose content is unchanged but whose time is not, and notes that cannot be read. */
  readonly files: readonly IndexedFile[];
  readonly removed: readonly NotePath[];
};

export type IndexCounts = {
  readonly notes: number;
  readonly links: number;
  readonly tags: number;
  readonly terms: number;
  readonly cards: number;
};

export type SearchRow = {
  readonly path: NotePath;
  /** bm25 as SQLite gives it, weights applied: lower is better. */
  readonly rank: number;
  /** The stretch of the body that is the reason, where lines, sections, tasks or patterns were asked for. */
  readonly place?: Place;
};

export type SearchAnswer = {
  readonly total: number;
  readonly rows: readonly SearchRow[];
  /** Looking at notes took too long, and was stopped before all were seen. */
  readonly isCut?: true;
};

/** A word of the notes (`analyse`) and in how many of their parts it stands. */
export type VocabularyWord = { readonly word: string; readonly places: number };

/** The disposable index of one vault. Everything in it can be made again from the files. */
export type NoteIndex = {
  files(): readonly IndexedFile[];
  heads(): readonly NoteHead[];
  commit(changes: IndexChanges): void;
  /** Rises with every commit, by any process. */
  generation(): number;
  counts(): IndexCounts;
  /** Keeps what was worked out from one generation; a commit, by any process, makes it forgotten. */
  remember(name: string, value: string, generation: number): void;
  /** What was kept under this name, if the generation is still the same. */
  remembered(name: string): string | undefined;
  /** Plain body text of a note (line n = line n of the file). */
  body(path: NotePath): string | undefined;
  headings(path: NotePath): readonly Heading[];
  /** Body and headings of several notes, in no order. */
  texts(paths: readonly NotePath[]): readonly NoteText[];
  /** Headings of so many notes in the order of their paths, from the one after `path` on. */
  headingsAfter(path: NotePath | '', limit: number): readonly NoteHeadings[];
  blocks(path: NotePath): readonly Block[];
  linksFrom(path: NotePath): readonly StoredLink[];
  /** Links (wiki and md, not external) whose target's last path segment, folded by `linkKey`, is one of `keys`. */
  linksByKey(keys: readonly string[]): readonly StoredLink[];
  /** Every wiki and md link; for counting, graph and check. */
  allLinks(): Iterable<StoredLink>;
  terms(): readonly StoredTerm[];
  /** Cards in the community's syntax, by path and in the order of their notes; of all notes, or of these. */
  cards(paths?: readonly NotePath[]): readonly StoredCard[];
  /** Tags as first written, with the number of notes that bear them. */
  tags(): readonly { readonly name: string; readonly notes: number }[];
  /** Names of front matter properties with the number of notes that have them, the most frequent first. */
  propertyNames(): readonly { readonly name: string; readonly notes: number }[];
  /** Problems found while reading or parsing. */
  warnings(): readonly {
    readonly path: NotePath;
    readonly code: string;
    readonly message: string;
    readonly line: number;
  }[];
  /** Words of the notes, as they stand, that begin with one of these beginnings and have from `least` to `most` letters. */
  vocabulary(beginnings: readonly string[], least: number, most: number): readonly VocabularyWord[];
  search(plan: SearchPlan): SearchAnswer;
  close(): void;
};
