import type { CardId } from '#core/review/card.ts';
import type { MarkEvent, ReviewEvent, SettingsEvent, StateEvent, UndoEvent } from '#core/review/study-event.ts';

export const DAY = 86_400_000;
/** A Monday, nine o'clock UTC. */
export const NINE = Date.UTC(2026, 10, 23, 9);

let made = 0;
const newId = (): string => `event-${String(made++).padStart(6, '0')}`;

type Given<Event extends { readonly card?: CardId }> = Partial<Omit<Event, 't' | 'card'>> & { readonly card?: string };

export function aReview({ card = 'c', ...more }: Given<ReviewEvent> = {}): ReviewEvent {
  return { t: 'review', id: newId(), at: NINE, grade: 3, ms: 4000, tz: 0, ...more, card: card as CardId };
}

export function aMark({ card = 'c', ...more }: Given<MarkEvent>): MarkEvent {
  return { t: 'mark', id: newId(), at: NINE, ...more, card: card as CardId };
}

export function aState({ card = 'c', ...more }: Given<StateEvent> = {}): StateEvent {
  return {
    t: 'state',
    id: newId(),
    at: NINE,
    stability: 20,
    difficulty: 5,
    dueAt: NINE + 20 * DAY,
    scheduledDays: 20,
    reps: 4,
    lapses: 1,
    ...more,
    card: card as CardId,
  };
}

export function anUndo(of: { readonly id: string }, at = NINE): UndoEvent {
  return { t: 'undo', id: newId(), at, of: of.id };
}

export function aSetting(values: SettingsEvent['values'], { deck = '', at = NINE } = {}): SettingsEvent {
  return { t: 'set', id: newId(), at, deck, values };
}
