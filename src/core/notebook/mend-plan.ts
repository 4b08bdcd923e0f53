import { mendText } from '#core/check/mend-text.ts';
import type { Remedy } from '#core/check/remedy.ts';
import { saysTheSame } from '#core/check/says-the-same.ts';
import { AppError } from '#core/errors.ts';
import type { NoteFiles } from '#core/indexing/note-files.ts';
import type { NoteParser } from '#core/indexing/note-parser.ts';
import type { NotePath } from '#core/note/note.ts';
import { applyEdits } from '#core/note/rewrite-link.ts';
import type { FileEdits } from './link-edits.ts';
import type { LiveIndex } from './live-index.ts';

/** A remedy and the finding it is for. */
export type Treatment = { readonly id: string; readonly remedy: Remedy };

/** The changes of one file and the treatments they carry out. */
export type MendedFile = { readonly edits: FileEdits; readonly treatments: readonly Treatment[] };

type Ports = { readonly files: NoteFiles; readonly parser: NoteParser };

/**
 * Turns treatments into edits of files. Each changed text is read by the parser before anything is written: what would change
 * more than it should is left out. `stale` names files that changed since they were indexed; nothing is planned for them.
 */
export async function planMending(
  ports: Ports,
  live: LiveIndex,
  treatments: readonly Treatment[],
): Promise<{ readonly mended: readonly MendedFile[]; readonly stale: readonly NotePath[] }> {
  const stale: NotePath[] = [];
  const planned = [...Map.groupBy(treatments, ({ remedy }) => remedy.path)].flatMap(([path, ofFile]) => {
    const file = read(ports.files, path);
    if (file === undefined) return [];
    if (live.known.get(path)?.hash === file.hash) return [{ path, ...file, ofFile }];
    stale.push(path);
    return [];
  });
  const drafts = planned.map(({ path, text, hash, ofFile }) => ({
    ofFile,
    file: { path, hash, text },
    draft: draft({ path, hash, text }, ofFile),
  }));
  const sound = await areSound(
    ports.parser,
    drafts.map((one) => one.draft),
  );
  const mended: MendedFile[] = [];
  for (const [at, { draft: whole, file, ofFile }] of drafts.entries()) {
    const made = whole !== undefined && sound[at] === true ? whole : await oneByOne(ports.parser, file, ofFile);
    if (made !== undefined && made.edits.edits.length > 0) mended.push(made);
  }
  return { mended, stale };
}

type ReadFile = { readonly path: NotePath; readonly text: string; readonly hash: string };

function read(files: NoteFiles, path: NotePath): Omit<ReadFile, 'path'> | undefined {
  try {
    const { text, hash } = files.read(path);
    return { text, hash };
  } catch (error) {
    if (error instanceof AppError) return undefined;
    throw error;
  }
}

function draft(file: ReadFile, treatments: readonly Treatment[]): MendedFile | undefined {
  const edits = mendText(
    file.text,
    treatments.map(({ remedy }) => remedy),
  );
  return edits === undefined ? undefined : { edits: { ...file, edits }, treatments };
}

async function areSound(parser: NoteParser, drafts: readonly (MendedFile | undefined)[]): Promise<readonly boolean[]> {
  const inputs = drafts.flatMap((made) => {
    if (made === undefined) return [];
    const { path, text, edits } = made.edits;
    return [
      { path, text },
      { path, text: applyEdits(text, edits) },
    ];
  });
  const notes = (await parser.parse(inputs)).map(({ note }) => note);
  let at = 0;
  return drafts.map((made) => {
    if (made === undefined) return false;
    const [before, after] = notes.slice(at, (at += 2));
    const remedies = made.treatments.map(({ remedy }) => remedy);
    return before !== undefined && after !== undefined && saysTheSame(before, after, remedies);
  });
}

/** Keeps of several treatments of one file those that do no harm. */
async function oneByOne(
  parser: NoteParser,
  file: ReadFile,
  treatments: readonly Treatment[],
): Promise<MendedFile | undefined> {
  let kept: MendedFile | undefined;
  for (const treatment of treatments.length > 1 ? treatments : []) {
    const next = draft(file, [...(kept?.treatments ?? []), treatment]);
    if (next !== undefined && (await areSound(parser, [next]))[0] === true) kept = next;
  }
  return kept;
}
