import type { NoteFiles } from '#core/indexing/note-files.ts';
import type { NotePath } from '#core/note/note.ts';
import { contentKey, forwardsId } from '#core/review/cards/content-key.ts';
import type { Card, CardId } from '#core/review/card.ts';
import type { Asked, DeckId, DeckScope } from '#core/review/deck.ts';
import { askedBy, formatDeckId, madeKinds, parseDeckId } from '#core/review/decks/deck-id.ts';
import { deckGlossary, type DeckGlossary } from '#core/review/decks/deck-glossary.ts';
import type { DeckMaterial, HomedSource } from '#core/review/decks/deck-material.ts';
import type { DeckNote, DeckWarning } from '#core/review/decks/deck-note.ts';
import { makeDeck, type KeptCards } from '#core/review/decks/make-deck.ts';
import type { StudySettings } from '#core/review/study-settings.ts';
import type { SeenEvent } from '#core/review/study-event.ts';
import { primaryLanguage } from '#core/words/primary-language.ts';
import type { LiveIndex } from '../live-index.ts';
import { createCardIdentities, type CardHistory } from './card-identities.ts';
import { offeredDecks, scopeTitle } from './deck-list.ts';
import { createDeckMaterials } from './deck-materials.ts';
import { createDeckNotes, resolvedScopes } from './deck-notes.ts';
import { belongsTo, partOf } from './deck-scope.ts';
import { createMadeCards } from './made-cards.ts';
import { rewrittenCards, type Rewrite } from './rewritten-cards.ts';

export type DeckCardsPorts = {
  readonly files: Pick<NoteFiles, 'read'>;
  readonly live: LiveIndex;
  readonly history: CardHistory;
  /** What the learner chose for this very deck, which counts more than what its note says. */
  readonly chosen?: (deck: DeckId) => Partial<Asked>;
  /** Lets others have their turn while many files are read. */
  readonly pause?: () => Promise<void>;
};

export type Deck = {
  readonly id: DeckId;
  /** Empty for `all`. */
  readonly title: string;
  readonly by: DeckScope['by'];
  readonly cards: readonly Card[];
  /** What could not be understood in the note of the deck. */
  readonly warnings: readonly DeckWarning[];
};

export type DeckCards = {
  /** Makes ready what decks are made of, in pieces. */
  readAhead(): Promise<void>;
  /** Every deck the notebook offers of itself; `settings` tells what is asked of each. */
  decks(settings: (deck: DeckId) => Asked, readerLang: string | null): Promise<readonly Deck[]>;
  /** The cards of one deck, the same objects until notes or what is asked change. A deck that is none has no cards. */
  cardsOf(deck: DeckId, asked: Asked, readerLang: string | null): Promise<readonly Card[]>;
  titleOf(deck: DeckId, asked: Asked, readerLang: string | null): string;
  /** The terms of a deck; in the first of the languages asked for, or the reader's, unless one is `wanted`. */
  glossaryOf(deck: DeckId, asked: Asked, options: GlossaryOptions): DeckGlossary;
  /** The material of a deck as it was named, and its settings with what its tail says. */
  madeOf(
    deck: DeckId,
    settings: StudySettings,
  ): { readonly scopes: readonly DeckScope[]; readonly settings: StudySettings };
  /** Settings the note of a deck gives; nothing for other decks. */
  given(deck: DeckId): DeckNote['settings'];
  /** The note that makes a deck; undefined for other decks. */
  fileOf(deck: DeckId): { readonly path: NotePath; readonly note: DeckNote } | undefined;
  /** What the log should say of a card known by its words once it is answered; null where it says so already, or need not. */
  toRemember(card: CardId): Omit<SeenEvent, 'id' | 'at'> | null;
  /** What the log should say of asked cards whose words the app changes itself, so that they are known again. */
  rewritten(rewrites: readonly Rewrite[]): Promise<readonly Omit<SeenEvent, 'id' | 'at'>[]>;
  /** Further ids cards were answered under, and the one they have now. */
  sameCards(): ReadonlyMap<CardId, CardId>;
};

