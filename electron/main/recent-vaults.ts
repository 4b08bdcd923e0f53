import { readJson, writeJson } from '#host/json-file.ts';

const limit = 10;

/** The folders opened last, the newest first; empty when `file` is missing or cannot be understood. */
export function readRecentVaults(file: string): readonly string[] {
  const list = readJson(file);
  return Array.isArray(list) ? list.filter((folder): folder is string => typeof folder === 'string') : [];
}

/** Puts `vault` first in the list kept in `file`, and answers the new list. */
export function rememberVault(file: string, vault: string): readonly string[] {
  const before = readRecentVaults(file).filter((folder) => folder !== vault);
  const list = [vault, ...before].slice(0, limit);
  writeJson(file, list);
  return list;
}
