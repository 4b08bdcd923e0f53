import { randomUUID } from 'node:crypto';
import {
  appendFileSync,
  closeSync,
  mkdtempSync,
  openSync,
  readFileSync,
  readSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import { AppError } from '#core/errors.ts';
import type { DeskFile, ExchangeDesk } from '#core/notebook/study/exchange-ports.ts';

/** Files lie on the desk at a time: what a window left behind goes when others come. */
const MOST_FILES = 32;
const BATCH = 1024 * 1024;

/** A folder of the system's for files on their way; it is made when something first lies there. */
export function openDesk(): ExchangeDesk {
  const files = new Map<string, DeskFile>();
  let folder: string | undefined;
  return {
    create: (name) => {
      folder ??= mkdtempSync(join(tmpdir(), 'konspekt-desk-'));
      const [oldest] = files.values();
      if (files.size >= MOST_FILES) oldest?.discard();
      const id = randomUUID();
      const file = deskFile(id, basename(name), join(folder, `${id}${extname(name)}`), () => files.delete(id));
      files.set(id, file);
      return file;
    },
    get: (id) => {
      const file = files.get(id);
      if (file !== undefined) return file;
      throw new AppError('upload-lost', 'This file is no longer under way.', { hint: 'Add it once more.' });
    },
    find: (id) => files.get(id),
    clear: () => {
      files.clear();
      if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
      folder = undefined;
    },
  };
}

function deskFile(id: string, name: string, path: string, onDiscard: () => void): DeskFile {
  const told = <Result>(action: () => Result): Result => {
    try {
      return action();
    } catch (cause) {
      throw new AppError('write-failed', `“${name}” could not be kept for a moment.`, {
        hint: 'The disk of the system may be full.',
        cause,
      });
    }
  };
  told(() => writeFileSync(path, ''));
  return {
    id,
    name,
    path,
    append: (base64) => {
      told(() => appendFileSync(path, Buffer.from(base64, 'base64')));
      return statSync(path).size;
    },
    write: (texts) => {
      const output = told(() => openSync(path, 'w'));
      try {
        let batch = '';
        for (const text of texts) {
          batch += text;
          if (batch.length < BATCH) continue;
          writeSync(output, batch);
          batch = '';
        }
        writeSync(output, batch);
      } finally {
        closeSync(output);
      }
    },
    size: () => statSync(path).size,
    read: (at, length) => {
      const input = openSync(path, 'r');
      try {
        const buffer = Buffer.alloc(length);
        return buffer.subarray(0, readSync(input, buffer, 0, length, at)).toString('base64');
      } finally {
        closeSync(input);
      }
    },
    text: () => {
      try {
        return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path));
      } catch (cause) {
        throw new AppError('note-encoding', `“${name}” is not UTF-8 text.`, {
          hint: 'Save it as UTF-8 and try again.',
          cause,
        });
      }
    },
    discard: () => {
      onDiscard();
      rmSync(path, { force: true });
    },
  };
}
