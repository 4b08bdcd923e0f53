import {
  closeSync,
  fsyncSync,
  mkdtempSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Zip, ZipDeflate, ZipPassThrough, strToU8 } from 'fflate';
import { AppError } from '#core/errors.ts';
import type { AnkiContents } from '#core/review/exchange/anki-package.ts';
import { writeCollection } from './write-collection.ts';

const PIECE = 1024 * 1024;
/** Names of files the package holds beside the collection; ours is one that Anki passes over. */
export const OWN_LINES = 'konspekt.jsonl';

/**
 * Writes a package of schema 11, which every version of Anki reads: the collection and one numbered file for each packed one.
 * The file is whole or not there. @throws AppError write-failed
 */
export function writePackage(file: string, contents: AnkiContents): number {
  const folder = mkdtempSync(join(tmpdir(), 'konspekt-anki-'));
  const part = `${file}.part`;
  try {
    const collection = join(folder, 'collection.anki2');
    writeCollection(collection, contents);
    const output = openSync(part, 'w');
    try {
      pack(output, collection, contents);
      fsyncSync(output);
    } finally {
      closeSync(output);
    }
    renameSync(part, file);
    return statSync(file).size;
  } catch (cause) {
    rmSync(part, { force: true });
    if (cause instanceof AppError) throw cause;
    throw new AppError('write-failed', `“${file}” could not be written.`, {
      hint: 'Check that the folder is there, may be written to, and has room.',
      cause,
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function pack(output: number, collection: string, contents: AnkiContents): void {
  const zip = new Zip((error, data) => {
    if (error !== null) throw error;
    writeSync(output, data);
  });
  const mtime = new Date(contents.modified);
  const begin = <Entry extends ZipDeflate | ZipPassThrough>(entry: Entry): Entry => {
    entry.mtime = mtime;
    zip.add(entry);
    return entry;
  };
  const whole = (entry: ZipDeflate | ZipPassThrough, bytes: Uint8Array): void => begin(entry).push(bytes, true);

  pushFile(begin(new ZipDeflate('collection.anki2', { level: 6 })), collection);
  const names: Record<string, string> = {};
  let number = 0;
  for (const { name, bytes } of contents.media()) {
    names[number] = name;
    // Pictures and sounds are compressed as they are.
    whole(new ZipPassThrough(String(number)), bytes);
    number += 1;
  }
  whole(new ZipDeflate('media'), strToU8(JSON.stringify(names)));

  const own = begin(new ZipDeflate(OWN_LINES));
  let lines = '';
  for (const line of contents.own()) {
    lines += line;
    if (lines.length < PIECE) continue;
    own.push(strToU8(lines));
    lines = '';
  }
  own.push(strToU8(lines), true);
  zip.end();
}

function pushFile(entry: ZipDeflate, path: string): void {
  const input = openSync(path, 'r');
  try {
    const buffer = new Uint8Array(PIECE);
    for (let got = readSync(input, buffer); got > 0; got = readSync(input, buffer)) entry.push(buffer.slice(0, got));
    entry.push(new Uint8Array(0), true);
  } finally {
    closeSync(input);
  }
}
