import type { Imported, ImportKind } from '#api/study-contract.ts';
import { AppError } from '#core/errors.ts';
import { folderOf } from '#core/note/note-path.ts';
import { formatDeckId } from '#core/review/decks/deck-id.ts';

/** How texts and tables come in; undefined is found out. */
export type ImportSettings = {
  readonly as?: ImportKind;
  readonly lang?: string;
  readonly folder?: string;
};

export type ImportStage =
  /** `share` has arrived, 0–1. */
  | { readonly step: 'sending'; readonly share: number }
  | { readonly step: 'looking' }
  | { readonly step: 'ready'; readonly found: Imported }
  | { readonly step: 'importing' }
  | { readonly step: 'done'; readonly found: Imported }
  | { readonly step: 'failed'; readonly error: unknown };

/** A file on its way into the notebook. */
export type ImportItem = { readonly key: number; readonly file: File; readonly stage: ImportStage };

/** The host keeps hardly more files on their way. */
export const MOST_FILES = 30;

/** Whether importing it would change anything. */
export function bringsNews({ written, events }: Imported): boolean {
  return written.length > 0 || events > 0;
}

/** Whether a file was refused for how it was to come in, such as a folder that cannot be. */
export function isOfSettings(error: unknown): boolean {
  return error instanceof AppError && error.code === 'input-invalid';
}

/** Files the person may confirm now. */
export function readyItems(items: readonly ImportItem[]): readonly ImportItem[] {
  return items.filter(({ stage }) => stage.step === 'ready' && bringsNews(stage.found));
}

/** The deck that asks what was imported: a note, their folder, or all; null where there is nothing to ask. */
export function deckOfImported(items: readonly ImportItem[]): string | null {
  const done = items.flatMap(({ stage }) => (stage.step === 'done' ? [stage.found] : []));
  if (done.every(({ cards, terms }) => cards === 0 && terms.length === 0)) return null;
  const written = done.flatMap((each) => each.written);
  const [first] = written;
  if (first === undefined) return 'all';
  if (written.length === 1) return formatDeckId({ by: 'note', of: first });
  const folder = written.map((path) => folderOf(path)).reduce(commonFolder);
  return folder === '' ? 'all' : formatDeckId({ by: 'folder', of: folder });
}

function commonFolder(one: string, other: string): string {
  const [left, right] = [one.split('/'), other.split('/')];
  const end = left.findIndex((part, at) => part !== right[at]);
  return left.slice(0, end < 0 ? undefined : end).join('/');
}
