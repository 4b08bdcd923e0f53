import { z } from 'zod';
import type { NotePath } from '#core/note/note.ts';
import type { PendingMoves } from '#core/notebook/pending-move.ts';
import { readJson, writeJson } from './json-file.ts';

const path = z.string().transform((text) => text as NotePath);
const shape = z.object({
  moved: z.array(z.object({ from: path, to: path })),
  changes: z.array(
    z.object({
      path,
      hash: z.string(),
      edits: z.array(z.object({ start: z.number(), end: z.number(), after: z.string() })),
    }),
  ),
});

/** Notes the rename under way down in a small file, which is gone when none is. */
export function openPendingMoves(file: string): PendingMoves {
  return {
    read() {
      const pending = shape.safeParse(readJson(file));
      return pending.success ? pending.data : undefined;
    },
    write: (pending) => writeJson(file, pending ?? undefined),
  };
}
