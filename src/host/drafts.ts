import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Draft, NoteDraft } from '#api/contract.ts';
import type { NotePath } from '#core/note/note.ts';
import { readJson, writeJson } from './json-file.ts';

/** Text that was typed and is not yet in its file. */
export type DraftStore = {
  list(): readonly NoteDraft[];
  /** Keeps the draft of a note in place of an earlier one; null forgets it. */
  keep(path: NotePath, draft: Draft | null): void;
  /** Tells that `text`, made from `baseHash`, stands in the file now under `hash`. */
  saved(path: NotePath, text: string, baseHash: string, hash: string): void;
};

const shape = z.object({
  path: z.string().transform((text) => text as NotePath),
  text: z.string(),
  baseHash: z.string(),
  at: z.number(),
});

/** Drafts as one small file each: a window or a host that is killed leaves the last one whole. */
export function openDrafts(folder: string): DraftStore {
  const fileOf = (path: NotePath): string => join(folder, `${digest(path).slice(0, 32)}.json`);
  const read = (file: string): NoteDraft | undefined => shape.safeParse(readJson(file)).data;
  const kept = new Set(filesIn(folder).filter((file) => read(file) !== undefined));

  /** What was saved last of each note, and what it was made from. */
  const saves = new Map<NotePath, string>();

  const keep = (path: NotePath, given: Draft | null): void => {
    // A draft may arrive behind the saving of the same text.
    const draft = given !== null && saves.get(path) === saveOf(given.text, given.baseHash) ? null : given;
    const file = fileOf(path);
    if (draft === null && !kept.has(file)) return;
    writeJson(file, draft === null ? undefined : { path, ...draft });
    if (draft === null) kept.delete(file);
    else kept.add(file);
  };
  return {
    list: () => [...kept].flatMap((file) => read(file) ?? []),
    keep,
    saved(path, text, baseHash, hash) {
      saves.set(path, saveOf(text, baseHash));
      if (!kept.has(fileOf(path))) return;
      const draft = read(fileOf(path));
      if (draft?.baseHash !== baseHash) return;
      // What was typed while the file was written is made from what was written.
      keep(path, draft.text === text ? null : { text: draft.text, at: draft.at, baseHash: hash });
    },
  };
}

function saveOf(text: string, baseHash: string): string {
  return `${baseHash} ${digest(text)}`;
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith('.json'))
      .map((name) => join(folder, name));
  } catch {
    return [];
  }
}
