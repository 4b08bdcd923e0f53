import Papa from 'papaparse';
import type { Client } from '#api/client.ts';
import type { Input, Model, Row } from '#core/calc/model.ts';
import type { BlockChanges } from '#core/calc/write-block.ts';
import { folderOf } from '#core/note/note-path.ts';
import type { NotePath } from '#core/note/note.ts';
import { sendFile } from '../attach/send-file.ts';
import { isLong } from './in-worker.ts';

/**
 * Changes that fit into a block: long tables become files beside the note, and the block takes them from there.
 * @throws AppError where a file cannot be written
 */
export async function keepTables(
  client: Client,
  model: Model,
  changes: BlockChanges,
  note: NotePath,
): Promise<BlockChanges> {
  const given: Record<string, unknown> = {};
  const from: Record<string, string> = {};
  for (const [name, value] of Object.entries(changes.given)) {
    const input = model.inputs.find((each) => each.name === name);
    if (input === undefined || !isLong({ [name]: value })) {
      given[name] = value;
      continue;
    }
    const folder = folderOf(note);
    const wanted = `${folder === '' ? '' : `${folder}/`}${model.id}-${name}.csv`;
    const file = new Blob([tableAsCsv(input, value as readonly unknown[])], { type: 'text/csv' });
    const path = await sendFile(client, file, wanted);
    from[name] = path;
  }
  return { ...changes, given, from };
}

/** A table as a file that reads back as the same. */
export function tableAsCsv(input: Input, value: readonly unknown[]): string {
  if (input.kind !== 'table') return `${input.name}\n${value.join('\n')}\n`;
  const rows = (value as readonly Row[]).map((row) =>
    input.columns.map(({ name }) => {
      const cell = row[name] ?? null;
      return Array.isArray(cell) ? cell.join(' ') : cell;
    }),
  );
  return `${Papa.unparse([input.columns.map(({ name }) => name), ...rows], { newline: '\n' })}\n`;
}
