import type { CardId } from '#core/review/card.ts';
import type { Grade, StudyEvent } from '#core/review/study-event.ts';
import type { StudySettings } from '#core/review/study-settings.ts';

export type Chance = { readonly even: () => number; readonly whole: (least: number, most: number) => number };

/** Repeatable chance (mulberry32). */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  const even = (): number => {
    state = (state + 0x6d_2b_79_f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return { even, whole: (least, most) => least + Math.floor(even() * (most - least + 1)) };
}

/** The same events in another order. */
export function shuffled<Each>(list: readonly Each[], { whole }: Chance): readonly Each[] {
  const mixed = [...list];
  for (let at = mixed.length - 1; at > 0; at--) {
    const other = whole(0, at);
    [mixed[at], mixed[other]] = [mixed[other] as Each, mixed[at] as Each];
  }
  return mixed;
}

const START = Date.UTC(2026, 0, 5, 7);
const changes: readonly Partial<StudySettings>[] = [
  { retention: 0.85 },
  { dayStart: 0 },
  { easyDays: [1, 1, 0.5, 1, 1, 0, 0] },
  { learningSteps: [5], relearningSteps: [] },
  { maximumInterval: 400 },
  { fuzz: false },
  { fuzz: true, retention: 0.93 },
];

/** Events of a year on three devices in different time zones, a few at the same moment; in the order of time. */
export function randomLog(count: number, chance: Chance, perCard = 40): readonly StudyEvent[] {
  const { even, whole } = chance;
  const events: StudyEvent[] = [];
  const cards = Math.ceil(count / perCard);
  const reviews: string[] = [];
  for (let line = 0; events.length < count; line++) {
    const at = START + Math.floor((line / count) * 365 * 86_400_000) + whole(-3, 3) * 1000;
    const card = `card-${whole(0, cards)}` as CardId;
    const id = `${'abc'[whole(0, 2)]}-${(line * 2_654_435_761) % 4_294_967_296}`;
    const kind = even();
    if (line % Math.ceil(count / 12) === 7) {
      const deck = even() < 0.6 ? '' : 'chapter:one';
      events.push({ t: 'set', id, at, deck, values: changes[whole(0, changes.length - 1)] ?? {} });
    } else if (kind < 0.06 && reviews.length > 0) {
      // Mostly the last one; now and then one of long ago, or one that never comes.
      const of = even() < 0.7 ? reviews.at(-1) : even() < 0.9 ? reviews[whole(0, reviews.length - 1)] : 'nowhere';
      events.push({ t: 'undo', id, at, of: of ?? 'nowhere' });
    } else if (kind < 0.08) {
      const change = [
        { suspended: even() < 0.5 },
        { flag: whole(0, 4) },
        { buried: even() < 0.5 ? '2026-06-01' : null },
      ];
      events.push({ t: 'mark', id, at, card, ...change[whole(0, 2)] });
    } else if (kind < 0.1) {
      const days = whole(1, 90);
      events.push({
        t: 'state',
        id,
        at,
        card,
        stability: 0.5 + even() * 100,
        difficulty: 1 + even() * 9,
        dueAt: at + days * 86_400_000,
        scheduledDays: days,
        reps: whole(1, 20),
        lapses: whole(0, 5),
      });
    } else {
      const grade = (even() < 0.2 ? 1 : whole(2, 4)) as Grade;
      const tz = [-480, 60, 540][whole(0, 2)] ?? 0;
      events.push({
        t: 'review',
        id,
        at,
        card,
        grade,
        ms: whole(500, 20_000),
        tz,
        ...(even() < 0.05 ? { cram: true } : {}),
      });
      reviews.push(id);
    }
  }
  return events;
}