export type GlossaryOptions = {
  readonly readerLang: string | null;
  readonly wanted: string | null;
  /** A second language, to stand beside. */
  readonly beside: string | null;
};

/** Decks kept ready; a notebook with more is made anew now and then. */
const MOST_KEPT = 200;
/** Cards looked at between two pauses. */
const PIECE = 2000;

/** Turns the notebook into decks when asked, and keeps them until something changes. */
export function createDeckCards(ports: DeckCardsPorts): DeckCards {
  const { files, live, history, chosen, pause = () => Promise.resolve() } = ports;
  let material: DeckMaterial | undefined;
  const materialNow = createDeckMaterials(live);
  const kept: KeptCards = new WeakMap();
  let decks = new Map<string, readonly Card[]>();
  const identities = createCardIdentities(history);
  const notes = createDeckNotes(files, live);
  const made = createMadeCards({ files, live, pause });

  const current = (): DeckMaterial => {
    const now = materialNow();
    if (now !== material) {
      material = now;
      decks = new Map();
      identities.setSources(now.own);
    }
    if (identities.update()) decks = new Map();
    return now;
  };

  const scopesOf = (scope: DeckScope, now: DeckMaterial): readonly DeckScope[] => {
    if (scope.by !== 'deck') return [scope];
    const note = notes.read(scope.of);
    return note === undefined ? [] : inOne(resolvedScopes(note, scope.of as NotePath, now, live));
  };

  /** What is made of the files is read first, and what changed meanwhile counts for the next time. */
  const makeCards = async (scope: DeckScope, asked: Asked, reader: string): Promise<readonly Card[]> => {
    const now = current();
    const scopes = scopesOf(scope, now);
    const stored = partOf(scopes, now, live);
    const kinds = asked.kinds.filter((kind) => madeKinds.includes(kind));
    let own: readonly HomedSource[] = stored.own;
    if (kinds.length > 0) {
      const tests = scopes.map((each) => belongsTo(each, now, live));
      const more = await made.sources(
        kinds,
        now,
        (place) =>
          (asked.langs.length === 0 || place.lang === '' || asked.langs.includes(place.lang)) &&
          tests.some((test) => test(place, false)),
      );
      const read = new Set(more.map(({ path }) => path));
      identities.addMade(more, (path) => read.has(path) || !live.heads.has(path));
      own = [...own, ...more];
    }
    return makeDeck(
      { entries: stored.entries, own },
      {
        asked,
        readerLang: reader,
        material: now,
        idOf: identities.idOf,
        titleOf: (path) => live.heads.get(path)?.title ?? path,
        made: kept,
      },
    );
  };

  const askedOf = (deck: DeckId, asked: Asked) => {
    const parsed = parseDeckId(deck);
    if (parsed === undefined) return undefined;
    const { scope, tail } = parsed;
    // A note that is opened to be studied is asked in its own language.
    const noteLangs = scope.by === 'note' ? { langs: [] } : {};
    const wanted = { ...asked, ...noteLangs, ...given(scope), ...chosen?.(deck) };
    return { scope, asked: askedBy(tail, wanted, current().langs) };
  };

  const given = (scope: DeckScope): DeckNote['settings'] =>
    scope.by === 'deck' ? (notes.read(scope.of)?.settings ?? {}) : {};

  const fileOf: DeckCards['fileOf'] = (deck) => {
    if (!deck.startsWith('deck:')) return undefined;
    const scope = parseDeckId(deck)?.scope;
    const note = scope === undefined ? undefined : notes.read(scope.of);
    return scope === undefined || note === undefined ? undefined : { path: scope.of as NotePath, note };
  };

  const cardsOf = async (deck: DeckId, wanted: Asked, readerLang: string | null): Promise<readonly Card[]> => {
    const found = askedOf(deck, wanted);
    if (found === undefined) return [];
    const { scope, asked } = found;
    const reader = primaryLanguage(readerLang);
    const name = JSON.stringify([formatDeckId(scope), asked.kinds, asked.langs, asked.pairs, reader]);
    const before = decks.get(name);
    if (before !== undefined) return before;
    const of = decks;
    const cards = await makeCards(scope, asked, reader);
    if (of !== decks) return cards;
    if (decks.size >= MOST_KEPT) decks.clear();
    decks.set(name, cards);
    return cards;
  };

  const titleOf = (deck: DeckId, wanted: Asked, readerLang: string | null): string => {
    const found = askedOf(deck, wanted);
    if (found === undefined) return deck;
    const { scope, asked } = found;
    const tail = deck.slice(formatDeckId(scope).length + 1).replaceAll('>', ' → ');
    const title = scopeTitle(scope, current(), live, [...asked.langs, primaryLanguage(readerLang)]);
    return tail === '' || tail === '*' || title === '' ? title : `${title} · ${tail}`;
  };

  const glossaryOf = (deck: DeckId, asked: Asked, { readerLang, wanted, beside }: GlossaryOptions): DeckGlossary => {
    const found = askedOf(deck, asked);
    const now = current();
    const { entries } = found === undefined ? { entries: [] } : partOf(scopesOf(found.scope, now), now, live);
    const langs = [wanted, ...(found?.asked.langs ?? []), readerLang];
    const glossary = deckGlossary(entries, { wanted: langs, beside, byConcept: now.byConcept });
    return { ...glossary, title: titleOf(deck, asked, glossary.lang || readerLang) };
  };

  const readAhead = async (): Promise<void> => {
    await pause();
    const { own } = materialNow();
    // What cards say is compared with what the log says of them.
    for (const words of [own, history.seen()])
      for (let at = 0; at < words.length; at += PIECE) {
        for (const each of words.slice(at, at + PIECE)) contentKey(each);
        await pause();
      }
    current();
    await pause();
  };

  return {
    readAhead,
    cardsOf,
    titleOf,
    glossaryOf,
    given: (deck) => fileOf(deck)?.note.settings ?? {},
    fileOf,
    madeOf: (deck, settings) => {
      const found = askedOf(deck, settings);
      if (found === undefined) return { scopes: [], settings };
      return { scopes: fileOf(deck)?.note.scopes ?? [found.scope], settings: { ...settings, ...found.asked } };
    },
    async decks(settings, readerLang) {
      const found: Deck[] = [];
      for (const scope of offeredDecks(current(), notes.paths())) {
        const id = formatDeckId(scope);
        const asked = settings(id);
        const cards = await cardsOf(id, asked, readerLang);
        if (cards.length === 0 && scope.by !== 'deck') continue;
        const warnings = scope.by === 'deck' ? (notes.read(scope.of)?.warnings ?? []) : [];
        found.push({ id, title: titleOf(id, asked, readerLang), by: scope.by, cards, warnings });
      }
      return found;
    },
    toRemember(id) {
      current();
      return identities.toRemember(forwardsId(id));
    },
    async rewritten(rewrites) {
      current();
      const asked = identities.asked();
      const paths = new Set(asked.map(({ says }) => says.path));
      // A card whose note went elsewhere may stand in any.
      const isAnywhere = [...paths].some((path) => !live.heads.has(path));
      const byKey = new Map(asked.toReversed().map(({ id, says }) => [contentKey(says), id]));
      const said: Omit<SeenEvent, 'id' | 'at'>[] = [];
      for (const each of rewrites) {
        if (!isAnywhere && !paths.has(each.before.path)) continue;
        for (const { was, is } of await rewrittenCards(each)) {
          const card = byKey.get(contentKey(was));
          if (card !== undefined) said.push({ t: 'card', card, ...is });
        }
        await pause();
      }
      return said;
    },
    sameCards() {
      current();
      return identities.same();
    },
  };
}

/** Concepts are looked for together, however many a deck names. */
function inOne(scopes: readonly DeckScope[]): readonly DeckScope[] {
  const concepts = scopes.filter(({ by }) => by === 'concepts');
  if (concepts.length < 2) return scopes;
  return [...scopes.filter(({ by }) => by !== 'concepts'), { by: 'concepts', of: concepts.map(({ of }) => of).join() }];
}
