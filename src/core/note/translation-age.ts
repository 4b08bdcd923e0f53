import type { FrontMatter } from './note.ts';

/** The days a note gives for itself: `translated`, the state of the others it follows, and `updated`, its own last change. */
export type NoteDays = { readonly translated: string | null; readonly updated: string | null };

/** Reads the days out of the front matter. */
export function daysOf(frontMatter: FrontMatter): NoteDays {
  return { translated: dayOf(frontMatter['translated']), updated: dayOf(frontMatter['updated']) };
}

/**
 * How a note of the same concept in another language stands to this one, by what both say of themselves: `newer`, it was changed
 * after this one followed; `older`, it has not followed this one. Null where nothing is said, or all is well.
 */
export function ageBeside(own: NoteDays, other: NoteDays): 'newer' | 'older' | null {
  if (isAfter(other.updated, own.translated ?? own.updated)) return 'newer';
  return isAfter(own.updated, other.translated ?? other.updated) ? 'older' : null;
}

function dayOf(value: unknown): string | null {
  return typeof value === 'string' ? (/^\d{4}-\d\d-\d\d(?!\d)/.exec(value.trim())?.[0] ?? null) : null;
}

function isAfter(day: string | null, other: string | null): boolean {
  return day !== null && other !== null && day > other;
}
