import { FSRS } from 'ts-fsrs';
import { foldName } from '#core/note/link-key.ts';
import type { NotePath } from '#core/note/note.ts';
import type { CardState } from '../card-state.ts';
import type { Card, CardId } from '../card.ts';
import { dayOf, type DayClock } from '../schedule/study-day.ts';
import type { StudySettings } from '../study-settings.ts';

/** How much of some cards would be known. What was never asked is not. */
export type Known = {
  readonly cards: number;
  /** Cards that were asked before. */
  readonly met: number;
  /** How many would be known now, on average. */
  readonly now: number;
  /** How many would be known on the day of the exam if nothing more is done; as now where there is none. */
  readonly onDay: number;
};

/** Readiness by place and by concept; only of what was asked before. */
export type NotebookReadiness = {
  /** The next exam: its day, `YYYY-MM-DD`, and the title of its deck. */
  readonly exam: { readonly day: string; readonly title: string } | null;
  /** `lines`: fives of line, cards, met, now, onDay, by line. */
  readonly notes: readonly { readonly path: NotePath; readonly lines: readonly number[] }[];
  /** `concept` as its id is folded; `lang` '' where cards tell none. */
  readonly concepts: readonly ({ readonly concept: string; readonly lang: string } & Known)[];
};

export type NotebookReadinessRequest = {
  readonly cards: Iterable<Pick<Card, 'id' | 'path' | 'line' | 'concept' | 'lang'>>;
  readonly stateOf: (card: CardId) => CardState | null;
  readonly settings: Pick<StudySettings, 'weights' | 'dayStart'>;
  readonly now: number;
  readonly tz: number;
  /** Days until the exam. */
  readonly inDays: number;
};

type Sums = { cards: number; met: number; now: number; onDay: number };

/** One pass over the cards; a card counts once, however many decks hold it. */
export function notebookReadiness(request: NotebookReadinessRequest): Omit<NotebookReadiness, 'exam'> {
  const { settings, now, tz, inDays, stateOf } = request;
  const fsrs = new FSRS(settings.weights === null ? {} : { w: settings.weights });
  const clock: DayClock = { tz, dayStart: settings.dayStart };
  const today = dayOf(now, clock);
  const places = new Map<NotePath, Map<number, Sums>>();
  const concepts = new Map<string, Sums & { readonly concept: string; readonly lang: string }>();
  const seen = new Set<CardId>();
  for (const { id, path, line, concept, lang } of request.cards) {
    if (seen.has(id)) continue;
    seen.add(id);
    const state = stateOf(id);
    const known: Sums = { cards: 1, met: 0, now: 0, onDay: 0 };
    if (state !== null && state.lastAt !== null) {
      const elapsed = Math.max(0, today - dayOf(state.lastAt, clock));
      known.met = 1;
      known.now = fsrs.forgetting_curve(elapsed, state.stability);
      known.onDay = fsrs.forgetting_curve(elapsed + inDays, state.stability);
    }
    const lines = places.get(path) ?? new Map<number, Sums>();
    places.set(path, lines);
    lines.set(line, added(lines.get(line), known));
    if (concept === null) continue;
    const key = { concept: foldName(concept), lang: lang ?? '' };
    const name = `${key.concept}\n${key.lang}`;
    concepts.set(name, { ...key, ...added(concepts.get(name), known) });
  }
  return {
    notes: [...places].flatMap(([path, lines]) => {
      if ([...lines.values()].every(({ met }) => met === 0)) return [];
      const inOrder = [...lines].toSorted(([a], [b]) => a - b);
      return [
        {
          path,
          lines: inOrder.flatMap(([line, sums]) => [line, sums.cards, sums.met, short(sums.now), short(sums.onDay)]),
        },
      ];
    }),
    concepts: [...concepts.values()]
      .filter(({ met }) => met > 0)
      .map((sums) => ({ ...sums, now: short(sums.now), onDay: short(sums.onDay) })),
  };
}

function added(before: Sums | undefined, { cards, met, now, onDay }: Sums): Sums {
  if (before === undefined) return { cards, met, now, onDay };
  return { cards: before.cards + cards, met: before.met + met, now: before.now + now, onDay: before.onDay + onDay };
}

/** Exact to a thousandth of a card. */
function short(sum: number): number {
  return Math.round(sum * 1000) / 1000;
}
