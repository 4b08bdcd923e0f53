import { AppError } from '#core/errors.ts';
import type { NoteFiles } from '#core/indexing/note-files.ts';
import type { NoteParser } from '#core/indexing/note-parser.ts';
import type { Move } from '#core/indexing/recognise-moves.ts';
import { isNamedAfterFile, planMove } from '#core/links/plan-move.ts';
import type { NotePath } from '#core/note/note.ts';
import { isNotePath, nameOf, toNotePath } from '#core/note/note-path.ts';
import { applyEdits, retargetLink } from '#core/note/rewrite-link.ts';
import {
  gatherEdits,
  rewritesOf,
  showEdits,
  StaleFile,
  writeEdits,
  type FileEdits,
  type LinkEdit,
} from './link-edits.ts';
import type { LiveIndex } from './live-index.ts';
import type { PendingMove, PendingMoves } from './pending-move.ts';
import type { Rewriting } from './study/rewritten-cards.ts';
import type { SyncQueue } from './sync-queue.ts';
import type { UndoStack } from './undo-stack.ts';

export type RenamePlan = { readonly moved: Move; readonly edits: readonly LinkEdit[] };

export type MoveNotes = {
  preview(from: NotePath, to: string): Promise<RenamePlan>;
  /** Moves a note or folder and rewrites the links that need it; where the file was moved already, only the broken links. */
  rename(from: NotePath, to: string): Promise<RenamePlan>;
  /** Links to rewrite after another program made these moves. */
  previewMade(moves: readonly Move[]): Promise<readonly LinkEdit[]>;
  settleMade(moves: readonly Move[]): Promise<readonly LinkEdit[]>;
  /** Finishes a rename that a stop of the program cut short. */
  recover(): void;
};

type Ports = {
  readonly files: NoteFiles;
  readonly parser: NoteParser;
  readonly pending: PendingMoves;
  readonly readerLang: () => string | null;
  readonly rewriting: Rewriting;
};
type Prepared = {
  readonly moved: Move;
  readonly all: ReadonlyMap<NotePath, NotePath>;
  readonly already: boolean;
  readonly changes: readonly FileEdits[];
};

