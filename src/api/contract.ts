import type { Root } from 'hast';
import type { AppErrorData } from '#core/errors.ts';
import type { FrontMatter, Heading, LinkKind, NotePath, NoteWarning } from '#core/note/note.ts';
import type { Snapshot } from '#core/indexing/note-files.ts';
import type { CheckResult } from '#core/check/check-notebook.ts';

/** Every use case a window or a command may ask for. Shapes follow the command line's JSON where it has the same verb. */
export type Api = {
  status(input: Empty): Promise<Status>;
  tree(input: Empty): Promise<Tree>;
  /** A note made ready for reading; works before the index knows it. */
  note(input: { path: NotePath }): Promise<NoteView>;
  /** The text as it stands in the file, with the hash a later `save` is based on. */
  source(input: { path: NotePath }): Promise<{ text: string; hash: string }>;
  links(input: { path: NotePath }): Promise<NoteLinks>;
  search(input: { text: string; limit?: number; offset?: number; fromLang?: string }): Promise<SearchResult>;
  find(input: { text: string; limit?: number }): Promise<FindResult>;
  tags(input: Empty): Promise<readonly TagCount[]>;
  /** Targets that no note answers to, most wanted first. */
  missing(input: { limit?: number }): Promise<readonly { target: string; count: number }[]>;
  graph(input: { around?: NotePath; depth?: number }): Promise<Graph>;
  check(input: Empty): Promise<CheckResult>;
  save(input: { path: NotePath; text: string; baseHash: string }): Promise<{ hash: string }>;
  /** Makes a new note; `path` may lack the extension. Never overwrites. */
  create(input: { path: string; text?: string }): Promise<{ path: NotePath; hash: string }>;
  remove(input: { path: NotePath }): Promise<Empty>;
  previewRename(input: { from: NotePath; to: string }): Promise<RenamePlan>;
  rename(input: { from: NotePath; to: string }): Promise<RenamePlan>;
  previewRenameHeading(input: { path: NotePath; line: number; text: string }): Promise<HeadingRenamePlan>;
  renameHeading(input: { path: NotePath; line: number; text: string }): Promise<HeadingRenamePlan>;
  /** Takes the last rename, heading rename or removal of this session back. */
  undo(input: Empty): Promise<{ undone: string; paths: readonly NotePath[] }>;
  /** Moves made by another program whose links were not yet rewritten. */
  moves(input: Empty): Promise<readonly ExternalMove[]>;
  /** Rewrites the links to a note that another program moved (`accept`), or leaves them (`accept: false`). */
  settleMove(input: { from: NotePath; to: NotePath; accept: boolean }): Promise<{ edits: readonly LinkEdit[] }>;
  snapshots(input: { path: NotePath }): Promise<readonly Snapshot[]>;
  restore(input: { path: NotePath; snapshot: string }): Promise<{ hash: string }>;
  /** Answers the brake: carry out a removal of many notes from the index that looked like an accident (a drive gone, a folder unmounted). */
  acceptRemoval(input: Empty): Promise<Status>;
  settings(input: Empty): Promise<Settings>;
  saveSettings(input: Partial<Settings>): Promise<Settings>;
};

export type Empty = Record<string, never>;

export type Settings = {
  /** Language of the interface; null follows the system. */
  readonly lang: 'en' | 'ru' | 'uk' | 'zh' | 'hu' | null;
  readonly theme: 'system' | 'light' | 'dark';
  /** Patterns of `.gitignore` form for files Konspekt should not list. */
  readonly ignore: readonly string[];
};

export type Status = {
  readonly vault: { readonly name: string; readonly folder: string; readonly writable: boolean };
  readonly phase: 'listing' | 'indexing' | 'ready' | 'failed';
  /** Notes indexed so far and to index in this round. */
  readonly done: number;
  readonly total: number;
  readonly notes: number;
  /** Notes that vanished together and are kept in the index until somebody decides. */
  readonly heldRemovals: number;
  readonly error: AppErrorData | null;
};

export type TreeNote = {
  readonly path: NotePath;
  readonly title: string;
  readonly lang: string | null;
  readonly type: string | null;
  readonly concept: string | null;
  readonly tags: readonly string[];
};
export type Tree = { readonly notes: readonly TreeNote[]; readonly attachments: readonly NotePath[] };

export type TagCount = { readonly name: string; readonly notes: number };

export type LinkStatus = 'resolved' | 'ambiguous' | 'alias' | 'unresolved' | 'external';

