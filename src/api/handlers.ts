import { z } from 'zod';
import type { NotePath } from '#core/note/note.ts';
import type { Notebook } from '#core/notebook.ts';
import type { About, Api, Method, Settings, Status } from './contract.ts';

/** What the host adds to the notebook: who and where it is, and its settings. */
export type HostPorts = {
  status(): Status;
  acceptRemoval(): Promise<Status>;
  about(): About;
  settings(): Settings;
  saveSettings(change: Partial<Settings>): Settings;
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
/** Holds the path of a note and what its finding quotes of it. */
const finding = z.string().min(1).max(100_000);

/** The shape of every method's input: what is not listed here cannot be asked for. */
export const inputs = {
  status: empty,
  tree: empty,
  note: z.strictObject({ path, whole: z.boolean().optional() }),
  source: z.strictObject({ path }),
  links: z.strictObject({ path }),
  search: z.strictObject({ text: query, limit, offset: limit, fromLang: z.string().max(35).optional() }),
  find: z.strictObject({ text: query, limit }),
  tags: empty,
  recent: z.strictObject({ limit }),
  missing: z.strictObject({ limit }),
  graph: z.strictObject({ around: path.optional(), depth: z.int().min(0).max(20).optional() }),
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
  create: z.strictObject({ path: name, text: text.optional() }),
  remove: z.strictObject({ path }),
  previewRename: z.strictObject({ from: path, to: name }),
  rename: z.strictObject({ from: path, to: name }),
  previewRenameHeading: z.strictObject({ path, line, text: name }),
  renameHeading: z.strictObject({ path, line, text: name }),
  undo: empty,
  moves: empty,
  settleMove: z.strictObject({ from: path, to: path, accept: z.boolean() }),
  snapshots: z.strictObject({ path }),
  restore: z.strictObject({ path, snapshot: z.string().max(500) }),
  acceptRemoval: empty,
  about: empty,
  settings: empty,
  saveSettings: z.strictObject({
    lang: z.enum(['en', 'ru', 'uk', 'zh', 'hu']).nullable().optional(),
    theme: z.enum(['system', 'light', 'dark', 'contrast']).optional(),
    accent: z.enum(['blue', 'teal', 'green', 'violet', 'grey']).optional(),
    textSize: z.number().min(14).max(28).optional(),
    readingWidth: z.number().min(45).max(110).optional(),
    keys: z.record(z.string().max(100), z.array(z.string().max(40)).max(10).readonly()).optional(),
    ignore: z.array(z.string().max(1000)).max(1000).readonly().optional(),
    bookmarks: z.array(path).max(10_000).readonly().optional(),
  }),
} satisfies Record<Method, z.ZodType>;

export type Handlers = { readonly [M in Method]: (input: z.output<(typeof inputs)[M]>) => ReturnType<Api[M]> };

/** One line per method: the contract over a notebook and its host. */
export function createHandlers(notebook: Notebook, host: HostPorts): Handlers {
  return {
    status: async () => host.status(),
    tree: async () => notebook.tree(),
    note: (input) => notebook.note(input.path, input.whole),
    source: async (input) => notebook.source(input.path),
    links: async (input) => notebook.links(input.path),
    search: async (input) => notebook.search(defined(input)),
    find: async (input) => notebook.find(input.text, input.limit),
    tags: async () => notebook.tags(),
    recent: async (input) => notebook.recent(input.limit),
    missing: async (input) => notebook.missing(input.limit),
    graph: async (input) => notebook.graph(defined(input)),
    check: async (input) => notebook.check(input.lang ?? host.settings().lang ?? undefined),
    diagnose: (input) => notebook.diagnose(input.lang ?? host.settings().lang ?? undefined, input.path),
    countFindings: () => notebook.countFindings(),
    choices: (input) => notebook.choices(input.finding),
    previewMend: (input) => notebook.previewMend(input.cures.map(defined)),
    mend: (input) => notebook.mend(input.plan),
    save: (input) => notebook.save(input.path, input.text, input.baseHash),
    create: (input) => notebook.create(input.path, input.text),
    remove: async (input) => {
      await notebook.remove(input.path);
      return {};
    },
    previewRename: (input) => notebook.previewRename(input.from, input.to),
    rename: (input) => notebook.rename(input.from, input.to),
    previewRenameHeading: (input) => notebook.previewRenameHeading(input.path, input.line, input.text),
    renameHeading: (input) => notebook.renameHeading(input.path, input.line, input.text),
    undo: () => notebook.undo(),
    moves: () => notebook.moves(),
    settleMove: (input) => notebook.settleMove(input),
    snapshots: async (input) => notebook.snapshots(input.path),
    restore: (input) => notebook.restore(input.path, input.snapshot),
    acceptRemoval: () => host.acceptRemoval(),
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
