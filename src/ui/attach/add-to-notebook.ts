import type { Client } from '#api/client.ts';
import { AppError } from '#core/errors.ts';
import { numbered, usableName } from '#core/note/file-name.ts';
import { foldName } from '#core/note/link-key.ts';
import type { NotePath } from '#core/note/note.ts';
import type { Brought } from './dropped-files.ts';
import { sendFile } from './send-file.ts';

export type Added = {
  readonly added: readonly NotePath[];
  /** Files of kinds the notebook has no use for. */
  readonly leftOut: number;
  readonly failed: readonly { readonly name: string; readonly error: unknown }[];
};

/** Failures of one file that say nothing about the next. */
const ofOneFile = new Set(['file-too-large', 'note-too-large', 'file-unreadable', 'path-invalid']);

/**
 * Copies files into a folder of the notebook, '' for its root. A dropped folder whose name is taken gets a number, so do files;
 * `known` are the paths of the notebook, `nameless` stands in for names that no system takes.
 */
export async function addToNotebook(
  client: Client,
  brought: readonly Brought[],
  folder: string,
  { known, nameless }: { readonly known: readonly string[]; readonly nameless: string },
): Promise<Added> {
  const added: NotePath[] = [];
  const failed: { name: string; error: unknown }[] = [];
  let leftOut = 0;
  const places = placesFor(brought, folder, known, nameless);
  for (const [index, { path, file }] of brought.entries()) {
    try {
      added.push(await sendFile(client, file, places[index] ?? path));
    } catch (error) {
      const code = error instanceof AppError ? error.code : undefined;
      if (code === 'file-unsupported') leftOut += 1;
      else failed.push({ name: path, error });
      if (code !== 'file-unsupported' && !ofOneFile.has(code ?? '')) break;
    }
  }
  return { added, leftOut, failed };
}

/** Where each file goes: names every system takes, dropped folders beside those that are there. */
export function placesFor(
  brought: readonly Pick<Brought, 'path'>[],
  folder: string,
  known: readonly string[],
  nameless: string,
): readonly string[] {
  const inside = folder === '' ? '' : `${folder}/`;
  const taken = new Set(
    known
      .filter((path) => foldName(path).startsWith(foldName(inside)))
      .map((path) => foldName(path.slice(inside.length).split('/')[0] ?? '')),
  );
  const tops = new Map<string, string>();
  const topFor = (name: string): string => {
    const usable = usableName(name, nameless);
    let number = 1;
    while (taken.has(foldName(numbered(usable, number)))) number += 1;
    const free = numbered(usable, number);
    taken.add(foldName(free));
    tops.set(name, free);
    return free;
  };
  return brought.map(({ path }) => {
    const parts = path.split('/');
    const [top = '', ...rest] = parts;
    if (rest.length === 0) return inside + usableName(top, nameless);
    return inside + [tops.get(top) ?? topFor(top), ...rest.map((part) => usableName(part, nameless))].join('/');
  });
}
