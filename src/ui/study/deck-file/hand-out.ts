import type { Client } from '#api/client.ts';
import { savePicture } from '../../graph/save-picture.ts';

/** Hands a deck to the person as a file other notebooks can study; answers its name. */
export async function handOut(client: Client, deck: string): Promise<string> {
  const { file, name, size } = await client.exportCards({ deck, to: 'deck' });
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  for (let at = 0; at <= size;) {
    const { data } = await client.exportPiece({ file, at });
    if (data === '') break;
    const piece = Uint8Array.from(atob(data), (sign) => sign.charCodeAt(0));
    pieces.push(piece);
    at += piece.length;
  }
  savePicture(name, new Blob(pieces, { type: 'text/markdown;charset=utf-8' }));
  return name;
}
