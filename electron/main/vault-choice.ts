import { cp, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

export type VaultChoice = {
  /** The folder asked for on the command line: taken as it is, so that a wrong one is told and not passed over. */
  readonly asked: string | undefined;
  /** Folders opened before, the last one first. */
  readonly recent: readonly string[];
  /** The notebook that came with the app. */
  readonly bundled: string;
  /** Folder the bundled notebook is copied into before it is used; undefined where it may be worked on in place. */
  readonly copyInto: string | undefined;
};

/** The folder to open: the one asked for, the last one that is still there, or the notebook that came with the app. */
export async function chooseVault({ asked, recent, bundled, copyInto }: VaultChoice): Promise<string> {
  if (asked !== undefined) return asked;
  for (const folder of recent) if (await isFolder(folder)) return folder;
  return copyInto === undefined ? bundled : copyNotebook(bundled, join(copyInto, 'Konspekt'));
}

/** Copies a notebook in one step; a folder that is already there is left as it is. */
async function copyNotebook(from: string, to: string): Promise<string> {
  if (await isFolder(to)) return to;
  const part = `${to}.part`;
  await rm(part, { recursive: true, force: true });
  await cp(from, part, { recursive: true });
  await rename(part, to);
  return to;
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
}
