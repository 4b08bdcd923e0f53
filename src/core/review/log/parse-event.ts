import type { NotePath } from '#core/note/note.ts';
import type { CardId, CardKind } from '../card.ts';
import type { StudyEvent } from '../study-event.ts';
import { readSettings, settingNames } from './read-settings.ts';

/** A line of the log, or null for what is none: torn, damaged, or written by a later version. */
export function parseEvent(line: string): StudyEvent | null {
  let read: unknown;
  try {
    read = JSON.parse(line);
  } catch {
    return null;
  }
  if (!isRecord(read)) return null;
  const { t, id, at, card, deck } = read;
  if (typeof id !== 'string' || id === '' || !isTime(at)) return null;
  const happened = { id, at };
  if (t === 'undo') return typeof read['of'] === 'string' ? { t, ...happened, of: read['of'] } : null;
  if (t === 'set') {
    if (typeof deck !== 'string') return null;
    const unset = settingNames(read['unset']);
    return { t, ...happened, deck, values: readSettings(read['values']), ...(unset.length > 0 ? { unset } : {}) };
  }
  if (typeof card !== 'string' || card === '') return null;
  const known = { ...happened, card: card as CardId };
  switch (t) {
    case 'review': {
      const { grade, ms, tz } = read;
      if (grade !== 1 && grade !== 2 && grade !== 3 && grade !== 4) return null;
      return {
        t,
        ...known,
        grade,
        ms: typeof ms === 'number' && ms >= 0 ? ms : 0,
        tz: typeof tz === 'number' && Math.abs(tz) <= 24 * 60 ? tz : 0,
        ...(read['cram'] === true ? { cram: true } : {}),
      };
    }
    case 'card': {
      const { kind, front, back, path, block } = read;
      if ([kind, front, back, path].some((each) => typeof each !== 'string')) return null;
      return {
        t,
        ...known,
        kind: kind as CardKind,
        front: front as string,
        back: back as string,
        path: path as NotePath,
        block: typeof block === 'string' ? block : null,
      };
    }
    case 'mark': {
      const { suspended, flag, buried } = read;
      return {
        t,
        ...known,
        ...(typeof suspended === 'boolean' ? { suspended } : {}),
        ...(typeof flag === 'number' && Number.isInteger(flag) && flag >= 0 && flag <= 4 ? { flag } : {}),
        ...(buried === null || typeof buried === 'string' ? { buried } : {}),
      };
    }
    case 'state': {
      const { stability, difficulty, dueAt, scheduledDays, reps, lapses } = read;
      const counts = [scheduledDays, reps, lapses];
      if (!isPositive(stability) || !isPositive(difficulty) || !isTime(dueAt)) return null;
      if (!counts.every((each) => typeof each === 'number' && Number.isInteger(each) && each >= 0)) return null;
      return {
        t,
        ...known,
        stability: Math.min(36_500, stability),
        difficulty: Math.min(10, Math.max(1, difficulty)),
        dueAt,
        scheduledDays: scheduledDays as number,
        reps: reps as number,
        lapses: lapses as number,
      };
    }
    default:
      return null;
  }
}

/** The line of an event, with its end. */
export function formatEvent(event: StudyEvent): string {
  return `${JSON.stringify(event)}\n`;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isPositive(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value > 0;
}

/** Milliseconds of a date that calendars know. */
function isTime(at: unknown): at is number {
  return typeof at === 'number' && Number.isFinite(at) && Math.abs(at) < 8.64e15;
}
