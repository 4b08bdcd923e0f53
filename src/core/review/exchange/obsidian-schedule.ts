import { memoryOf } from './memory-state.ts';
import type { PastState } from './past.ts';

/** Where the cards of a block stand by the comment below or behind it. */
export type NoteSchedule = {
  /** Line of the comment, from 1. */
  readonly line: number;
  /** Lines the cards stand on: where the block above or before the comment begins and ends. */
  readonly from: number;
  readonly to: number;
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
  const fenced = fencedLines(lines);
  return lines.flatMap((line, at) =>
    (fenced.has(at) ? [] : [...line.matchAll(COMMENT)]).flatMap((match) => {
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
      if (cardLine < 0) return [];
      let from = cardLine;
      while (from > 0 && (fenced.has(from - 1) || !EMPTY.test(lines[from - 1] ?? ''))) from -= 1;
      return [{ line: at + 1, from: from + 1, to: cardLine + 1, states }];
    }),
  );
}

const EMPTY = /^[\s>]*$/u;

/** Places of the lines of code blocks, fences included. */
function fencedLines(lines: readonly string[]): ReadonlySet<number> {
  const inside = new Set<number>();
  let fence: string | undefined;
  for (const [at, line] of lines.entries()) {
    const mark = /^[\s>]*(`{3,}|~{3,})/u.exec(line)?.[1];
    if (fence !== undefined || mark !== undefined) inside.add(at);
    if (fence === undefined) fence = mark;
    else if (mark?.startsWith(fence) === true) fence = undefined;
  }
  return inside;
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
