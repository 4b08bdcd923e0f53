/** A moment as people write it in that language. */
export function formatMoment(time: number | string, lang: string): string {
  return new Intl.DateTimeFormat(lang, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(time));
}

/** A moment as short as a list wants it: the time for today, else the day, with the year unless it is this one. */
export function formatDay(time: number, now: number, lang: string): string {
  const [then, today] = [new Date(time), new Date(now)];
  if (then.toDateString() === today.toDateString())
    return new Intl.DateTimeFormat(lang, { timeStyle: 'short' }).format(then);
  if (then.getFullYear() === today.getFullYear())
    return new Intl.DateTimeFormat(lang, { day: 'numeric', month: 'short' }).format(then);
  return new Intl.DateTimeFormat(lang, { dateStyle: 'medium' }).format(then);
}

/** A day such as `2026-05-01` as people write it. */
export function spellDay(day: string, lang: string): string {
  const date = new Date(`${day}T12:00:00`);
  return Number.isNaN(date.getTime()) ? day : new Intl.DateTimeFormat(lang, { dateStyle: 'long' }).format(date);
}

/** Name of a language (BCP 47 tag) in the language of the interface; the tag itself where it has none. */
export function languageName(tag: string, lang: string): string {
  try {
    return new Intl.DisplayNames([lang], { type: 'language', fallback: 'code' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
