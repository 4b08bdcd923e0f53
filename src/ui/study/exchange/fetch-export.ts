import type { Client } from '#api/client.ts';
import type { Exported } from '#api/study-contract.ts';

type FetchOptions = {
  /** Told the share that has arrived, 0–1. */
  readonly onProgress?: (share: number) => void;
  readonly signal?: AbortSignal;
};

/** Fetches a finished file piece by piece; the host keeps nothing of it afterwards. @throws AppError; the signal's reason */
export async function fetchExport(
  client: Pick<Client, 'exportPiece'>,
  { file, size }: Pick<Exported, 'file' | 'size'>,
  { onProgress, signal }: FetchOptions = {},
): Promise<Blob> {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  try {
    for (let at = 0; ;) {
      signal?.throwIfAborted();
      const { data } = await client.exportPiece({ file, at });
      if (data === '') return new Blob(pieces);
      const bytes = fromBase64(data);
      pieces.push(bytes);
      at += bytes.length;
      onProgress?.(Math.min(1, at / Math.max(1, size)));
    }
  } catch (error) {
    // Behind its end a file goes, also one that nobody fetches to the end.
    await client.exportPiece({ file, at: size }).catch(() => undefined);
    throw error;
  }
}

function fromBase64(data: string): Uint8Array<ArrayBuffer> {
  const text = atob(data);
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) bytes[at] = text.charCodeAt(at);
  return bytes;
}
