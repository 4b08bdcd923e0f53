import { buildGraph, measureGraph, type Graph, type MeasuredGraph } from '#core/graph/build-graph.ts';
import { listGraph, type ListedGraph } from '#core/graph/list-graph.ts';
import { checkNotebook, type CheckResult } from '#core/check/check-notebook.ts';
import type { NoteFiles } from '#core/indexing/note-files.ts';
import type { NoteIndex } from '#core/indexing/note-index.ts';
import type { NoteParser } from '#core/indexing/note-parser.ts';
import type { Move } from '#core/indexing/recognise-moves.ts';
import type { SyncReport } from '#core/indexing/synchronise.ts';
import { mentions, type Mention } from '#core/links/mentions.ts';
import { backlinks, missingTargets, outgoingLinks, type Backlink, type OutgoingLink } from '#core/links/note-links.ts';
import type { NotePath } from '#core/note/note.ts';
import type { FindItem, TitleFinder } from '#core/search/find-titles.ts';
import { countAll } from './notebook/count-all.ts';
import { createEditNotes, type EditNotes } from './notebook/edit-notes.ts';
import { createEditProperty, type EditProperty } from './notebook/edit-property.ts';
import { createDoctor, type Doctor } from './notebook/doctor.ts';
import { loadChecks, readText } from './notebook/examination.ts';
import { createMadeMoves, type MadeMoves } from './notebook/made-moves.ts';
import { createLiveIndex } from './notebook/live-index.ts';
import { createLearning, type Learning, type LearningPorts } from './notebook/study/learning.ts';
import { createTreeList, type TreeAnswer, type TreeNote, type TreePart } from './notebook/tree-list.ts';
import { matchingNotes } from './notebook/matching-notes.ts';
import { createMoveNotes, type MoveNotes } from './notebook/move-notes.ts';
import type { PendingMoves } from './notebook/pending-move.ts';
import { readNoteView, type NoteView } from './notebook/read-note.ts';
import { retitle, titleOfFile } from './notebook/retitle.ts';
import { createRenameHeading, type RenameHeading } from './notebook/rename-heading.ts';
import { searchNotes, type SearchRequest, type SearchResult } from './notebook/search-notes.ts';
import { createSyncQueue, type SyncState } from './notebook/sync-queue.ts';
import { listConcepts, tellConcept, type ConceptDetail, type ConceptSummary } from './notebook/tell-concepts.ts';
import { createUndoStack } from './notebook/undo-stack.ts';
import { createUploads, type Uploads } from './notebook/uploads.ts';

export type NotebookPorts = LearningPorts & {
  readonly files: NoteFiles;
  readonly index: NoteIndex;
  readonly parser: NoteParser;
  readonly pending: PendingMoves;
  /** Milliseconds, rising; for durations only. */
  readonly now: () => number;
  /** Language of the interface, for concept ids that several languages answer to. */
  readonly readerLang: () => string | null;
  /** Lets other requests have their turn amid long work; absent, such work goes on in one piece. */
  readonly pause?: () => Promise<void>;
};

export type NotebookEvents = {
  'notes-changed': { readonly paths: readonly NotePath[]; readonly all: boolean };
  'sync-changed': SyncState;
  'moves-found': { readonly count: number };
  'reviews-changed': Record<string, never>;
  /** Files or folders got another path, by whoever; a move may be told twice. */
  'notes-moved': { readonly moves: readonly Move[] };
};

export type SyncResult = {
  readonly notes: number;
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  readonly links: number;
  readonly unresolved: number;
  readonly ambiguous: number;
  readonly tags: number;
  readonly terms: number;
  readonly cards: number;
  readonly ms: number;
};

export type NoteLinks = {
  readonly outgoing: readonly OutgoingLink[];
  readonly backlinks: readonly Backlink[];
  readonly mentions: readonly Mention[];
};
export type RecentNote = Pick<TreeNote, 'path' | 'title' | 'lang'> & { readonly mtime: number };

