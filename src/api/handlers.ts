import { z } from 'zod';
import { isFolderPath } from '#core/indexing/vault-path.ts';
import type { NotePath } from '#core/note/note.ts';
import type { Notebook } from '#core/notebook.ts';
import type { BackedUpNote, Backup } from '#core/backup/backup.ts';
import { base64, studyHandlers, studyInputs } from './study-handlers.ts';
import type { About, Api, Backups, Draft, Method, NoteDraft, Settings, Status } from './contract.ts';

/** What the host adds to the notebook: who and where it is, its settings, and what is being typed. */
export type HostPorts = {
  status(): Status;
  acceptRemoval(): Promise<Status>;
  about(): About;
  settings(): Settings;
  saveSettings(change: Partial<Settings>): Settings;
  optimiseProgress(share: number): void;
  readonly backups: {
    list(): Promise<Backups>;
    make(): Promise<Backup | null>;
    notes(backup: string): Promise<readonly BackedUpNote[]>;
    read(backup: string, path: NotePath): Promise<string>;
    restore(backup: string, folder: string): Promise<string>;
  };
  readonly drafts: {
    list(): readonly NoteDraft[];
    keep(path: NotePath, draft: Draft | null): void;
    saved(path: NotePath, text: string, baseHash: string, hash: string): void;
  };
};

const path = z
  .string()
  .min(1)
  .max(4096)
  .transform((text) => text.normalize('NFC') as NotePath);
const name = z.string().min(1).max(4096);
const text = z.string().max(64 * 1024 * 1024);
const query = z.string().max(100_000);
const limit = z.int().min(0).max(10_000).optional();
const empty = z.strictObject({});
const line = z.int().min(1);
const id = z.string().max(500);
const bytes = z.int().min(0);
const upload = z.string().min(1).max(100);
const property = z
  .string()
  .min(1)
  .max(200)
  .regex(/^[^\r\n]*\S[^\r\n]*$/);
const scalar = z.union([z.string().max(100_000), z.number(), z.boolean(), z.null()]);
const change = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('set'),
    name: property,
    value: z.union([scalar, z.array(scalar).max(10_000).readonly()]),
  }),
  z.strictObject({ kind: z.literal('rename'), name: property, to: property }),
  z.strictObject({ kind: z.literal('remove'), name: property }),
  z.strictObject({ kind: z.literal('move'), name: property, before: property.nullable() }),
]);
/** Holds the path of a note and what its finding quotes of it. */
const finding = z.string().min(1).max(100_000);

