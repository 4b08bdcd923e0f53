import type { CardId } from '../card.ts';
import type { SeenEvent } from '../study-event.ts';
import { backwardsId, contentKey, forwardsId } from './content-key.ts';

/** A card of the log: everything it was ever seen to say. */
export type KnownCard = {
  readonly id: CardId;
  readonly first: SeenEvent;
  readonly last: SeenEvent;
  /** By what it said, the last time it said so. */
  readonly said: ReadonlyMap<string, SeenEvent>;
  readonly lastKey: string;
  readonly isAnswered: boolean;
};

/** The cards of the log, those that are answered first, then the older, then by id: of two that may be meant, the first counts. */
export function gatherKnown(events: readonly SeenEvent[], hasHistory: (id: CardId) => boolean): readonly KnownCard[] {
  const known = new Map<CardId, { first: SeenEvent; last: SeenEvent; lastKey: string; said: Map<string, SeenEvent> }>();
  for (const event of events) {
    const id = forwardsId(event.card);
    const key = contentKey(event);
    const card = known.get(id);
    if (card === undefined) {
      known.set(id, { first: event, last: event, lastKey: key, said: new Map([[key, event]]) });
      continue;
    }
    if (isBefore(event, card.first)) card.first = event;
    if (isBefore(card.last, event)) [card.last, card.lastKey] = [event, key];
    const said = card.said.get(key);
    if (said === undefined || isBefore(said, event)) card.said.set(key, event);
  }
  return [...known]
    .map(([id, card]): KnownCard => ({ ...card, id, isAnswered: hasHistory(id) || hasHistory(backwardsId(id)) }))
    .toSorted(
      (a, b) => Number(b.isAnswered) - Number(a.isAnswered) || a.first.at - b.first.at || (a.id < b.id ? -1 : 1),
    );
}

function isBefore(a: SeenEvent, b: SeenEvent): boolean {
  return a.at < b.at || (a.at === b.at && a.id < b.id);
}