/**
 * `tree` is sanitised and needs no further trust. Where the window has to act, elements carry data properties:
 * `a[data-link=note][data-path][data-fragment?]` a note of the vault · `a[data-link=missing][data-target]` no such note ·
 * `a[data-link=external][href]` · `a[data-link=file][data-path]` an attachment · `a[data-link=tag][data-tag]` ·
 * `img|audio|video|iframe[data-path]` an attachment to show (the window makes the address) ·
 * `img[data-remote]` a remote image that is not loaded, its address in `data-remote` ·
 * `div[data-callout][data-fold?]` with `div[data-callout-title]` first · `div[data-embed][data-path]` an embedded note's content ·
 * `div[data-embed-error=missing|recursion|depth][data-target]` · `span|div[data-math]` KaTeX already set, source in `data-math` ·
 * `pre[data-language]` highlighted code · `[data-line]` on blocks, line in the file · heading and block elements carry `id`.
 */
export type NoteView = {
  readonly path: NotePath;
  readonly title: string;
  readonly lang: string | null;
  readonly type: string | null;
  readonly concept: string | null;
  readonly hash: string;
  readonly mtime: number;
  readonly properties: FrontMatter;
  readonly aliases: readonly string[];
  readonly tags: readonly string[];
  readonly headings: readonly Heading[];
  readonly words: number;
  readonly warnings: readonly NoteWarning[];
  /** True when the title already stands as the first heading of the text. */
  readonly titleInText: boolean;
  readonly tree: Root;
  /** Notes of the same concept in other languages. */
  readonly translations: readonly { readonly path: NotePath; readonly lang: string; readonly title: string }[];
};

export type OutgoingLink = {
  readonly kind: LinkKind;
  readonly target: string;
  readonly heading: string | null;
  readonly block: string | null;
  readonly alias: string | null;
  readonly embed: boolean;
  readonly line: number;
  readonly path: NotePath | null;
  readonly status: LinkStatus;
};
export type Backlink = {
  readonly path: NotePath;
  readonly title: string;
  readonly line: number;
  /** The sentence the link stands in, plain text. */
  readonly context: string;
  /** The link's words in `context`, `[start, end)`; null where it stands in the front matter. */
  readonly mark: readonly [number, number] | null;
  readonly link: OutgoingLink;
};
export type Mention = {
  readonly path: NotePath;
  readonly title: string;
  readonly line: number;
  readonly context: string;
  readonly mark: readonly [number, number];
  /** The words as they stand there. */
  readonly text: string;
  /** The title or alias that was recognised. */
  readonly term: string;
};
export type NoteLinks = {
  readonly outgoing: readonly OutgoingLink[];
  readonly backlinks: readonly Backlink[];
  readonly mentions: readonly Mention[];
};

export type SnippetPart = { readonly text: string; readonly hit: boolean };
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
  /** Line of the first hit in the body, for jumping there; null when only the title or the like matched. */
  readonly line: number | null;
};
export type SearchResult = {
  readonly total: number;
  readonly ms: number;
  readonly terms: readonly string[];
  readonly concepts: readonly string[];
  readonly hits: readonly SearchHit[];
  /** Parts of the query that could not be understood, in plain words; the rest was searched. */
  readonly notices: readonly { readonly code: string; readonly text: string }[];
};

export type FindItem = {
  readonly path: NotePath;
  readonly title: string;
  readonly lang: string | null;
  /** The title, alias or term that matched. */
  readonly matched: string;
  readonly kind: 'title' | 'alias' | 'term' | 'path';
};
export type FindResult = { readonly ms: number; readonly items: readonly FindItem[] };

export type Graph = {
  readonly nodes: readonly {
    readonly path: NotePath;
    readonly title: string;
    readonly lang: string | null;
    readonly concept: string | null;
    readonly links: number;
    readonly rank: number;
    readonly community: number;
  }[];
  readonly edges: readonly { readonly from: NotePath; readonly to: NotePath; readonly count: number }[];
  readonly missing: readonly { readonly target: string; readonly count: number }[];
};

export type LinkEdit = { readonly path: NotePath; readonly line: number; readonly before: string; readonly after: string };
export type RenamePlan = {
  readonly moved: { readonly from: NotePath; readonly to: NotePath };
  readonly edits: readonly LinkEdit[];
};
export type HeadingRenamePlan = { readonly path: NotePath; readonly line: number; readonly edits: readonly LinkEdit[] };
export type ExternalMove = { readonly from: NotePath; readonly to: NotePath; readonly edits: readonly LinkEdit[] };

export type Events = {
  /** Notes put into or taken out of the index; an empty `paths` with `all` says: too many to name. */
  'notes-changed': { readonly paths: readonly NotePath[]; readonly all: boolean };
  'status-changed': Status;
  'settings-changed': Settings;
  /** Another program moved notes that are linked to: `moves` tells which. */
  'moves-found': { readonly count: number };
};

export type Method = keyof Api;
export type EventName = keyof Events;
export type Reply = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly error: AppErrorData };
export type Transport = {
  request(method: string, input: unknown): Promise<Reply>;
  subscribe(listener: (name: string, payload: unknown) => void): () => void;
};