/** The shape of every method's input: what is not listed here cannot be asked for. */
export const inputs = {
  status: empty,
  tree: z.strictObject({
    from: z.int().min(0).optional(),
    count: z.int().min(1).optional(),
    known: z.string().max(100).optional(),
    version: z.string().max(100).optional(),
  }),
  note: z.strictObject({ path, whole: z.boolean().optional() }),
  source: z.strictObject({ path }),
  links: z.strictObject({ path }),
  search: z.strictObject({
    text: query,
    limit,
    offset: limit,
    fromLang: z.string().max(35).optional(),
    unfinished: z.boolean().optional(),
    tolerant: z.boolean().optional(),
    sort: z.enum(['relevance', 'name', 'time']).optional(),
    byConcept: z.boolean().optional(),
  }),
  find: z.strictObject({ text: query, limit }),
  tags: empty,
  propertyNames: empty,
  recent: z.strictObject({ limit }),
  missing: z.strictObject({ limit }),
  concepts: empty,
  concept: z.strictObject({ text: query, lang: z.string().max(35).optional() }),
  graph: z.strictObject({ around: path.optional(), depth: z.int().min(0).max(20).optional() }),
  graphList: empty,
  matching: z.strictObject({ text: query }),
  check: z.strictObject({ lang: z.string().max(35).optional() }),
  diagnose: z.strictObject({ lang: z.string().max(35).optional(), path: path.optional() }),
  countFindings: empty,
  choices: z.strictObject({ finding }),
  previewMend: z.strictObject({
    cures: z
      .array(z.strictObject({ finding, choice: name.optional() }))
      .max(100_000)
      .readonly(),
  }),
  mend: z.strictObject({ plan: z.string().max(40) }),
  save: z.strictObject({ path, text, baseHash: z.string().max(200) }),
  changeProperty: z.strictObject({ path, change, was: z.json().optional() }),
  create: z.strictObject({ path: name, text: text.optional() }),
  beginUpload: z.strictObject({ path: name, size: bytes }),
  sendUpload: z.strictObject({ upload, at: bytes, data: base64 }),
  endUpload: z.strictObject({ upload }),
  cancelUpload: z.strictObject({ upload }),
  drafts: empty,
  keepDraft: z.strictObject({
    path,
    draft: z.strictObject({ text, baseHash: z.string().max(200), at: z.number() }).nullable(),
  }),
  ...studyInputs,
  remove: z.strictObject({ path }),
  previewRename: z.strictObject({ from: path, to: name }),
  rename: z.strictObject({ from: path, to: name, title: z.boolean().optional() }),
  previewRenameHeading: z.strictObject({ path, line, text: name }),
  renameHeading: z.strictObject({ path, line, text: name }),
  undo: empty,
  moves: empty,
  settleMove: z.strictObject({ from: path, to: path, accept: z.boolean() }),
  snapshots: z.strictObject({ path }),
  snapshotText: z.strictObject({ snapshot: id }),
  deletedNotes: empty,
  restore: z.strictObject({ path, snapshot: id }),
  backups: empty,
  backUp: empty,
  backedUpNotes: z.strictObject({ backup: id }),
  backedUpText: z.strictObject({ backup: id, path }),
  restoreNote: z.strictObject({ backup: id, path }),
  restoreBackup: z.strictObject({ backup: id, folder: name }),
  acceptRemoval: empty,
  chooseFolder: empty,
  about: empty,
  settings: empty,
  saveSettings: z.strictObject({
    lang: z.enum(['en', 'ru', 'uk', 'zh', 'hu']).nullable().optional(),
    theme: z.enum(['system', 'light', 'dark', 'contrast']).optional(),
    accent: z.enum(['blue', 'teal', 'green', 'violet', 'grey']).optional(),
    textSize: z.number().min(14).max(28).optional(),
    readingWidth: z.number().min(45).max(110).optional(),
    keys: z.record(z.string().max(100), z.array(z.string().max(40)).max(10).readonly()).optional(),
    readiness: z.boolean().optional(),
    backupEvery: z.enum(['never', 'hour', 'six-hours', 'day', 'week']).optional(),
    backupsKept: z.int().min(1).max(100).optional(),
    backupPlace: name.nullable().optional(),
    attachmentPlace: z.enum(['note', 'below', 'folder']).optional(),
    attachmentFolder: z.string().max(500).refine(isFolderPath).optional(),
    linkForm: z.enum(['wiki', 'markdown']).optional(),
    linkPath: z.enum(['shortest', 'root', 'relative']).optional(),
    ignore: z.array(z.string().max(1000)).max(1000).readonly().optional(),
    bookmarks: z.array(path).max(10_000).readonly().optional(),
    searches: z.array(z.string().min(1).max(2000)).max(1000).readonly().optional(),
    graphViews: z
      .array(z.strictObject({ name: z.string().min(1).max(200), address: z.string().max(5000) }))
      .max(200)
      .readonly()
      .optional(),
  }),
} satisfies Record<Method, z.ZodType>;

export type Handlers = { readonly [M in Method]: (input: z.output<(typeof inputs)[M]>) => ReturnType<Api[M]> };

