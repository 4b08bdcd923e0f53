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

/** The time of the day; `medium` has seconds. */
export function formatTime(time: number | string, lang: string, timeStyle: 'short' | 'medium' = 'short'): string {
  return new Intl.DateTimeFormat(lang, { timeStyle }).format(new Date(time));
}

/** A day as a heading: today, yesterday, else weekday and date, with the year unless it is this one. */
export function formatDayName(time: number | string, now: number, lang: string): string {
  const [then, today] = [new Date(time), new Date(now)];
  const days = Math.round((midnight(today) - midnight(then)) / 86_400_000);
  if (days === 0 || days === 1) {
    const name = new Intl.RelativeTimeFormat(lang, { numeric: 'auto' }).format(-days, 'day');
    return name.slice(0, 1).toLocaleUpperCase(lang) + name.slice(1);
  }
  const year = then.getFullYear() === today.getFullYear() ? {} : ({ year: 'numeric' } as const);
  return new Intl.DateTimeFormat(lang, { weekday: 'long', day: 'numeric', month: 'long', ...year }).format(then);
}

/** The size of files, in the unit that leaves few digits. */
export function formatSize(bytes: number, lang: string): string {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;
  const step = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(bytes, 1)) / 3));
  const value = bytes / 1000 ** step;
  return new Intl.NumberFormat(lang, {
    style: 'unit',
    unit: units[step] ?? 'byte',
    unitDisplay: 'short',
    maximumFractionDigits: step > 0 && value < 10 ? 1 : 0,
  }).format(value);
}

function midnight(day: Date): number {
  return new Date(day.getFullYear(), day.getMonth(), day.getDate()).getTime();
}
