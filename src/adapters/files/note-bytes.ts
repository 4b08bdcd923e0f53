import { isUtf8 } from 'node:buffer';
import { hash } from 'node:crypto';
import { AppError } from '#core/errors.ts';
import { guessEncoding, looksLikeUtf16 } from './guess-encoding.ts';

/** SHA-256 of a file's bytes, hex, first 32 characters. */
export function hashBytes(bytes: Uint8Array): string {
  return hash('sha256', bytes, 'hex').slice(0, 32);
}

/** The text of a note without its byte order mark. @throws AppError note-encoding */
export function decodeNote(bytes: Buffer, path: string): string {
  if (!isUtf8(bytes) || looksLikeUtf16(bytes) !== undefined) {
    const encoding = guessEncoding(bytes);
    throw new AppError('note-encoding', `“${path}” is not written in UTF-8 but, it seems, in ${encoding}.`, {
      hint: 'Open it in an editor that knows this encoding and save it as UTF-8. Konspekt leaves the file as it is.',
      details: { path, encoding },
    });
  }
  return bytes.toString('utf8', hasMark(bytes) ? 3 : 0);
}

/** The bytes of a note, with a byte order mark if the file had one. */
export function encodeNote(text: string, mark: boolean): Buffer {
  const plain = text.startsWith('\uFEFF') ? text.slice(1) : text;
  return Buffer.from(mark || plain !== text ? `\uFEFF${plain}` : plain, 'utf8');
}

/** Whether a file begins with the byte order mark of UTF-8. */
export function hasMark(bytes: Uint8Array): boolean {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
}
