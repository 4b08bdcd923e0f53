declare const brand: unique symbol;
type Brand<Value, Name> = Value & { readonly [brand]: Name };

/** Path of a file relative to the vault: `/` as separator, NFC, no leading slash. */
export type NotePath = Brand<string, 'NotePath'>;
/** Id of a concept: kebab-case in our own notes, any string in foreign ones. */
export type ConceptId = Brand<string, 'ConceptId'>;

/** A part of the note's text: `[start, end)` in UTF-16 code units, the line counted from 1 at the file's first line. */
export type Span = { readonly start: number; readonly end: number; readonly line: number };

export type LinkKind = 'wiki' | 'md' | 'external';

/** A link as written. What it points to is never stored: it is resolved against the notebook as it stands. */
export type Link = Span & {
  readonly kind: LinkKind;
  /** What stands before `#` and `|`, trimmed; for Markdown links decoded from percent encoding; for external ones the URL. */
  readonly target: string;
  /** `A#B` for a chain of headings. */
  readonly heading: string | null;
  /** Without the `^`. */
  readonly block: string | null;
  readonly alias: string | null;
  readonly embed: boolean;
  /** Offset in `Note.body` where the link's words begin; null for links of the front matter. */
  readonly at: number | null;
};

export type Heading = Span & { readonly text: string; readonly level: number; readonly slug: string };
/** `^id` of a block; the span is that of the whole block it names. */
export type Block = Span & { readonly id: string };
/** `#a/b` as written, without `#`; also those of the front matter. */
export type Tag = { readonly name: string; readonly line: number };
/** What a name of a concept is worth: `false-friend` is one that is met for it but properly names something else. */
export type NameStatus = 'preferred' | 'accepted' | 'deprecated' | 'false-friend';
/** A further name a glossary entry lists, and why it is not the preferred one where the entry says so. */
export type OtherName = {
  readonly name: string;
  readonly status: Exclude<NameStatus, 'preferred'>;
  readonly reason: string | null;
};
/** A glossary entry. */
export type Term = {
  readonly concept: ConceptId;
  readonly term: string;
  readonly abbreviation: string | null;
  readonly definition: string;
  readonly names: readonly OtherName[];
  readonly source: string | null;
  readonly related: readonly ConceptId[];
  readonly line: number;
};
export type CardKind = 'basic' | 'reversed' | 'cloze';
/** A card in the community's syntax, its sides Markdown as written. Scheduling never stands in a note. */
export type CardSource = {
  readonly kind: CardKind;
  readonly front: string;
  readonly back: string;
  readonly line: number;
  /** Without the `^`. */
  readonly block: string | null;
  readonly hint: string | null;
  /** Line where the passage begins; cards of one passage give each other's answers away. */
  readonly passage: number;
  /** The tag of its deck where the text sets one, `flashcards/…`; null: those of the note. */
  readonly tag: string | null;
  /** Tags of its own: those that stand by themselves in the paragraph above. */
  readonly tags: readonly string[];
};
export type Fence = { readonly type: string; readonly line: number };
/** An item of a list with a box to tick; its own words stand on the lines from `line` to `lastLine`. */
export type Task = { readonly line: number; readonly lastLine: number; readonly done: boolean };
/** Something in the note that could not be understood; the rest of the note is unaffected. */
export type NoteWarning = {
  readonly code: 'bad-front-matter' | 'simplified' | 'unreadable';
  readonly message: string;
  readonly line: number;
};

export type FrontMatter = Readonly<Record<string, unknown>>;

/** Everything the index and the window need to know of one note. */
export type Note = {
  readonly path: NotePath;
  /** Front matter `title`, else the first level-1 heading, else the file's name. */
  readonly title: string;
  readonly id: ConceptId | null;
  readonly lang: string | null;
  readonly type: string | null;
  readonly frontMatter: FrontMatter;
  readonly aliases: readonly string[];
  /** Distinct, in order of appearance. */
  readonly tags: readonly Tag[];
  readonly headings: readonly Heading[];
  readonly blocks: readonly Block[];
  readonly links: readonly Link[];
  readonly terms: readonly Term[];
  readonly cards: readonly CardSource[];
  readonly fences: readonly Fence[];
  readonly tasks: readonly Task[];
  /** How many there are. */
  readonly tables: number;
  readonly words: number;
  /** Plain text without markup, line n standing for line n of the file; comments and front matter are blank. */
  readonly body: string;
  readonly warnings: readonly NoteWarning[];
};
