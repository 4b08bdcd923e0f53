import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

const limit = 10;

/** The folders opened last, the newest first; empty when `file` is missing or cannot be understood. */
export async function readRecentVaults(file: string): Promise<readonly string[]> {
  try {
    const list: unknown = JSON.parse(await readFile(file, 'utf8'));
    return Array.isArray(list)
      ? list.filter((folder): folder is string => typeof folder === 'string').slice(0, limit)
      : [];
  } catch {
    return [];
  }
}

/** Puts `vault` first in the list kept in `file`, and answers the new list. */
export async function rememberVault(file: string, vault: string): Promise<readonly string[]> {
  const before = await readRecentVaults(file);
  const list = [vault, ...before.filter((folder) => folder !== vault)].slice(0, limit);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(`${file}.new`, JSON.stringify(list, null, 2));
  await rename(`${file}.new`, file);
  return list;
}
