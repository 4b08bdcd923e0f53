import type { Client } from '#api/client.ts';
import { sendPieces, type SendOptions } from '../../attach/send-pieces.ts';

/** Brings a file to the host, where it waits to be imported; answers its id. @throws AppError; the signal's reason when it was given up */
export async function bringImport(
  client: Pick<Client, 'beginImport' | 'sendImport' | 'cancelImport'>,
  given: Blob & { readonly name: string },
  options: SendOptions = {},
): Promise<string> {
  const { file } = await client.beginImport({ name: given.name, size: given.size });
  try {
    await sendPieces(given, (at, data) => client.sendImport({ file, at, data }), options);
  } catch (error) {
    await client.cancelImport({ file }).catch(() => undefined);
    throw error;
  }
  return file;
}
