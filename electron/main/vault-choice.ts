import { cp, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** The notebook that came with the app. */
export type SampleNotebook = {
  readonly bundled: string;
  /** Folder it is copied into before it is used; undefined where it may be worked on in place. */
  readonly copyInto: string | undefined;
};

export type VaultChoice = SampleNotebook & {
  /** The folder asked for on the command line: taken as it is, so that a wrong one is told and not passed over. */
  readonly asked: string | undefined;
  /** Folders whose windows were open at the end. */
  readonly open: readonly string[];
  /** Folders opened before, the last one first. */
  readonly recent: readonly string[];
};

/** The folders to open: the one asked for, those open at the end, the last one that is still there, or the sample. */
export async function chooseVaults({ asked, open, recent, ...sample }: VaultChoice): Promise<readonly string[]> {
  if (asked !== undefined) return [asked];
  const wereOpen = await existing(open);
  if (wereOpen.length > 0) return wereOpen;
  const [last] = await existing(recent);
  return [last ?? (await sampleNotebook(sample))];
}

/** The folder of the sample notebook, ready to be worked on. */
export async function sampleNotebook({ bundled, copyInto }: SampleNotebook): Promise<string> {
  return copyInto === undefined ? bundled : copyNotebook(bundled, join(copyInto, 'Konspekt'));
}

/** Those of the folders that are there now. */
export async function existing(folders: readonly string[]): Promise<readonly string[]> {
  const found = await Promise.all(folders.map(isFolder));
  return folders.filter((_, at) => found[at]);
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
