import { linkableName, numbered } from '#core/note/file-name.ts';
import type { CardId } from '../card.ts';
import type { StudyEvent } from '../study-event.ts';
import type { AnkiCard, AnkiCollection, AnkiNote, AnkiNotetype } from './anki-package.ts';
import { entriesOfNote, type NoteEntry } from './anki-entries.ts';
import { writeDeckNotes, type DeckEntry, type PlannedNote } from './deck-notes.ts';
import { pastReviews, pastState } from './from-anki-schedule.ts';
import { writeGlossaries, type GlossaryEntry } from './glossary-note.ts';
import { ownNotetype } from './notetypes.ts';
import type { OwnLines } from './own-lines.ts';
import { ownPassages, writtenWords } from './own-passages.ts';
import { ownEntry } from './own-entries.ts';
import type { CardPast } from './past.ts';

export type AnkiImport = {
  readonly collection: AnkiCollection;
  readonly own: OwnLines;
  /** Where new notes go, vault-relative; files go into a folder `attachments` in it. */
  readonly folder: string;
  /** Whether the notebook has this card. */
  hasCard(id: CardId): boolean;
  /** Whether a block of this id stands in a note. */
  hasBlock(id: string): boolean;
  /** Whether a glossary of the notebook has the concept in this language. */
  hasEntry(concept: string, lang: string | null): boolean;
};

export type AnkiImportPlan = {
  readonly notes: readonly PlannedNote[];
  /** Packed files to copy, by the path they get. */
  readonly files: readonly { readonly name: string; readonly path: string }[];
  readonly pasts: readonly CardPast[];
  /** Events as the log had them that a package of ours comes from. */
  readonly events: readonly StudyEvent[];
  readonly terms: readonly GlossaryEntry[];
  /** Notes of Anki that could not be made cards of. */
  readonly left: readonly { readonly reason: LeftReason; readonly notes: number }[];
};

export type LeftReason = 'image-occlusion' | 'empty' | 'notetype-missing';

/** What a package brings: notes to write, files to copy, and what was learned. Nothing is written here. */
export function planAnkiImport(ask: AnkiImport): AnkiImportPlan {
  const { collection, own, hasCard, hasBlock } = ask;
  const notetypes = new Map(collection.notetypes.map((each) => [each.id, each]));
  const cards = groupBy(collection.cards, ({ note }) => note);
  const reviews = groupBy(collection.reviews, ({ card }) => card);
  const ownCards = new Map(own.cards.map(({ guid, ord, card }) => [`${guid} ${ord}`, card]));
  const wordsOf = writtenWords(own);
  const passages = ownPassages(own.cards, collection.notes, wordsOf);
  const files = new Map<string, string>();
  const taken = new Set<string>();
  const media = new Set(collection.media);
  const embed = (name: string): string | undefined => {
    if (!media.has(name)) return undefined;
    const known = files.get(name);
    if (known !== undefined) return `![[${known}]]`;
    const wanted = joined(ask.folder, `attachments/${linkableName(name, 'file')}`);
    let path = wanted;
    for (let number = 2; taken.has(path); number += 1) path = numbered(wanted, number);
    taken.add(path);
    files.set(name, path);
    return `![[${path}]]`;
  };
  const deckEntries: DeckEntry[] = [];
  const written = new Set<string>();
  const glossary: GlossaryEntry[] = [];
  const pasts: CardPast[] = [];
  const left = new Map<LeftReason, number>();

  const pastOf = (of: CardPast['of'], note: AnkiNote, card: AnkiCard): CardPast => ({
    of,
    was: 'card' in of ? of.card : (ownCards.get(`${note.guid} ${card.ord}`)?.id ?? null),
    key: `${note.guid} ${card.ord}`,
    reviews: pastReviews(reviews.get(card.id) ?? [], collection.scheduler),
    state: pastState(card, collection.created * 1000),
    suspended: card.schedule.queue === -1,
    flag: card.schedule.flag,
  });

  const guids = new Set<string>();
  for (const each of collection.notes) {
    const isOnly = each.guid !== '' && !guids.has(each.guid);
    const note = isOnly ? each : { ...each, guid: `${each.guid} ${each.id}` };
    guids.add(note.guid);
    const notetype = notetypes.get(note.notetype);
    const made = cards.get(note.id) ?? [];
    if (notetype === undefined || made.length === 0) {
      count(left, 'notetype-missing');
      continue;
    }
    const entry = comesBack(note, notetype, made) ?? entriesOfNote({ note, notetype, cards: made, embed });
    if (typeof entry === 'string') {
      count(left, entry);
      continue;
    }
    for (const { card, of } of entry.cards) pasts.push(pastOf(of, note, card));
    glossary.push(...entry.glossary.filter(({ concept, lang }) => concept === null || !ask.hasEntry(concept, lang)));
    deckEntries.push(...entry.blocks.filter(({ block }) => !hasBlock(block) && !written.has(block)));
    for (const { block } of entry.blocks) written.add(block);
  }

  function comesBack(
    note: AnkiNote,
    notetype: AnkiNotetype,
    made: readonly AnkiCard[],
  ): NoteEntry | LeftReason | undefined {
    const kind = ownNotetype(notetype);
    return kind === undefined
      ? undefined
      : ownEntry({
          kind,
          passage: passages.get(note.guid),
          note,
          notetype,
          cards: made,
          hasCard,
          cardOf: (ord) => ownCards.get(`${note.guid} ${ord}`),
          wordsOf,
          embed,
        });
  }

  return {
    notes: [...writeDeckNotes(deckEntries, ask.folder), ...writeGlossaries(glossary, ask.folder)],
    files: [...files].map(([name, path]) => ({ name, path })),
    pasts,
    events: own.events,
    terms: glossary,
    left: [...left].map(([reason, notes]) => ({ reason, notes })),
  };
}

function groupBy<Each, Key>(all: readonly Each[], keyOf: (each: Each) => Key): ReadonlyMap<Key, readonly Each[]> {
  const groups = new Map<Key, Each[]>();
  for (const each of all) {
    const key = keyOf(each);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [each]);
    else group.push(each);
  }
  return groups;
}

function count<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function joined(folder: string, path: string): string {
  return folder === '' ? path : `${folder}/${path}`;
}
