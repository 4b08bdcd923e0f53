import type { NotePath } from '#core/note/note.ts';
import { extensionOf } from '#core/indexing/file-kind.ts';
import { linkableName } from '#core/note/file-name.ts';
import { isAnkiText, readAnkiText } from '#core/review/exchange/anki-text.ts';
import type { FoundTerm } from '#core/review/exchange/glossary-text.ts';
import type { DeskFile, ExchangePorts } from './exchange-ports.ts';
import type { Imported, ImportRequest, ImportWarning } from './exchange.ts';
import type { DeckId } from '#core/review/deck.ts';
import { formatDeckId } from '#core/review/decks/deck-id.ts';
import { readText } from '../examination.ts';
import { importCollection } from './import-collection.ts';
import { planText } from './plan-text.ts';

/** Imports one file after the other; each is read whole before anything of it is written. */
export async function importFiles(ports: ExchangePorts, request: ImportRequest): Promise<Imported> {
  const written: NotePath[] = [];
  const terms: FoundTerm[] = [];
  const decks: DeckId[] = [];
  const warnings: ImportWarning[] = [];
  let [cards, events] = [0, 0];
  for (const id of request.files) {
    const file = ports.desk.get(id);
    try {
      const done = await importFile(ports, file, request);
      written.push(...done.written);
      terms.push(...done.terms);
      decks.push(...done.decks);
      warnings.push(...done.warnings);
      cards += done.cards;
      events += done.events;
    } finally {
      file.discard();
    }
  }
  return { written, decks, terms, cards, events, warnings };
}

async function importFile(ports: ExchangePorts, file: DeskFile, request: ImportRequest): Promise<Imported> {
  const kind = extensionOf(file.name);
  const stem = linkableName(file.name.slice(0, kind === '' ? undefined : -kind.length - 1), 'Import');
  const folder = request.folder ?? stem;
  if (kind === 'apkg' || kind === 'colpkg' || kind === 'zip')
    return importCollection(ports, { ...ports.packages.open(file.path), name: file.name }, { ...request, folder });
  const text = file.text();
  if (isAnkiText(text)) {
    const opened = { collection: readAnkiText(text, stem), media: () => undefined, name: file.name };
    return importCollection(ports, opened, { ...request, folder });
  }
  const plan = planText({ name: file.name, kind, stem, text }, request, ports.conceptNamed);
  const written: NotePath[] = [];
  const decks: DeckId[] = [];
  for (const { path, text: words } of plan.notes) {
    const target = request.folder === undefined || request.folder === '' ? path : `${request.folder}/${path}`;
    if (plan.isDeck && isHere(ports, target as NotePath, words)) {
      decks.push(formatDeckId({ by: 'deck', of: target }));
      continue;
    }
    const placed = request.dryRun === true ? (target as NotePath) : ports.place(target, words);
    written.push(placed);
    if (plan.isDeck) decks.push(formatDeckId({ by: 'deck', of: placed }));
  }
  if (request.dryRun !== true && written.length > 0) await ports.synchronise(written);
  return { written, decks, terms: plan.terms, cards: 0, events: 0, warnings: plan.warnings };
}

/** Whether this very note is there: a deck file that comes twice is one deck. */
function isHere({ files, notes }: ExchangePorts, path: NotePath, text: string): boolean {
  return notes().includes(path) && readText(files, path) === text;
}
