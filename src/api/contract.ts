import type { BackedUpNote, Backup } from '#core/backup/backup.ts';
import type { CheckResult } from '#core/check/check-notebook.ts';
import type { DoctorFinding } from '#core/check/describe-finding.ts';
import type { AppErrorData } from '#core/errors.ts';
import type { Graph } from '#core/graph/build-graph.ts';
import type { ListedGraph, ListedNote } from '#core/graph/list-graph.ts';
import type { Snapshot } from '#core/indexing/note-files.ts';
import type { LinkStatus, OutgoingLink } from '#core/links/note-links.ts';
import type { LinkStyle } from '#core/note/new-link.ts';
import type { NotePath } from '#core/note/note.ts';
import type { PropertyChange } from '#core/note/properties/property-change.ts';
import type { Choice, Cure, Diagnosis, Mended, MendPlan } from '#core/notebook/doctor.ts';
import type { NoteLinks, RecentNote } from '#core/notebook.ts';
import type { LinkEdit } from '#core/notebook/link-edits.ts';
import type { ExternalMove } from '#core/notebook/made-moves.ts';
import type { RenamePlan } from '#core/notebook/move-notes.ts';
import type { NoteView } from '#core/notebook/read-note.ts';
import type { StudyApi } from './study-contract.ts';
import type { TreeAnswer, TreeNote, TreePart } from '#core/notebook/tree-list.ts';
import type { HeadingRenamePlan } from '#core/notebook/rename-heading.ts';
import type { SearchHit, SearchRequest, SearchResult } from '#core/notebook/search-notes.ts';
import type { ConceptDetail, ConceptSummary } from '#core/notebook/tell-concepts.ts';
import type { FindItem } from '#core/search/find-titles.ts';

/** Every use case a window or a command may ask for. Shapes follow the command line's JSON where it has the same verb. */
export type Api = StudyApi & {
  status(input: Empty): Promise<Status>;
  tree(input: TreePart): Promise<TreeAnswer>;
  /** A note made ready for reading; works before the index knows it. An unusually large one is cut unless `whole`. */
  note(input: { path: NotePath; whole?: boolean }): Promise<NoteView>;
  /** The text as it stands in the file, with the hash a later `save` is based on. */
  source(input: { path: NotePath }): Promise<{ text: string; hash: string }>;
  links(input: { path: NotePath }): Promise<NoteLinks>;
  search(input: SearchRequest): Promise<SearchResult>;
  find(input: { text: string; limit?: number }): Promise<FindResult>;
  tags(input: Empty): Promise<readonly TagCount[]>;
  /** Names of front matter properties in use, the most frequent first. */
  propertyNames(input: Empty): Promise<readonly TagCount[]>;
  /** The notes changed last on disk, the newest first. */
  recent(input: { limit?: number }): Promise<readonly RecentNote[]>;
  /** Targets that no note answers to, most wanted first. */
  missing(input: { limit?: number }): Promise<readonly { target: string; count: number }[]>;
  /** The concepts of the notebook with their preferred names. */
  concepts(input: Empty): Promise<readonly ConceptSummary[]>;
  /** Everything the notebook says of a concept, named by its id or any of its terms. */
  concept(input: { text: string; lang?: string }): Promise<ConceptDetail>;
  graph(input: { around?: NotePath; depth?: number }): Promise<Graph>;
  /** The whole graph in few bytes, with what notes can be filtered by. */
  graphList(input: Empty): Promise<ListedGraph>;
  /** Every note that a query of the search matches. */
  matching(input: { text: string }): Promise<readonly NotePath[]>;
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
  /** Changes one property of the front matter; `was` is its value as it was shown, absent where it was not there. */
  changeProperty(input: { path: NotePath; change: PropertyChange; was?: unknown }): Promise<{ hash: string }>;
  /** Makes a new note; `path` may lack the extension. Never overwrites. */
  create(input: { path: string; text?: string }): Promise<{ path: NotePath; hash: string }>;
  /** Begins to bring a file of `size` bytes in, piece by piece; nothing of it is seen before `endUpload`. */
  beginUpload(input: { path: string; size: number }): Promise<{ upload: string }>;
  /** The piece in base64 that begins at byte `at`. */
  sendUpload(input: { upload: string; at: number; data: string }): Promise<{ received: number }>;
  /** Puts the file in its place, under the next free number where something stands there. Never overwrites. */
  endUpload(input: { upload: string }): Promise<{ path: NotePath }>;
  cancelUpload(input: { upload: string }): Promise<Empty>;
  /** What was typed into notes and never reached their files. */
  drafts(input: Empty): Promise<readonly NoteDraft[]>;
  /** Keeps what is being typed, so that it outlives window and host; null forgets it. */
  keepDraft(input: { path: NotePath; draft: Draft | null }): Promise<Empty>;
  remove(input: { path: NotePath }): Promise<Empty>;
  previewRename(input: { from: NotePath; to: string }): Promise<RenamePlan>;
  rename(input: { from: NotePath; to: string; title?: boolean }): Promise<RenamePlan>;
  previewRenameHeading(input: { path: NotePath; line: number; text: string }): Promise<HeadingRenamePlan>;
  renameHeading(input: { path: NotePath; line: number; text: string }): Promise<HeadingRenamePlan>;
  /** Takes the last rename, heading rename, removal, mending or change of a property of this session back. */
  undo(input: Empty): Promise<{ undone: string; paths: readonly NotePath[] }>;
  /** Moves made by another program whose links were not yet rewritten. */
  moves(input: Empty): Promise<readonly ExternalMove[]>;
  /** Rewrites the links to a note that another program moved (`accept`), or leaves them (`accept: false`). */
  settleMove(input: { from: NotePath; to: NotePath; accept: boolean }): Promise<{ edits: readonly LinkEdit[] }>;
  snapshots(input: { path: NotePath }): Promise<readonly Snapshot[]>;
  snapshotText(input: { snapshot: string }): Promise<{ text: string }>;
  /** Notes that are gone and of which an earlier version is kept, the last one first. */
  deletedNotes(input: Empty): Promise<readonly Snapshot[]>;
  /** Puts an earlier version in the place of the note, or makes the note again; `undo` takes it back. */
  restore(input: { path: NotePath; snapshot: string }): Promise<{ hash: string }>;
  backups(input: Empty): Promise<Backups>;
  /** Makes a backup now; `made` is null when the last one has everything already. */
  backUp(input: Empty): Promise<{ made: Backup | null }>;
  backedUpNotes(input: { backup: string }): Promise<readonly BackedUpNote[]>;
  backedUpText(input: { backup: string; path: NotePath }): Promise<{ text: string }>;
  /** Like `restore`, out of a backup. */
  restoreNote(input: { backup: string; path: NotePath }): Promise<{ hash: string }>;
  /** Copies a whole backup into a new folder, named absolutely. */
  restoreBackup(input: { backup: string; folder: string }): Promise<{ folder: string }>;
  /** Answers the brake: carry out a removal of many notes from the index that looked like an accident (a drive gone, a folder unmounted). */
  acceptRemoval(input: Empty): Promise<Status>;
  /** Asks the person for a folder by a dialog of the system; null when they choose none, or where there is no such dialog. */
  chooseFolder(input: Empty): Promise<{ folder: string | null }>;
  /** What runs here and where it keeps what is its own. */
  about(input: Empty): Promise<About>;
  settings(input: Empty): Promise<Settings>;
  saveSettings(input: Partial<Settings>): Promise<Settings>;
};

