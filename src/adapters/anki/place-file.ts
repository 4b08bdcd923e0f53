import type { NoteFiles } from '#core/indexing/note-files.ts';
import { checkVaultPath } from '#core/indexing/vault-path.ts';
import type { NotePath } from '#core/note/note.ts';

/** Bytes of a piece; divisible by three, so that pieces of base64 join. */
const PIECE = 3 * 1024 * 1024;

/** Writes a new file under its path or, where something stands there, under the next free number. @throws AppError write-failed */
export function placeFile(files: Pick<NoteFiles, 'receive'>, path: string, contents: Uint8Array | string): NotePath {
  const bytes = Buffer.from(contents as Uint8Array);
  const incoming = files.receive(checkVaultPath(path));
  try {
    for (let at = 0; at < bytes.length; at += PIECE) incoming.append(bytes.subarray(at, at + PIECE).toString('base64'));
    return incoming.place();
  } catch (error) {
    incoming.discard();
    throw error;
  }
}
