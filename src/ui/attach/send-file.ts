import type { Client } from '#api/client.ts';
import { AppError } from '#core/errors.ts';
import type { NotePath } from '#core/note/note.ts';

/** Bytes of one piece: small enough for every host, a multiple of three so that base64 fills no gaps. */
export const PIECE = 3 * 1024 * 1024;

type SendOptions = {
  /** Told the share that has arrived, 0–1. */
  readonly onProgress?: (share: number) => void;
  readonly signal?: AbortSignal;
};

/**
 * Brings a file into the notebook; answers where it stands, which is under another number when the name was taken.
 * @throws AppError; the signal's reason when it was given up
 */
export async function sendFile(
  client: Client,
  file: Blob,
  path: string,
  { onProgress, signal }: SendOptions = {},
): Promise<NotePath> {
  const { upload } = await client.beginUpload({ path, size: file.size });
  try {
    for (let at = 0; at < file.size; at += PIECE) {
      signal?.throwIfAborted();
      const data = await inBase64(file.slice(at, at + PIECE));
      await client.sendUpload({ upload, at, data });
      onProgress?.(Math.min(1, (at + PIECE) / file.size));
    }
    signal?.throwIfAborted();
  } catch (error) {
    await client.cancelUpload({ upload }).catch(() => undefined);
    throw error;
  }
  return (await client.endUpload({ upload })).path;
}

function inBase64(piece: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => {
      const url = typeof reader.result === 'string' ? reader.result : '';
      resolve(url.slice(url.indexOf(',') + 1));
    });
    reader.addEventListener('error', () =>
      reject(
        new AppError('file-unreadable', 'The file cannot be read.', {
          hint: 'It may have been moved since.',
          cause: reader.error,
        }),
      ),
    );
    reader.readAsDataURL(piece);
  });
}