/** One line per method: the contract over a notebook and its host. */
export function createHandlers(notebook: Notebook, host: HostPorts): Handlers {
  return {
    status: async () => host.status(),
    tree: async (input) => notebook.tree(defined(input)),
    note: (input) => notebook.note(input.path, input.whole),
    source: async (input) => notebook.source(input.path),
    links: async (input) => notebook.links(input.path),
    search: async (input) => notebook.search(defined(input)),
    find: async (input) => notebook.find(input.text, input.limit),
    tags: async () => notebook.tags(),
    propertyNames: async () => notebook.propertyNames(),
    recent: async (input) => notebook.recent(input.limit),
    missing: async (input) => notebook.missing(input.limit),
    concepts: async () => notebook.concepts(),
    concept: async ({ text, lang }) => notebook.concept(text, lang),
    graph: async (input) => notebook.graph(defined(input)),
    graphList: async () => notebook.graphList(),
    matching: async (input) => notebook.matching(input.text),
    check: async (input) => notebook.check(input.lang ?? host.settings().lang ?? undefined),
    diagnose: (input) => notebook.diagnose(input.lang ?? host.settings().lang ?? undefined, input.path),
    countFindings: () => notebook.countFindings(),
    choices: (input) => notebook.choices(input.finding),
    previewMend: (input) => notebook.previewMend(input.cures.map(defined)),
    mend: (input) => notebook.mend(input.plan),
    save: async (input) => {
      const saved = await notebook.save(input.path, input.text, input.baseHash);
      host.drafts.saved(input.path, input.text, input.baseHash, saved.hash);
      return saved;
    },
    changeProperty: (input) => notebook.changeProperty(input.path, input.change, input.was),
    create: (input) => notebook.create(input.path, input.text),
    drafts: async () => host.drafts.list(),
    keepDraft: async (input) => {
      host.drafts.keep(input.path, input.draft);
      return {};
    },
    beginUpload: async (input) => notebook.uploads.begin(input.path, input.size),
    sendUpload: async (input) => notebook.uploads.send(input.upload, input.at, input.data),
    endUpload: (input) => notebook.uploads.end(input.upload),
    cancelUpload: async (input) => {
      notebook.uploads.cancel(input.upload);
      return {};
    },
    ...studyHandlers(notebook, host),
    remove: async (input) => {
      await notebook.remove(input.path);
      return {};
    },
    previewRename: (input) => notebook.previewRename(input.from, input.to),
    rename: (input) => notebook.rename(input.from, input.to, defined({ title: input.title })),
    previewRenameHeading: (input) => notebook.previewRenameHeading(input.path, input.line, input.text),
    renameHeading: (input) => notebook.renameHeading(input.path, input.line, input.text),
    undo: () => notebook.undo(),
    moves: () => notebook.moves(),
    settleMove: (input) => notebook.settleMove(input),
    snapshots: async (input) => notebook.snapshots(input.path),
    snapshotText: async (input) => ({ text: notebook.snapshotText(input.snapshot) }),
    deletedNotes: async () => notebook.deletedNotes(),
    restore: (input) => notebook.restore(input.path, input.snapshot),
    backups: () => host.backups.list(),
    backUp: async () => ({ made: await host.backups.make() }),
    backedUpNotes: (input) => host.backups.notes(input.backup),
    backedUpText: async (input) => ({ text: await host.backups.read(input.backup, input.path) }),
    restoreNote: async (input) => notebook.bringBack(input.path, await host.backups.read(input.backup, input.path)),
    restoreBackup: async (input) => ({ folder: await host.backups.restore(input.backup, input.folder) }),
    acceptRemoval: () => host.acceptRemoval(),
    // The desktop answers itself; other hosts have no dialog.
    chooseFolder: async () => ({ folder: null }),
    about: async () => host.about(),
    settings: async () => host.settings(),
    saveSettings: async (input) => host.saveSettings(defined(input)),
  };
}

type Defined<T> = { [K in keyof T]: Exclude<T[K], undefined> };

/** Without the keys that are there but undefined. */
function defined<T extends object>(input: T): Defined<T> {
  return Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined)) as Defined<T>;
}
