import type { NotePath } from '#core/note/note.ts';
import { parseNote } from '#core/note/parse-note.ts';
import { contentKey, freshId } from '#core/review/cards/content-key.ts';
import type { Identifiable } from '#core/review/cards/identify.ts';
import type { CardId } from '#core/review/card.ts';
import type { SeenEvent } from '#core/review/study-event.ts';

export const home = 'en/Loyalty.md' as NotePath;

/** The cards a text has as a note. */
export function cardsIn(text: string, at = home): Identifiable[] {
  return parseNote(at, text).cards.map((card) => ({ ...card, path: at }));
}

export function idOf(card: Identifiable): CardId {
  return freshId(contentKey(card));
}

let events = 0;
export function seen({ kind, front, back, path: at, block }: Identifiable, card: CardId, when = 1000): SeenEvent {
  events += 1;
  return { t: 'card', id: `e${String(events).padStart(6, '0')}`, at: when, card, kind, front, back, path: at, block };
}

export const always = (): boolean => true;
