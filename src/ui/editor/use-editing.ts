import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import { AppError } from '#core/errors.ts';
import type { NotePath } from '#core/note/note.ts';
import { useClient } from '../data/client-context.ts';
import { queries } from '../data/queries.ts';
import { readDraft, writeDraft } from './draft.ts';
import { afterSave, beginEditing, meetFile, type Editing } from './editing.ts';

export type EditingControls = {
  /** Undefined until the file was read. */
  readonly editing: Editing | undefined;
  /** Why the file cannot be read, or why saving failed. */
  readonly error: unknown;
  type(text: string): void;
  save(): Promise<boolean>;
  /** Gives up what was typed for what stands on disk. */
  takeTheirs(): void;
};

/** Editing of one note's source; what was typed survives everything until it is saved or given up. */
export function useEditing(folder: string, path: NotePath): EditingControls {
  const client = useClient();
  const cache = useQueryClient();
  const source = useQuery(queries.source(client, path));
  const [editing, setEditing] = useState<Editing>();
  const [failure, setFailure] = useState<unknown>(null);

  useEffect(() => {
    const file = source.data;
    if (file === undefined) return;
    setEditing((before) =>
      before === undefined ? beginEditing(file, readDraft(folder, path)) : meetFile(before, file),
    );
  }, [folder, path, source.data]);

  useEffect(() => {
    if (editing === undefined) return;
    const clean = editing.text === editing.base.text && editing.theirs === null;
    if (clean) writeDraft(folder, path, null);
    else writeDraft(folder, path, { text: editing.text, baseHash: editing.base.hash, at: Date.now() });
  }, [editing, folder, path]);

  const type = useCallback((text: string) => setEditing((before) => before && { ...before, text }), []);
  const takeTheirs = useCallback(
    () =>
      setEditing((before) =>
        before?.theirs == null
          ? before
          : { text: before.theirs.text, base: before.theirs, theirs: null, saving: false },
      ),
    [],
  );
  const save = useCallback(async () => {
    if (editing === undefined || editing.saving || editing.theirs !== null || editing.text === editing.base.text)
      return true;
    const { text, base } = editing;
    setEditing({ ...editing, saving: true });
    setFailure(null);
    try {
      const { hash } = await client.save({ path, text, baseHash: base.hash });
      cache.setQueryData(['source', path], { text, hash });
      setEditing((before) => before && afterSave(before, text, hash));
      await cache.invalidateQueries({ queryKey: ['note', path] });
      return true;
    } catch (error) {
      setEditing((before) => before && { ...before, saving: false });
      // The file says itself what it became; the difference is then shown as a choice, not as an error.
      if (error instanceof AppError && error.code === 'note-changed') await source.refetch();
      else setFailure(error);
      return false;
    }
  }, [cache, client, editing, path, source]);

  return { editing, error: failure ?? source.error, type, save, takeTheirs };
}