export function createMoveNotes(ports: Ports, live: LiveIndex, queue: SyncQueue, undo: UndoStack): MoveNotes {
  const prepare = async (
    moved: Move,
    all: ReadonlyMap<NotePath, NotePath>,
    made: 'here' | 'elsewhere' | 'unseen',
  ): Promise<Prepared> => {
    const already = made !== 'here';
    for (let attempt = 0; ; attempt++) {
      const titles = await newTitles(ports, live, all, already);
      const plan = planMove(live, {
        moved: all,
        already,
        onlyBroken: made === 'unseen',
        readerLang: ports.readerLang,
        titles,
      });
      const targets = new Map(plan.retargets.map(({ link, target }) => [link, target]));
      try {
        const changes = gatherEdits(ports.files, live, [...targets.keys()], (text, link) =>
          link.kind === 'external' ? undefined : retargetLink(text, link, targets.get(link) ?? link.target),
        );
        return { moved, all, already, changes };
      } catch (error) {
        if (!(error instanceof StaleFile) || attempt >= 5) throw error;
        await queue.run({ only: [error.path] });
      }
    }
  };

  const prepareRename = async (from: NotePath, typed: string): Promise<Prepared> => {
    await queue.idle();
    live.refresh();
    const inFolder = [...live.known.keys()].filter((path) => path.startsWith(`${from}/`));
    const isFile = live.known.has(from);
    const to = isFile || isNotePath(from) ? filePath(from, typed) : folderPath(typed);
    const all = new Map<NotePath, NotePath>(
      isFile ? [[from, to]] : inFolder.map((path) => [path, `${to}/${path.slice(from.length + 1)}` as NotePath]),
    );
    if (all.size > 0) {
      if (from === to)
        throw new AppError('note-exists', `“${to}” is its name already.`, { hint: 'Type another name.' });
      if (`${to}/`.startsWith(`${from}/`))
        throw new AppError('path-invalid', 'A folder cannot be moved into itself.', {
          hint: 'Choose a place outside it.',
        });
      const taken = [...all.values()].find((path) => live.known.has(path) && !all.has(path));
      if (taken !== undefined)
        throw new AppError('note-exists', `There is already a “${taken}”.`, { hint: 'Choose another name or folder.' });
      return prepare({ from, to }, all, 'here');
    }
    // Moved by another program before: only the links it left broken are to be mended.
    const arrived = [...live.known.keys()].filter((path) => path === to || path.startsWith(`${to}/`));
    if (arrived.length === 0)
      throw new AppError('note-not-found', `There is no “${from}” in this notebook.`, {
        hint: 'Look its path up with “find”.',
      });
    return prepare(
      { from, to },
      new Map(arrived.map((path) => [`${from}${path.slice(to.length)}` as NotePath, path])),
      'unseen',
    );
  };

  const plan = ({ moved, all, already, changes }: Prepared): RenamePlan => ({
    moved,
    edits: showEdits(changes, (path) => (already ? path : (all.get(path) ?? path))),
  });

  const carryOut = async (prepared: Prepared): Promise<RenamePlan> => {
    const { moved, all, already, changes } = prepared;
    const place = (path: NotePath): NotePath => (already ? path : (all.get(path) ?? path));
    const pending: PendingMove = {
      moved: already ? [] : [...all].map(([from, to]) => ({ from, to })),
      changes: changes.map(({ path, hash, edits }) => ({
        path: place(path),
        hash,
        edits: edits.map(({ start, end, after }) => ({ start, end, after })),
      })),
    };
    await ports.rewriting(rewritesOf(changes, place));
    ports.pending.write(pending);
    try {
      if (!already) ports.files.move(moved.from, moved.to);
      try {
        const texts = writeEdits(ports.files, changes, place);
        undo.push({
          label: `${nameOf(moved.from)} → ${nameOf(moved.to)}`,
          moved: already ? [] : [moved],
          texts,
          removed: [],
        });
      } catch (error) {
        if (!already) ports.files.move(moved.to, moved.from);
        throw error;
      }
    } finally {
      ports.pending.write(null);
      await queue.run({
        only: [...new Set([...all.keys(), ...all.values(), ...changes.map(({ path }) => place(path))])],
      });
    }
    return plan(prepared);
  };

  const prepareMade = (moves: readonly Move[]): Promise<Prepared> => {
    const [first] = moves;
    if (first === undefined) throw new AppError('input-invalid', 'No move was named.');
    return prepare(first, new Map(moves.map(({ from, to }) => [from, to])), 'elsewhere');
  };

  return {
    preview: async (from, to) => plan(await prepareRename(from, to)),
    rename: async (from, to) => carryOut(await prepareRename(from, to)),
    previewMade: async (moves) => plan(await prepareMade(moves)).edits,
    settleMade: async (moves) => (await carryOut(await prepareMade(moves))).edits,
    recover: () => finish(ports),
  };
}

/** Rolls a cut-short rename forward when its files were moved; before that nothing had changed. */
function finish({ files, pending }: Ports): void {
  const left = pending.read();
  if (left === undefined) return;
  const moved = left.moved.every(({ to, from }) => files.stat(to) !== undefined && files.stat(from) === undefined);
  for (const { path, hash, edits } of moved ? left.changes : []) {
    try {
      const { text, hash: now } = files.read(path);
      if (now === hash) files.write(path, applyEdits(text, edits), { baseHash: hash, keepLineEnds: false });
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
    }
  }
  pending.write(null);
}

function filePath(from: NotePath, typed: string): NotePath {
  if (isNotePath(from)) return toNotePath(typed, { keep: from });
  const path = typed
    .normalize('NFC')
    .trim()
    .replace(/^\/+|\/+$/g, '');
  const extension = /\.[^./]+$/.exec(from)?.[0] ?? '';
  return (path.toLowerCase().endsWith(extension.toLowerCase()) ? path : path + extension) as NotePath;
}

function folderPath(typed: string): NotePath {
  const path = typed
    .normalize('NFC')
    .trim()
    .replace(/^\/+|\/+$/g, '');
  toNotePath(`${path}/note`);
  return path as NotePath;
}

/** Titles that follow the file's name: the note is read once more under the name it gets (or had). */
async function newTitles(
  ports: Ports,
  live: LiveIndex,
  all: ReadonlyMap<NotePath, NotePath>,
  already: boolean,
): Promise<Map<NotePath, string>> {
  const inputs = [...all].flatMap(([from, to]) => {
    const here = already ? to : from;
    const target = live.resolver.get(here);
    const renamed = isNotePath(here) && nameOf(from) !== nameOf(to);
    return renamed && target !== undefined && isNamedAfterFile(target)
      ? [{ path: already ? from : to, text: ports.files.read(here).text }]
      : [];
  });
  if (inputs.length === 0) return new Map();
  const notes = await ports.parser.parse(inputs);
  return new Map(notes.map(({ note }) => [note.path, note.title]));
}
