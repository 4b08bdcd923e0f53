import { AppError } from '#core/errors.ts';
import type { NotePath } from '#core/note/note.ts';
import type { DeckId } from '#core/review/deck.ts';
import type { LeftReason } from '#core/review/exchange/from-anki.ts';
import type { FoundTerm } from '#core/review/exchange/glossary-text.ts';
import { exportCards } from './export-cards.ts';
import type { ExchangePorts } from './exchange-ports.ts';
import { importFiles } from './import-files.ts';
import { importNoteSchedules } from './import-note-schedules.ts';

/** `reviews` is the log of answers as a table, `deck` a note of `type: deck` to be handed out. */
export type ExportFormat = 'anki' | 'anki-text' | 'csv' | 'reviews' | 'md' | 'html' | 'deck';

export type ExportRequest = {
  /** All cards where none is named. */
  readonly deck?: DeckId | undefined;
  readonly to: ExportFormat;
  /** Whether a package says what was learned; it does unless told otherwise. */
  readonly history?: boolean | undefined;
  /** Language asked about, where neither the deck nor the learner chose one. */
  readonly lang?: string | undefined;
};

/** A finished file, to be fetched in pieces. */
export type Exported = {
  readonly file: string;
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** Cards in it; lines, where it is the log. */
  readonly items: number;
  /** Notes of Anki they make; null in other formats. */
  readonly notes: number | null;
  /** Cards only Konspekt can ask, which are not in it. */
  readonly left: number;
};

export type ImportKind = 'note' | 'glossary' | 'cards';

export type ImportRequest = {
  /** Files brought in, by their ids. */
  readonly files: readonly string[];
  /** What texts and tables become; found out where it is not said. */
  readonly as?: ImportKind | undefined;
  /** Language of the notes, where the files do not say it. */
  readonly lang?: string | undefined;
  /** Folder for new notes; named after the file where it is not said. */
  readonly folder?: string | undefined;
  /** Nothing is written, what would be is told, and the files stay for the import itself. */
  readonly dryRun?: boolean | undefined;
};

export type ImportWarning = {
  readonly code: LeftReason | 'file-missing' | 'file-kind' | 'line-incomplete' | 'no-terms' | 'card-lost';
  /** Name of the file it is about. */
  readonly file: string;
  /** How many notes, files, lines or cards. */
  readonly count: number;
};

export type Imported = {
  readonly written: readonly NotePath[];
  /** Notes that stand here already, word for word, and are not written again. */
  readonly here: readonly NotePath[];
  /** Decks of the deck files among them, also of those that were here already. */
  readonly decks: readonly DeckId[];
  readonly terms: readonly FoundTerm[];
  /** Cards whose past came along. */
  readonly cards: number;
  /** How many of them, or of the questions of a table, the notebook had before. */
  readonly known: number;
  /** Answers, states and marks that were new to the log. */
  readonly events: number;
  readonly warnings: readonly ImportWarning[];
};

/** Cards and what was learned of them, to and from other programs. */
export type Exchange = {
  /** @throws AppError write-failed */
  exportCards(request: ExportRequest): Promise<Exported>;
  /** A piece of an exported file in base64, '' behind its end, when the file goes. @throws AppError upload-lost */
  exportPiece(request: { readonly file: string; readonly at: number }): { readonly data: string };
  /** Begins to bring a file in that is to be imported. @throws AppError file-too-large */
  beginImport(request: { readonly name: string; readonly size: number }): { readonly file: string };
  /** The piece in base64 that begins at byte `at`. @throws AppError upload-lost, input-invalid */
  sendImport(request: { readonly file: string; readonly at: number; readonly data: string }): {
    readonly received: number;
  };
  /** The file is not wanted any more. */
  cancelImport(request: { readonly file: string }): void;
  /** Nothing that is there is overwritten, and nothing counts twice. @throws AppError file-unsupported, upload-lost, … */
  importFiles(request: ImportRequest): Promise<Imported>;
  /** Takes what comments of Obsidian's plugin say of cards in notes that are here already; the notes stay as they are. */
  importNoteSchedules(request: {
    readonly dryRun?: boolean | undefined;
  }): Promise<{ readonly cards: number; readonly events: number }>;
};

/** Bytes. */
const MOST_BYTES = 1024 ** 3;
const PIECE = 3 * 1024 * 1024;

export function createExchange(ports: ExchangePorts): Exchange {
  const { desk } = ports;
  return {
    exportCards: (request) => exportCards(ports, request),
    exportPiece: ({ file, at }) => {
      const found = desk.get(file);
      const data = found.read(at, PIECE);
      if (data === '') found.discard();
      return { data };
    },
    beginImport: ({ name, size }) => {
      if (size > MOST_BYTES)
        throw new AppError('file-too-large', `“${name}” is too large.`, {
          hint: 'Files of up to 1 GB are read.',
          details: { size, maxBytes: MOST_BYTES },
        });
      return { file: desk.create(name).id };
    },
    sendImport: ({ file, at, data }) => {
      const found = desk.get(file);
      if (at !== found.size())
        throw new AppError('input-invalid', 'The pieces of the file do not fit together.', {
          hint: 'Add it once more.',
        });
      return { received: found.append(data) };
    },
    cancelImport: ({ file }) => {
      desk.find(file)?.discard();
    },
    importFiles: (request) => importFiles(ports, request),
    importNoteSchedules: (request) => importNoteSchedules(ports, request),
  };
}
