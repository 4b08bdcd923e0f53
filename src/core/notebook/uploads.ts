import { AppError } from '#core/errors.ts';
import { fileKind } from '#core/indexing/file-kind.ts';
import type { IncomingFile, NoteFiles } from '#core/indexing/note-files.ts';
import { checkVaultPath } from '#core/indexing/vault-path.ts';
import type { NotePath } from '#core/note/note.ts';
import { nameOf } from '#core/note/note-path.ts';
import type { SyncQueue } from './sync-queue.ts';

export type Uploads = {
  begin(path: string, size: number): { readonly upload: string };
  send(upload: string, at: number, data: string): { readonly received: number };
  end(upload: string): Promise<{ readonly path: NotePath }>;
  cancel(upload: string): void;
  /** Gives up all that is under way. */
  close(): void;
};

/** Bytes; larger files could not be shown. */
const MOST_BYTES = 1024 ** 3;
/** Files under way at a time: a window that was closed leaves its own behind. */
const MOST_UPLOADS = 32;

type Upload = { readonly file: IncomingFile; readonly size: number; received: number };

/** New files of any kind, brought in piece by piece. Each is whole before it is seen, and nothing is ever replaced. */
export function createUploads(files: NoteFiles, queue: SyncQueue): Uploads {
  const open = new Map<string, Upload>();
  const find = (id: string): Upload => {
    const upload = open.get(id);
    if (upload !== undefined) return upload;
    throw new AppError('upload-lost', 'This file is no longer under way.', { hint: 'Add it once more.' });
  };
  const cancel = (id: string): void => {
    open.get(id)?.file.discard();
    open.delete(id);
  };
  return {
    begin: (typed, size) => {
      const path = checkVaultPath(typed);
      if (fileKind(path) === undefined) {
        throw new AppError('file-unsupported', `“${nameOf(path)}” is not a kind of file the notebook shows.`, {
          hint: 'Notes, pictures, sound, films and PDF are taken.',
          details: { path },
        });
      }
      if (size > MOST_BYTES) {
        throw new AppError('file-too-large', `“${nameOf(path)}” is too large for the notebook.`, {
          hint: 'Files of up to 1 GB are taken.',
          details: { path, size, maxBytes: MOST_BYTES },
        });
      }
      const [oldest] = open.keys();
      if (open.size >= MOST_UPLOADS && oldest !== undefined) cancel(oldest);
      const file = files.receive(path);
      open.set(file.id, { file, size, received: 0 });
      return { upload: file.id };
    },
    send: (id, at, data) => {
      const upload = find(id);
      try {
        if (at !== upload.received) throw disordered();
        upload.received = upload.file.append(data);
        if (upload.received > upload.size) throw disordered();
      } catch (error) {
        cancel(id);
        throw error;
      }
      return { received: upload.received };
    },
    end: async (id) => {
      const { file, size, received } = find(id);
      if (received !== size) {
        cancel(id);
        throw disordered();
      }
      open.delete(id);
      const path = file.place();
      // The file is safe once placed; the index follows, and its trouble is not the giver's.
      await queue.run({ only: [path] }).catch(() => undefined);
      return { path };
    },
    cancel,
    close: () => {
      for (const id of open.keys()) cancel(id);
    },
  };
}

function disordered(): AppError {
  return new AppError('input-invalid', 'The pieces of the file do not fit together.', { hint: 'Add it once more.' });
}
