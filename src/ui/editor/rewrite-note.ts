import type { Client } from '#api/client.ts';
import { AppError } from '#core/errors.ts';
import type { NotePath } from '#core/note/note.ts';
import type { FileText } from './editing.ts';
import { mergeTexts } from './merge-texts.ts';

/**
 * Makes a note say `text` where it said `from`; what others changed elsewhere in it meanwhile stays. Throws `note-changed` when they
 * changed the same place.
 */
export async function rewriteNote(client: Client, path: NotePath, from: FileText, text: string): Promise<FileText> {
  try {
    return { text, hash: (await client.save({ path, text, baseHash: from.hash })).hash };
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'note-changed') throw error;
    const now = await client.source({ path });
    const merged = mergeTexts(from.text, text, now.text);
    if (merged === null) throw error;
    return { text: merged, hash: (await client.save({ path, text: merged, baseHash: now.hash })).hash };
  }
}
