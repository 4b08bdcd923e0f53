import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { AppError } from '#core/errors.ts';
import type { NotePath } from '#core/note/note.ts';
import { useClient } from '../data/client-context.ts';
import { queries } from '../data/queries.ts';
import { offerHeld, readDraft, setUnderWay, useDraftsKnown, writeDraft } from './draft.ts';
import { afterSave, beginEditing, decide, isUnsaved, meetFile, type Editing } from './editing.ts';
import { useAutosave } from './use-autosave.ts';

/** Brings a text that was not typed into the editor; `undoable` when a person asked for it. */
export type PutText = (text: string, options: { readonly undoable: boolean }) => void;

export type EditingControls = {
  /** Undefined until the file was read. */
  readonly editing: Editing | undefined;
  /** Why the file cannot be read, or why saving failed. */
  readonly error: unknown;
  readonly failed: boolean;
  /** Takes the text as the editor now holds it. */
  type(text: string): void;
  /** Puts a text into the editor as if it had been typed. */
  write(text: string): void;
  save(): Promise<boolean>;
  /** Gives up what was typed for what stands on disk. */
  takeTheirs(): void;
  /** Makes the note say this in place of what stands on disk. */
  keep(text: string): void;
  /** Ends the hold on the text: nothing of it is saved or kept as a draft any more. */
  letGo(): void;
  /** Keeps an editor in step with what does not come from it, until the returned function is called. */
  follow(put: PutText): () => void;
};

/**
 * Editing of one note's source; what was typed survives everything until it is saved or given up. `onMerged` hears when a
 * change on disk was put together with it.
 */
export function useEditing(folder: string, path: NotePath, onMerged: () => void): EditingControls {
  const client = useClient();
  const cache = useQueryClient();
  const source = useQuery(queries.source(client, path));
  const draftsKnown = useDraftsKnown();
  const { refetch } = source;
  const [editing, setEditing] = useState<Editing>();
  const [failure, setFailure] = useState<{ readonly error: unknown; readonly text: string }>();
  // What is true now; what React shows may be a keystroke behind.
  const now = useRef<Editing>(undefined);
  const editor = useRef<PutText>(undefined);
  const saving = useRef<Promise<boolean>>(undefined);
  const sent = useRef<string>(undefined);
  const merged = useRef(onMerged);
  useEffect(() => {
    merged.current = onMerged;
  });

  const become = useCallback(
    (next: Editing, undoable?: boolean) => {
      const before = now.current;
      now.current = next;
      setEditing(next);
      if (before?.text === next.text && before.base === next.base && before.theirs === next.theirs) return;
      if (next.text === next.base.text && next.theirs === null) writeDraft(folder, path, null);
      else writeDraft(folder, path, { text: next.text, baseHash: next.base.hash, at: Date.now() });
      if (undoable !== undefined && before?.text !== next.text) editor.current?.(next.text, { undoable });
    },
    [folder, path],
  );

  useEffect(() => {
    const file = source.data;
    // Our own text may come back before the answer to its saving.
    if (file === undefined || file.text === sent.current || !draftsKnown) return;
    if (now.current === undefined) become(beginEditing(file, readDraft(folder, path)));
    else {
      const met = meetFile(now.current, file);
      const isMerged = met.base === file && met.text !== file.text;
      become(met, false);
      if (isMerged) merged.current();
    }
  }, [become, draftsKnown, folder, path, source.data]);

  const type = useCallback((text: string) => now.current && become({ ...now.current, text }), [become]);
  const write = useCallback((text: string) => now.current && become({ ...now.current, text }, true), [become]);
  const takeTheirs = useCallback(() => {
    const theirs = now.current?.theirs;
    if (theirs != null) become({ text: theirs.text, base: theirs, theirs: null, saving: false }, true);
  }, [become]);
  const keep = useCallback((text: string) => now.current && become(decide(now.current, text), true), [become]);

  const send = useCallback(
    async ({ text, base }: Editing): Promise<boolean> => {
      const key = queries.source(client, path).queryKey;
      sent.current = text;
      setUnderWay(folder, path, true);
      if (now.current !== undefined) become({ ...now.current, saving: true });
      try {
        // What is being read just now may be the text that is about to be replaced.
        await cache.cancelQueries({ queryKey: key });
        const { hash } = await client.save({ path, text, baseHash: base.hash });
        await cache.cancelQueries({ queryKey: key });
        if (now.current !== undefined) become(afterSave(now.current, text, hash));
        setFailure(undefined);
        cache.setQueryData(key, { text, hash });
        void cache.invalidateQueries({ queryKey: key });
        void cache.invalidateQueries({ queryKey: ['note', path] });
        return true;
      } catch (error) {
        sent.current = undefined;
        if (now.current !== undefined) become({ ...now.current, saving: false });
        // The file says itself what it became; the difference is then shown as a choice, not as an error.
        if (error instanceof AppError && error.code === 'note-changed') await refetch();
        else setFailure({ error, text });
        return false;
      } finally {
        sent.current = undefined;
        setUnderWay(folder, path, false);
      }
    },
    [become, cache, client, folder, path, refetch],
  );
  const save = useCallback(async (): Promise<boolean> => {
    // One after the other: what was typed meanwhile is based on what is being saved.
    await saving.current;
    if (now.current === undefined || !isUnsaved(now.current)) return true;
    saving.current = send(now.current);
    return saving.current;
  }, [send]);
  useAutosave(editing, failure?.text, save);
  const letGo = useCallback(() => {
    now.current = undefined;
    setEditing(undefined);
  }, []);
  useEffect(() => offerHeld(folder, path, { save, letGo }), [folder, letGo, path, save]);

  const follow = useCallback((put: PutText) => {
    editor.current = put;
    return () => {
      editor.current = undefined;
    };
  }, []);
  const error = failure === undefined ? source.error : failure.error;
  return { editing, error, failed: failure !== undefined, type, write, save, takeTheirs, keep, letGo, follow };
}
