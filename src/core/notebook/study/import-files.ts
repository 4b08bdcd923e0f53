import type { NotePath } from '#core/note/note.ts';
import { extensionOf } from '#core/indexing/file-kind.ts';
import { linkableName, numbered } from '#core/note/file-name.ts';
import { isAnkiText, readAnkiText } from '#core/review/exchange/anki-text.ts';
import type { FoundTerm } from '#core/review/exchange/glossary-text.ts';
import { blockLines } from './block-places.ts';
import type { DeskFile, ExchangePorts } from './exchange-ports.ts';
import type { Imported, ImportRequest, ImportWarning } from './exchange.ts';
import type { DeckId } from '#core/review/deck.ts';
import { formatDeckId } from '#core/review/decks/deck-id.ts';
import { importCollection } from './import-collection.ts';
import { planText } from './plan-text.ts';

/** Imports one file after the other; each is read whole before anything of it is written. */
export async function importFiles(ports: ExchangePorts, request: ImportRequest): Promise<Imported> {
  const written: NotePath[] = [];
  const here: NotePath[] = [];
  const terms: FoundTerm[] = [];
  const decks: DeckId[] = [];
  const warnings: ImportWarning[] = [];
  let [cards, known, events] = [0, 0, 0];
  for (const id of request.files) {
    const file = ports.desk.get(id);
    let isWanted = false;
    try {
      const done = await importFile(ports, file, request);
      isWanted = request.dryRun === true;
      written.push(...done.written);
      here.push(...done.here);
      terms.push(...done.terms);
      decks.push(...done.decks);
      warnings.push(...done.warnings);
      cards += done.cards;
      known += done.known;
      events += done.events;
    } finally {
      if (!isWanted) file.discard();
    }
  }
  return { written, here, decks, terms, cards, known, events, warnings };
}

async function importFile(ports: ExchangePorts, file: DeskFile, request: ImportRequest): Promise<Imported> {
  const kind = extensionOf(file.name);
  const stem = linkableName(file.name.slice(0, kind === '' ? undefined : -kind.length - 1), 'Import');
  const folder = request.folder ?? stem;
  if (kind === 'apkg' || kind === 'colpkg' || kind === 'zip')
    return importCollection(
      ports,
      { ...ports.packages.open(file.path, file.name), name: file.name },
      { ...request, folder },
    );
  const text = file.text();
  if (isAnkiText(text)) {
    const opened = { collection: readAnkiText(text, stem), media: () => undefined, name: file.name };
    return importCollection(ports, opened, { ...request, folder });
  }
  const world = { conceptNamed: ports.conceptNamed, blockLine: blockLines(ports) };
  const plan = planText({ name: file.name, kind, stem, text }, request, world);
  const written: NotePath[] = [];
  const here: NotePath[] = [];
  const decks: DeckId[] = [];
  for (const { path, text: words } of plan.notes) {
    const target = request.folder === undefined || request.folder === '' ? path : `${request.folder}/${path}`;
    const same = sameNote(ports, target, words);
    const placed = same ?? (request.dryRun === true ? (target as NotePath) : ports.place(target, words));
    (same === undefined ? written : here).push(placed);
    if (plan.isDeck) decks.push(formatDeckId({ by: 'deck', of: placed }));
  }
  if (request.dryRun !== true && written.length > 0) await ports.synchronise(written);
  return { written, here, decks, terms: plan.terms, cards: 0, known: plan.known, events: 0, warnings: plan.warnings };
}

/** The note that says just this under this path, or under a number it got because the path was taken. */
function sameNote({ files }: ExchangePorts, path: string, text: string): NotePath | undefined {
  const words = new TextEncoder().encode(text);
  for (let number = 1; ; number += 1) {
    const own = numbered(path, number) as NotePath;
    const bytes = files.readBytes(own);
    if (bytes === undefined) return undefined;
    if (bytes.length === words.length && bytes.every((byte, at) => byte === words[at])) return own;
  }
}
