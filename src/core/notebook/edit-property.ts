import { AppError } from '#core/errors.ts';
import type { NoteFiles } from '#core/indexing/note-files.ts';
import type { NotePath } from '#core/note/note.ts';
import { changeProperty, readProperties } from '#core/note/properties/change-property.ts';
import type { PropertyChange } from '#core/note/properties/property-change.ts';
import type { SyncQueue } from './sync-queue.ts';
import type { UndoStack } from './undo-stack.ts';

export type EditProperty = {
  /**
   * Changes one property. `was` is its value as the person saw it, undefined where it was not there: what else changed in the
   * note meanwhile does not matter.
   * @throws AppError property-changed, property-complex, property-exists, note-changed
   */
  changeProperty(path: NotePath, change: PropertyChange, was: unknown): Promise<{ readonly hash: string }>;
};

/** Changes properties of single notes; each change can be taken back like a rename. */
export function createEditProperty(files: NoteFiles, queue: SyncQueue, undo: UndoStack): EditProperty {
  return {
    changeProperty: async (path, change, was) => {
      const { text, hash } = files.read(path);
      const now = readProperties(text);
      const isThere = Object.hasOwn(now, change.name);
      if (isThere !== (was !== undefined) || JSON.stringify(now[change.name]) !== JSON.stringify(was))
        throw new AppError('property-changed', `The property “${change.name}” was changed meanwhile.`, {
          hint: 'Look at the note again.',
        });
      const changed = changeProperty(text, change);
      if (changed === text) return { hash };
      const after = files.write(path, changed, { baseHash: hash, keepLineEnds: false });
      undo.push({ label: change.name, moved: [], texts: [{ path, hash: after.hash, text }], removed: [] });
      // The file is safe once written; the index follows, and its trouble is not the writer's.
      await queue.run({ only: [path] }).catch(() => undefined);
      return { hash: after.hash };
    },
  };
}
