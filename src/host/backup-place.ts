import { accessSync, constants, existsSync, mkdirSync, realpathSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, isAbsolute, join, resolve, sep } from 'node:path';
import { backupFailure, insideNotebook } from '#adapters/files/backup-failure.ts';
import { AppError } from '#core/errors.ts';

/** A folder as a person types it, `~` for their own; outside the notebook. @throws AppError backup-place, backup-place-inside */
export function readPlace(typed: string, vault: string): string {
  const text = typed.trim();
  const place = /^~(?=$|[/\\])/.test(text) ? join(homedir(), text.slice(1)) : text;
  if (!isAbsolute(place)) {
    throw new AppError('backup-place', `“${typed}” does not say where the folder is.`, {
      hint: 'Write the whole path of a folder.',
      details: { folder: typed },
    });
  }
  const folder = resolve(place);
  if (`${realPath(folder)}${sep}`.startsWith(`${vault}${sep}`)) throw insideNotebook(folder);
  return folder;
}

/** The folder, made and found to be one that can be written to. @throws AppError backup-place, backup-place-inside */
export function preparePlace(typed: string, vault: string): string {
  const folder = readPlace(typed, vault);
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
  } catch (error) {
    throw backupFailure(error, folder);
  }
  return folder;
}

/** The real path of what there is of a folder, with the rest as written. */
function realPath(folder: string): string {
  if (existsSync(folder)) return realpathSync(folder);
  const parent = dirname(folder);
  return parent === folder ? folder : join(realPath(parent), folder.slice(parent.length));
}
