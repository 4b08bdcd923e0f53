import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { AppError } from '#core/errors.ts';
import type { Call } from './command.ts';

/** The text of a note that a command names, `-` for the standard input. */
export async function readNoteText(file: string, { console, cwd }: Call): Promise<string> {
  const bytes = file === '-' ? await console.readStdin() : await readBytes(resolve(cwd, file));
  try {
    // The decoder also takes a byte order mark off.
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new AppError('note-encoding', `“${file}” is not UTF-8 text.`, {
      hint: 'Save it as UTF-8 and try again.',
      cause,
    });
  }
}

async function readBytes(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (cause) {
    throw new AppError('note-not-found', `“${file}” cannot be read.`, {
      hint: 'Check the path, or give - to read the standard input.',
      cause,
    });
  }
}
