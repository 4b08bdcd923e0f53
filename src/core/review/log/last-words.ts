import type { SettingsEvent } from '../study-event.ts';
import type { StudySettings } from '../study-settings.ts';
import { inOrder } from './event-order.ts';

/** What counts of all that was set and set back. */
export function lastWords(events: readonly SettingsEvent[]): Partial<StudySettings> {
  const now: { -readonly [Name in keyof StudySettings]?: StudySettings[Name] } = {};
  for (const { values, unset = [] } of events.toSorted(inOrder)) {
    for (const name of unset) delete now[name];
    Object.assign(now, values);
  }
  return now;
}
