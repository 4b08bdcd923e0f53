import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zstdDecompressSync } from 'node:zlib';
import { AppError } from '#core/errors.ts';
import type { OpenAnkiPackage } from '#core/review/exchange/anki-package.ts';
import { numberOf, readMessage, textOf } from './protobuf.ts';
import { readCollection } from './read-collection.ts';
import { OWN_LINES } from './write-package.ts';
import { openZip, type ZipEntries } from './zip-entries.ts';

/** Bytes. */
const MOST_PACKAGE = 1024 ** 3;
const MOST_COLLECTION = 1024 ** 3;
const MOST_MEDIA = 256 * 1024 ** 2;
const LATEST = 3;

/**
 * Opens a package or a whole collection of Anki, of any version: schema 11 in `collection.anki2` or `.anki21`, or the newest,
 * compressed by zstd. `file` is what a person calls it. @throws AppError file-unreadable, file-too-large, file-unsupported
 */
export function openPackage(path: string, file: string): OpenAnkiPackage {
  const bytes = readWhole();
  let zip: ZipEntries;
  try {
    zip = openZip(bytes);
  } catch (cause) {
    throw unsupported(file, 'It is no zip file.', cause);
  }
  const hasMeta = zip.names.includes('meta');
  const meta = zip.read('meta', 1000);
  const version = hasMeta ? versionIn(meta ?? new Uint8Array()) : 0;
  if (version > LATEST || (hasMeta && version === 0)) throw unsupported(file, 'It comes from a newer Anki.');
  const isLatest = version === LATEST;
  const names = isLatest ? ['collection.anki21b'] : ['collection.anki21', 'collection.anki2'];
  const name = names.find((each) => zip.names.includes(each));
  if (name === undefined) throw unsupported(file, 'There is no collection in it.');
  const unpacked = (packed: Uint8Array | undefined, most: number): Uint8Array | undefined =>
    packed !== undefined && isLatest ? inflate(packed, most) : packed;

  const database = unpacked(zip.read(name, MOST_COLLECTION), MOST_COLLECTION);
  if (database === undefined) throw unsupported(file, 'Its collection is damaged or too large.');
  const media = mediaEntries(zip, isLatest, (packed) => unpacked(packed, MOST_MEDIA));
  const own = zip.read(OWN_LINES, MOST_COLLECTION);
  const folder = mkdtempSync(join(tmpdir(), 'konspekt-anki-'));
  try {
    const collectionPath = join(folder, 'collection.db');
    writeFileSync(collectionPath, database);
    const collection = readCollection(collectionPath);
    return {
      collection: {
        ...collection,
        media: [...media.keys()],
        own: own === undefined ? '' : new TextDecoder().decode(own),
      },
      media: (wanted) => {
        const entry = media.get(wanted);
        return entry === undefined ? undefined : unpacked(zip.read(entry, MOST_MEDIA), MOST_MEDIA);
      },
    };
  } catch (cause) {
    throw unsupported(file, 'Its collection cannot be read.', cause);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }

  function versionIn(bytesOfMeta: Uint8Array): number {
    try {
      return numberOf(readMessage(bytesOfMeta), 1);
    } catch (cause) {
      throw unsupported(file, 'It does not say of which version it is.', cause);
    }
  }

  function readWhole(): Uint8Array {
    try {
      const { size } = statSync(path);
      if (size <= MOST_PACKAGE) return readFileSync(path);
      throw new AppError('file-too-large', `“${file}” is too large.`, {
        hint: 'Packages of up to 1 GB are read: export single decks, or without media.',
        details: { size, maxBytes: MOST_PACKAGE },
      });
    } catch (cause) {
      if (cause instanceof AppError) throw cause;
      throw new AppError('file-unreadable', `“${file}” cannot be read.`, { hint: 'Check the path.', cause });
    }
  }
}

/** Entries of the zip by the name of the file each holds; names that would lead out of a folder are left out. */
function mediaEntries(
  zip: ZipEntries,
  isLatest: boolean,
  unpack: (bytes: Uint8Array | undefined) => Uint8Array | undefined,
): ReadonlyMap<string, string> {
  const bytes = unpack(zip.read('media', MOST_MEDIA));
  if (bytes === undefined) return new Map();
  try {
    const pairs = isLatest
      ? (readMessage(bytes).get(1) ?? []).flatMap((entry, at) => {
          if (typeof entry === 'number') return [];
          const fields = readMessage(entry);
          const legacy = fields.has(255) ? numberOf(fields, 255) : at;
          return [[textOf(fields, 1), String(legacy)] as const];
        })
      : Object.entries(JSON.parse(new TextDecoder().decode(bytes)) as Record<string, unknown>).flatMap(
          ([entry, name]) => (typeof name === 'string' ? [[name, entry] as const] : []),
        );
    return new Map(
      pairs.map(([name, entry]) => [name.normalize('NFC'), entry] as const).filter(([name]) => isFileName(name)),
    );
  } catch {
    return new Map();
  }
}

function isFileName(name: string): boolean {
  return name !== '' && name !== '.' && name !== '..' && !/[/\\\0]/u.test(name);
}

function inflate(bytes: Uint8Array, most: number): Uint8Array | undefined {
  try {
    return zstdDecompressSync(bytes, { maxOutputLength: most });
  } catch {
    return undefined;
  }
}

function unsupported(file: string, why: string, cause?: unknown): AppError {
  return new AppError('file-unsupported', `“${file}” is not a package of Anki that can be read. ${why}`, {
    hint: 'Export it from Anki once more, if need be with “Support older Anki versions”.',
    cause,
  });
}
