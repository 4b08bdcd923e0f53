import { backwardsId, contentKey, forwardsId, type CardWords } from '#core/review/cards/content-key.ts';
import { identify } from '#core/review/cards/identify.ts';
import type { OwnSource } from '#core/review/cards/own-cards.ts';
import type { CardId, CardKind } from '#core/review/card.ts';
import { madeKinds } from '#core/review/decks/deck-id.ts';
import type { NotePath } from '#core/note/note.ts';
import type { SeenEvent } from '#core/review/study-event.ts';

/** What the log tells of cards that are known by their words. */
export type CardHistory = {
  /** `card` events, as they came; only ever longer. */
  seen(): readonly SeenEvent[];
  /** Whether a card was ever answered. */
  hasHistory(id: CardId): boolean;
};

export type CardIdentities = {
  setSources(sources: readonly OwnSource[]): void;
  /** The same for cards made of files when they are asked for; `mayBe` tells which cards of the log, by their path, they may be. */
  addMade(sources: readonly OwnSource[], mayBe: (path: NotePath) => boolean): void;
  /** Takes over what the log learned; true when a card is another one since. */
  update(): boolean;
  idOf(source: OwnSource): CardId | undefined;
  /** What cards that were asked or marked say: in the notes as they stand, then last in the log. */
  asked(): readonly { readonly id: CardId; readonly says: CardWords & { readonly path: NotePath } }[];
  toRemember(id: CardId): Omit<SeenEvent, 'id' | 'at'> | null;
  same(): ReadonlyMap<CardId, CardId>;
};

/** Keeps which card of the log each card of the notes is, and works it out anew only when that may have changed. */
export function createCardIdentities(history: CardHistory): CardIdentities {
  let sources: readonly OwnSource[] = [];
  let ids = new Map<OwnSource, CardId>();
  let byId = new Map<CardId, OwnSource>();
  let same = new Map<CardId, CardId>();
  /** What the log said last of each card. */
  let told = new Map<CardId, SeenEvent>();
  let learned = 0;
  let isStale = true;

  const tell = (event: SeenEvent): void => {
    const before = told.get(event.card);
    if (before === undefined || before.at < event.at || (before.at === event.at && before.id < event.id))
      told.set(event.card, event);
  };
  /** A card that says what it says now is no news. */
  const isNews = (event: SeenEvent): boolean => {
    const source = byId.get(event.card);
    return source === undefined || contentKey(source) !== contentKey(event);
  };
  const take = (all: readonly OwnSource[], seen: readonly SeenEvent[]): void => {
    const found = identify(all, seen, history.hasHistory);
    all.forEach((source, at) => {
      const id = found.ids[at];
      if (id === undefined) return;
      ids.set(source, id);
      if (!byId.has(id)) byId.set(id, source);
    });
    if (found.same.size > 0) same = new Map([...same, ...found.same]);
  };
  const workOut = (): void => {
    const seen = history.seen();
    ids = new Map();
    byId = new Map();
    same = new Map();
    take(
      sources,
      seen.filter(({ kind }) => !isMade(kind)),
    );
    told = new Map();
    for (const event of seen) tell(event);
    learned = seen.length;
    isStale = false;
  };

  return {
    setSources(now) {
      sources = now;
      isStale = true;
    },
    addMade(made, mayBe) {
      const kinds = new Set(made.map(({ kind }) => kind));
      take(
        made,
        history.seen().filter(({ kind, path }) => kinds.has(kind) && mayBe(path)),
      );
    },
    update() {
      const seen = history.seen();
      if (!isStale && seen.length === learned) return false;
      const news = seen.slice(learned);
      if (!isStale && seen.length > learned && !news.some(isNews)) {
        for (const event of news) tell(event);
        learned = seen.length;
        return false;
      }
      workOut();
      return true;
    },
    idOf: (source) => ids.get(source),
    asked: () =>
      [...byId, ...told].flatMap(([id, says]) =>
        told.has(id) || history.hasHistory(id) || history.hasHistory(backwardsId(id))
          ? [{ id: forwardsId(id), says }]
          : [],
      ),
    toRemember(card) {
      const source = byId.get(card);
      if (source === undefined) return null;
      const last = told.get(card);
      if (last !== undefined && isTold(last, source)) return null;
      const { kind, front, back, path, block } = source;
      return { t: 'card', card, kind, front, back, path, block };
    },
    same: () => same,
  };
}

function isMade(kind: CardKind): boolean {
  return madeKinds.includes(kind);
}

function isTold(event: SeenEvent, source: OwnSource): boolean {
  return event.path === source.path && event.block === source.block && isSame(event, source);
}

function isSame(a: CardWords, b: CardWords): boolean {
  return a.kind === b.kind && contentKey(a) === contentKey(b);
}
