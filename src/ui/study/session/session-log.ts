import type { SessionCard, SessionRequest, SessionTurn } from '#api/study-contract.ts';
import type { CardMark } from '#core/review/card-state.ts';
import type { CardId } from '#core/review/card.ts';
import type { Grade } from '#core/review/study-event.ts';

/** What was done in this session and can be taken back, one after the other. */
export type Deed =
  | { readonly kind: 'answer'; readonly asked: SessionCard; readonly grade: Grade; readonly ms: number }
  | { readonly kind: 'mark'; readonly asked: SessionCard; readonly before: CardMark };

export type SessionSum = {
  readonly answers: number;
  readonly cards: number;
  /** Cards known at their first asking in this session. */
  readonly known: number;
  readonly ms: number;
};

/** What was answered in a session. */
export function sumUp(deeds: readonly Deed[]): SessionSum {
  const first = new Map<CardId, Grade>();
  let [answers, ms] = [0, 0];
  for (const deed of deeds) {
    if (deed.kind !== 'answer') continue;
    answers += 1;
    ms += deed.ms;
    const { id } = deed.asked.card;
    if (!first.has(id)) first.set(id, deed.grade);
  }
  return { answers, cards: first.size, known: [...first.values()].filter((grade) => grade > 1).length, ms };
}

/** Cards answered in this session, each once, as they were asked last. */
export function askedCards(deeds: readonly Deed[]): readonly SessionCard[] {
  const cards = new Map<CardId, SessionCard>();
  for (const deed of deeds) if (deed.kind === 'answer') cards.set(deed.asked.card.id, deed.asked);
  return [...cards.values()];
}

/**
 * A turn asked for anew while a card is being thought about: that card stays where it is, with the words its note has now. It also stays
 * when its note is gone.
 */
export function keepAsking(fresh: SessionTurn, current: SessionCard | undefined): SessionTurn {
  if (current === undefined) return fresh;
  const { id, path, line, kind } = current.card;
  const again =
    fresh.next.find(({ card }) => card.id === id) ??
    // Rewritten before its first answer, it is known by other words.
    fresh.next.find(({ card }) => card.path === path && card.line === line && card.kind === kind) ??
    current;
  return { ...fresh, next: [again, ...fresh.next.filter(({ card }) => card.id !== again.card.id)] };
}

/** Asks for the card at hand again, wherever it would stand now. */
export function askingOf(current: SessionCard | undefined): Pick<SessionRequest, 'asking'> {
  if (current === undefined) return {};
  const { id, path, line, kind } = current.card;
  return { asking: { id, path, line, kind } };
}

/** Cards still to be answered in a turn; at least those that are at hand. */
export function cardsLeft({ counts, next }: SessionTurn): number {
  return Math.max(next.length, counts.fresh + counts.learning + counts.due);
}