export type Empty = Record<string, never>;

/** A way of looking at the graph that a person gave a name; `address` is the part of the window's address that says how. */
export type GraphView = { readonly name: string; readonly address: string };

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
  /** Whether outlines, tables and the graph tell what would be known, once something was answered. */
  readonly readiness: boolean;
  /** Shortcuts a person set for a command instead of its own, such as `Mod+Shift+P`; an empty list takes them all away. */
  readonly keys: Readonly<Record<string, readonly string[]>>;
  /** How often a backup of the notebook is made. */
  readonly backupEvery: 'never' | 'hour' | 'six-hours' | 'day' | 'week';
  /** How many backups of a notebook are kept, 1–100. */
  readonly backupsKept: number;
  /** Folder for the backups of all notebooks, named absolutely; null: a folder of the app's own. */
  readonly backupPlace: string | null;
  /** Where files put into a note go: beside it, into a folder beside it, or into one folder of the notebook. */
  readonly attachmentPlace: 'note' | 'below' | 'folder';
  /** Name of that folder; a path from the notebook's root for `folder`. */
  readonly attachmentFolder: string;
  /** How new links are written. */
  readonly linkForm: LinkStyle['form'];
  readonly linkPath: LinkStyle['path'];
  /** Patterns of `.gitignore` form for files Konspekt should not list. */
  readonly ignore: readonly string[];
  /** Notes a person keeps at hand; they stand in the notebook's folder and travel with it. */
  readonly bookmarks: readonly NotePath[];
  /** Queries a person saved, kept with the bookmarks. */
  readonly searches: readonly string[];
  /** Named views of the graph; of the notebook, too. */
  readonly graphViews: readonly GraphView[];
};

/** Text typed and not yet saved, with the hash of the file it was made from; `at` in ms since 1970. */
export type Draft = { readonly text: string; readonly baseHash: string; readonly at: number };
export type NoteDraft = Draft & { readonly path: NotePath };

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
  readonly backup: {
    /** Files done and to do, while a backup is being made. */
    readonly progress: { readonly done: number; readonly total: number } | null;
    /** Why the last backup failed; null when it did not. */
    readonly failure: AppErrorData | null;
  };
};

export type Backups = {
  /** Where the backups of this notebook stand. */
  readonly folder: string;
  /** Newest first. */
  readonly backups: readonly Backup[];
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
  /** Something was answered, taken back, marked or set, here or on another device. */
  'reviews-changed': Empty;
  /** How far the fitting of parameters is, 0–1. */
  'optimise-progress': { readonly share: number };
  /** A backup was made or taken away, or their place is another one. */
  'backups-changed': Empty;
};

export type Method = keyof Api;
export type Reply =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly error: AppErrorData };
export type Transport = {
  request(method: string, input: unknown): Promise<Reply>;
  subscribe(listener: (name: string, payload: unknown) => void): () => void;
};

export type {
  ConceptDetail,
  ConceptSummary,
  BackedUpNote,
  Backup,
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
  ListedGraph,
  ListedNote,
  LinkStatus,
  Mended,
  MendPlan,
  NoteLinks,
  NoteView,
  OutgoingLink,
  RecentNote,
  RenamePlan,
  SearchHit,
  SearchRequest,
  SearchResult,
  Snapshot,
  TreeNote,
};
