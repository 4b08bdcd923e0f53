import { memoryOf } from './memory-state.ts';
import type { PastState } from './past.ts';

/** Where the cards of a block stand by the comment below or behind it. */
export type NoteSchedule = {
  /** Line of the comment, from 1. */
  readonly line: number;
  /** Line the cards stand on, or end on. */
  readonly cardLine: number;
  /** One for each card of the block, in their order; null for one that is new. */
  readonly states: readonly (PastState | null)[];
};

const COMMENT = /<!--SR:((?:!?[^>]*?))-->/gu;
const ENTRY = /^(\d{4}-\d{2}-\d{2}),(\d+(?:\.\d+)?),(\d+(?:\.\d+)?)$/u;
/** The plugin writes this day for cards that were never asked. */
const NEVER = '2000-01-01';
const DAY = 86_400_000;

/**
 * Schedules that the Obsidian plugin Spaced Repetition wrote into a note as comments: day due, interval in days and ease in
 * hundredths, for each card of the block above. They are read and left as they are. `dayStart` is when a day begins for the
 * learner, in ms after midnight UTC.
 */
export function readObsidianSchedules(text: string, dayStart = 0): readonly NoteSchedule[] {
  if (!text.includes('<!--SR:')) return [];
  const lines = text.split('\n');
  return lines.flatMap((line, at) =>
    [...line.matchAll(COMMENT)].flatMap((match) => {
      const states = (match[1] ?? '')
        .split('!')
        .filter((entry) => entry.trim() !== '')
        .map((entry) => stateOf(entry.trim(), dayStart));
      if (states.length === 0) return [];
      const isAlone = line.slice(0, match.index).replace(/^[\s>]+/u, '') === '';
      let cardLine = at;
      if (isAlone)
        do cardLine -= 1;
        while (cardLine >= 0 && /^[\s>]*(?:\^[\w-]+\s*)?$/u.test(lines[cardLine] ?? ''));
      return cardLine < 0 ? [] : [{ line: at + 1, cardLine: cardLine + 1, states }];
    }),
  );
}

function stateOf(entry: string, dayStart: number): PastState | null {
  const [, day, days, percent] = ENTRY.exec(entry) ?? [];
  if (day === undefined || day === NEVER) return null;
  const due = Date.parse(`${day}T00:00:00Z`);
  const interval = Number(days);
  if (Number.isNaN(due) || interval <= 0) return null;
  const { stability, difficulty } = memoryOf({ ease: Number(percent) / 100, interval });
  const dueAt = due + dayStart;
  // How often it was asked is not told; once, at the least.
  return { at: dueAt - interval * DAY, stability, difficulty, dueAt, scheduledDays: interval, reps: 1, lapses: 0 };
}
