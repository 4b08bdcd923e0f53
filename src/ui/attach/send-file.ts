import type { Client } from '#api/client.ts';
import type { NotePath } from '#core/note/note.ts';
import { sendPieces, type SendOptions } from './send-pieces.ts';

/**
 * Brings a file into the notebook; answers where it stands, which is under another number when the name was taken.
 * @throws AppError; the signal's reason when it was given up
 */
export async function sendFile(client: Client, file: Blob, path: string, options: SendOptions = {}): Promise<NotePath> {
  const { upload } = await client.beginUpload({ path, size: file.size });
  try {
    await sendPieces(file, (at, data) => client.sendUpload({ upload, at, data }), options);
  } catch (error) {
    await client.cancelUpload({ upload }).catch(() => undefined);
    throw error;
  }
  return (await client.endUpload({ upload })).path;
}
