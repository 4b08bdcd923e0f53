import type { CheckResult } from '#core/check/check-notebook.ts';
import type { DoctorFinding } from '#core/check/describe-finding.ts';
import type { AppErrorData } from '#core/errors.ts';
import type { Graph } from '#core/graph/build-graph.ts';
import type { Snapshot } from '#core/indexing/note-files.ts';
import type { LinkStatus, OutgoingLink } from '#core/links/note-links.ts';
import type { NotePath } from '#core/note/note.ts';
import type { Choice, Cure, Diagnosis, Mended, MendPlan } from '#core/notebook/doctor.ts';
import type { NoteLinks, RecentNote, TreeNote } from '#core/notebook.ts';
import type { LinkEdit } from '#core/notebook/link-edits.ts';
import type { ExternalMove } from '#core/notebook/made-moves.ts';
import type { RenamePlan } from '#core/notebook/move-notes.ts';
import type { NoteView } from '#core/notebook/read-note.ts';
import type { HeadingRenamePlan } from '#core/notebook/rename-heading.ts';
import type { SearchHit, SearchResult } from '#core/notebook/search-notes.ts';
import type { FindItem } from '#core/search/find-titles.ts';

/** Every use case a window or a command may ask for. Shapes follow the command line's JSON where it has the same verb. */
export type Api = {
  status(input: Empty): Promise<Status>;
  tree(input: Empty): Promise<Tree>;
  /** A note made ready for reading; works before the index knows it. An unusually large one is cut unless `whole`. */
  note(input: { path: NotePath; whole?: boolean }): Promise<NoteView>;
  /** The text as it stands in the file, with the hash a later `save` is based on. */
  source(input: { path: NotePath }): Promise<{ text: string; hash: string }>;
  links(input: { path: NotePath }): Promise<NoteLinks>;
  search(input: { text: string; limit?: number; offset?: number; fromLang?: string }): Promise<SearchResult>;
  find(input: { text: string; limit?: number }): Promise<FindResult>;
  tags(input: Empty): Promise<readonly TagCount[]>;
  /** The notes changed last on disk, the newest first. */
  recent(input: { limit?: number }): Promise<readonly RecentNote[]>;
  /** Targets that no note answers to, most wanted first. */
  missing(input: { limit?: number }): Promise<readonly { target: string; count: number }[]>;
  graph(input: { around?: NotePath; depth?: number }): Promise<Graph>;
  /** The doctor's findings, worded in `lang`. */
  check(input: { lang?: string }): Promise<CheckResult>;
  /** The same findings with what can be done about each; of one note when `path` is given. `total` is that of the notebook. */
  diagnose(input: { lang?: string; path?: NotePath }): Promise<Diagnosis>;
  /** How many findings there are. */
  countFindings(input: Empty): Promise<{ total: number }>;
  /** What a finding could be mended by, where that has to be chosen. */
  choices(input: { finding: string }): Promise<readonly Choice[]>;
  /** What mending these findings would change. */
  previewMend(input: { cures: readonly Cure[] }): Promise<MendPlan>;
  /** Carries out exactly what a preview showed, but for notes that changed since; one step of `undo`. */
  mend(input: { plan: string }): Promise<Mended>;
  save(input: { path: NotePath; text: string; baseHash: string }): Promise<{ hash: string }>;
  /** Makes a new note; `path` may lack the extension. Never overwrites. */
  create(input: { path: string; text?: string }): Promise<{ path: NotePath; hash: string }>;
  remove(input: { path: NotePath }): Promise<Empty>;
  previewRename(input: { from: NotePath; to: string }): Promise<RenamePlan>;
  rename(input: { from: NotePath; to: string }): Promise<RenamePlan>;
  previewRenameHeading(input: { path: NotePath; line: number; text: string }): Promise<HeadingRenamePlan>;
  renameHeading(input: { path: NotePath; line: number; text: string }): Promise<HeadingRenamePlan>;
  /** Takes the last rename, heading rename, removal or mending of this session back. */
  undo(input: Empty): Promise<{ undone: string; paths: readonly NotePath[] }>;
  /** Moves made by another program whose links were not yet rewritten. */
  moves(input: Empty): Promise<readonly ExternalMove[]>;
  /** Rewrites the links to a note that another program moved (`accept`), or leaves them (`accept: false`). */
  settleMove(input: { from: NotePath; to: NotePath; accept: boolean }): Promise<{ edits: readonly LinkEdit[] }>;
  snapshots(input: { path: NotePath }): Promise<readonly Snapshot[]>;
  restore(input: { path: NotePath; snapshot: string }): Promise<{ hash: string }>;
  /** Answers the brake: carry out a removal of many notes from the index that looked like an accident (a drive gone, a folder unmounted). */
  acceptRemoval(input: Empty): Promise<Status>;
  /** What runs here and where it keeps what is its own. */
  about(input: Empty): Promise<About>;
  settings(input: Empty): Promise<Settings>;
  saveSettings(input: Partial<Settings>): Promise<Settings>;
};

export type Empty = Record<string, never>;

export type Settings = {
  /** Language of the interface; null follows the system. */
  readonly lang: 'en' | 'ru' | 'uk' | 'zh' | 'hu' | null;
  /** `contrast` is light or dark as the system is, with every difference made strong. */
  readonly theme: 'system' | 'light' | 'dark' | 'contrast';
  readonly accent: 'blue' | 'teal' | 'green' | 'violet' | 'grey';
  /** Size of the text of notes in CSS pixels, 14–28. */
  readonly textSize: number;
  /** Longest line of a note in characters, 45–110. */
  readonly readingWidth: number;
  /** Shortcuts a person set for a command instead of its own, such as `Mod+Shift+P`; an empty list takes them all away. */
  readonly keys: Readonly<Record<string, readonly string[]>>;
  /** Patterns of `.gitignore` form for files Konspekt should not list. */
  readonly ignore: readonly string[];
  /** Notes a person keeps at hand; they stand in the notebook's folder and travel with it. */
  readonly bookmarks: readonly NotePath[];
};

export type About = { readonly version: string; readonly dataDir: string };

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

export type Tree = { readonly notes: readonly TreeNote[]; readonly attachments: readonly NotePath[] };

export type TagCount = { readonly name: string; readonly notes: number };

export type FindResult = { readonly ms: number; readonly items: readonly FindItem[] };

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
export type Reply =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly error: AppErrorData };
export type Transport = {
  request(method: string, input: unknown): Promise<Reply>;
  subscribe(listener: (name: string, payload: unknown) => void): () => void;
};

export type {
  CheckResult,
  Choice,
  Cure,
  Diagnosis,
  DoctorFinding,
  ExternalMove,
  FindItem,
  Graph,
  HeadingRenamePlan,
  LinkEdit,
  LinkStatus,
  Mended,
  MendPlan,
  NoteLinks,
  NoteView,
  OutgoingLink,
  RecentNote,
  RenamePlan,
  SearchHit,
  SearchResult,
  Snapshot,
  TreeNote,
};