/** Every use case of one open notebook. */
export type Notebook = EditNotes &
  EditProperty &
  Doctor &
  Omit<Learning, 'rewriting'> & {
    /** Moves a note or folder and rewrites the links that need it. With `title` a note that is titled as its file was named is so again. */
    rename(from: NotePath, to: string, options?: { readonly title?: boolean }): ReturnType<MoveNotes['rename']>;
    readonly previewRename: MoveNotes['preview'];
    readonly previewRenameHeading: RenameHeading['preview'];
    readonly renameHeading: RenameHeading['rename'];
    readonly moves: MadeMoves['list'];
    readonly settleMove: MadeMoves['settle'];
    readonly uploads: Omit<Uploads, 'close'>;
    undo(): Promise<{ readonly undone: string; readonly paths: readonly NotePath[] }>;
    note(path: NotePath, whole?: boolean): Promise<NoteView>;
    links(path: NotePath): NoteLinks;
    search(request: SearchRequest): SearchResult;
    find(text: string, limit?: number): { readonly ms: number; readonly items: readonly FindItem[] };
    tree(part?: TreePart): TreeAnswer;
    recent(limit?: number): readonly RecentNote[];
    tags(): readonly { readonly name: string; readonly notes: number }[];
    /** Names of front matter properties in use, the most frequent first. */
    propertyNames(): readonly { readonly name: string; readonly notes: number }[];
    missing(limit?: number): readonly { readonly target: string; readonly count: number }[];
    concepts(): readonly ConceptSummary[];
    /** @throws AppError concept-not-found */
    concept(text: string, readerLang?: string): ConceptDetail;
    graph(options?: { readonly around?: NotePath; readonly depth?: number }): Graph;
    /** The whole graph in few bytes, with what notes can be filtered by. */
    graphList(): ListedGraph;
    /** Every note that a query of the search matches. */
    matching(text: string): readonly NotePath[];
    check(lang?: string): Promise<CheckResult>;
    /** Brings the index up to date with the disk and counts what it holds. */
    synchronise(options?: { readonly rebuild?: boolean; readonly holdMassRemoval?: boolean }): Promise<SyncResult>;
    sync(): SyncState & { readonly notes: number };
    /** Follows the disk from now on, until the returned function is called. */
    watch(): Promise<() => Promise<void>>;
    close(): Promise<void>;
  };

/** From so many changed notes on, listeners are told “all” rather than a list. */
const MANY = 500;

