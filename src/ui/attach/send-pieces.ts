import { AppError } from '#core/errors.ts';

/** Bytes of one piece: small enough for every host, a multiple of three so that base64 fills no gaps. */
export const PIECE = 3 * 1024 * 1024;

export type SendOptions = {
  /** Told the share that has arrived, 0–1. */
  readonly onProgress?: (share: number) => void;
  readonly signal?: AbortSignal;
};

/** Hands a file over piece by piece, each in base64 with the byte it begins at. @throws AppError file-unreadable; the signal's reason */
export async function sendPieces(
  file: Blob,
  send: (at: number, data: string) => Promise<unknown>,
  { onProgress, signal }: SendOptions = {},
): Promise<void> {
  for (let at = 0; at < file.size; at += PIECE) {
    signal?.throwIfAborted();
    await send(at, await inBase64(file.slice(at, at + PIECE)));
    onProgress?.(Math.min(1, (at + PIECE) / file.size));
  }
  signal?.throwIfAborted();
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
