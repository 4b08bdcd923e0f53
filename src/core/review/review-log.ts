import type { StudyEvent } from './study-event.ts';

/** Where events of all devices of a learner come together. Union is the truth: the order of files and lines means nothing. */
export type ReviewLog = {
  /** Events that came since the last call, of whatever device or process; all of them at first. None comes twice. */
  news(): readonly StudyEvent[];
  /** The same in pieces of about so many bytes, for those who need not have all of it at once; null when there is no more. */
  readOn(bytes: number): readonly StudyEvent[] | null;
  /**
   * Adds events to the file of this device; they are on the disk when it returns.
   * @throws AppError write-failed: they may or may not be there, and are no news to this process
   */
  append(events: readonly StudyEvent[]): void;
};