/** Opens a notebook over its ports. Nothing is read before `synchronise`; what the index holds already answers at once. */
export function openNotebook(
  ports: NotebookPorts,
  emit: <Name extends keyof NotebookEvents>(name: Name, payload: NotebookEvents[Name]) => void = () => undefined,
): Notebook {
  const { files, index } = ports;
  const live = createLiveIndex(index, ports.readerLang);
  const tree = createTreeList(live);
  const queue = createSyncQueue(ports, live, {
    onState: (state) => emit('sync-changed', state),
    onReport: (report) => reported(report),
  });
  const undo = createUndoStack(files);
  const edits = createEditNotes(files, queue, undo);
  const { study, exchange, rewriting } = createLearning(ports, live, {
    synchronise: async (paths) => void (await queue.run({ only: paths })),
    onChange: () => emit('reviews-changed', {}),
  });
  const moveNotes = createMoveNotes({ ...ports, rewriting }, live, queue, undo);
  const headings = createRenameHeading(files, live, queue, undo, rewriting);
  const properties = createEditProperty(files, queue, undo);
  const uploads = createUploads(files, queue);
  const doctor = createDoctor({ ...ports, rewriting }, live, queue, undo);
  const made = createMadeMoves(moveNotes, (count) => emit('moves-found', { count }));
  moveNotes.recover();

  const reported = (report: SyncReport): void => {
    const paths = [...report.added, ...report.changed, ...report.removed.map((file) => file.path)];
    if (paths.length > 0) emit('notes-changed', paths.length > MANY ? { paths: [], all: true } : { paths, all: false });
    if (report.moves.length === 0) return;
    files.followMoves(report.moves);
    emit('notes-moved', { moves: report.moves });
    made.found(report.moves);
  };
  let isClosed = false;
  let ahead: TitleFinder | undefined;
  /** Who begins to look for something will soon need the headings too. */
  const readAhead = async (finder: TitleFinder): Promise<void> => {
    if (ahead === finder || ports.pause === undefined) return;
    ahead = finder;
    do await ports.pause();
    while (!isClosed && ahead === finder && finder.readMore());
  };
  let measured: { readonly of: string; readonly whole: MeasuredGraph } | undefined;
  const wholeGraph = (): MeasuredGraph => {
    const of = `${index.generation()} ${ports.readerLang() ?? ''}`;
    if (measured?.of !== of) measured = { of, whole: measureGraph(live) };
    return measured.whole;
  };

  return {
    ...edits,
    ...properties,
    ...doctor,
    study,
    exchange,
    previewRename: moveNotes.preview,
    rename: async (from, to, { title = false } = {}) => {
      const isTitled = title && live.heads.get(from)?.title === titleOfFile(from);
      const plan = await moveNotes.rename(from, to);
      const path = plan.moved.to;
      const parts = { files, live, headings, properties };
      const [before, after] = [titleOfFile(from), titleOfFile(path)];
      if (isTitled && before !== after && (await retitle(parts, path, before, after))) undo.join();
      emit('notes-moved', { moves: [plan.moved] });
      return plan;
    },
    previewRenameHeading: headings.preview,
    renameHeading: headings.rename,
    moves: made.list,
    settleMove: made.settle,
    uploads,
    undo: async () => {
      await queue.idle();
      const { label, paths, moved } = undo.undo();
      if (moved.length > 0) emit('notes-moved', { moves: moved });
      await queue.run(paths.length > MANY ? {} : { only: paths });
      return { undone: label, paths };
    },
    note: (path, whole) => {
      live.refresh();
      return readNoteView(files, live, path, whole);
    },
    links: (path) => {
      live.refresh();
      return { outgoing: outgoingLinks(live, path), backlinks: backlinks(live, path), mentions: mentions(live, path) };
    },
    search: (request) => {
      live.refresh();
      return searchNotes(live, request, ports.now);
    },
    find: (text, limit = 20) => {
      live.refresh();
      const finder = live.finder();
      const started = ports.now();
      const items = finder.search(text, limit);
      const ms = ports.now() - started;
      // Should it fail, so does the search that needs them, and says why.
      readAhead(finder).catch(() => undefined);
      return { ms, items };
    },
    concepts: () => {
      live.refresh();
      return listConcepts(live.concepts());
    },
    concept: (text, readerLang) => {
      live.refresh();
      return tellConcept(live.concepts(), text, readerLang ?? ports.readerLang());
    },
    tree,
    recent: (limit = 10) => {
      live.refresh();
      return [...live.heads.values()]
        .toSorted((a, b) => b.mtime - a.mtime || (a.path < b.path ? -1 : 1))
        .slice(0, limit)
        .map(({ path, title, lang, mtime }) => ({ path, title, lang, mtime }));
    },
    tags: () => index.tags(),
    propertyNames: () => index.propertyNames(),
    missing: (limit) => {
      live.refresh();
      return missingTargets(live).slice(0, limit);
    },
    graph: (options) => {
      live.refresh();
      return buildGraph(live, options, wholeGraph());
    },
    graphList: () => {
      live.refresh();
      return listGraph(live, wholeGraph());
    },
    matching: (text) => {
      live.refresh();
      return matchingNotes(live, text);
    },
    check: async (lang) => {
      const checks = await loadChecks();
      live.refresh();
      const { index: known, resolver, heads } = live;
      return checkNotebook(
        { index: known, resolver, heads, readText: (path) => readText(files, path), ...checks },
        lang === undefined ? {} : { lang },
      );
    },
    synchronise: async ({ rebuild, holdMassRemoval } = {}) => {
      const started = ports.now();
      const report = await queue.run({ rebuild: rebuild === true, holdMassRemoval: holdMassRemoval === true });
      const counts = countAll(live);
      return {
        notes: counts.notes,
        added: report.added.length,
        changed: report.changed.length,
        removed: report.removed.length,
        links: counts.links,
        unresolved: counts.unresolved,
        ambiguous: counts.ambiguous,
        tags: counts.tags,
        terms: counts.terms,
        cards: counts.cards,
        ms: ports.now() - started,
      };
    },
    sync: () => ({ ...queue.state(), notes: live.noteCount }),
    watch: () =>
      files.watch((changes) => {
        // A failure stands in the state, where the window shows it; the next change tries again.
        queue.changed(changes).catch(() => undefined);
      }),
    close: async () => {
      isClosed = true;
      uploads.close();
      ports.exchange.desk.clear();
      await ports.learner.optimiser.close();
      await queue.idle();
      await ports.parser.close();
      index.close();
    },
  };
}
