const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const MONTH = 30.44 * DAY;
const YEAR = 365.25 * DAY;

/** How long until a card comes again, in the unit that leaves few digits: 10 min, 3 days, 2.5 months. `ms` below a minute counts as one. */
export function formatInterval(ms: number, lang: string): string {
  if (ms < 59.5 * MINUTE) return formatUnit(Math.max(1, Math.round(ms / MINUTE)), 'minute', lang);
  if (ms < 23.5 * HOUR) return formatUnit(Math.round(ms / HOUR), 'hour', lang);
  if (ms < 30.5 * DAY) return formatUnit(Math.round(ms / DAY), 'day', lang);
  if (ms < 11.95 * MONTH) return formatUnit(rounded(ms / MONTH), 'month', lang);
  return formatUnit(rounded(ms / YEAR), 'year', lang);
}

/** Minutes and seconds of a countdown, `4:05`; hours where there are any. */
export function formatCountdown(ms: number): string {
  const seconds = Math.max(0, Math.ceil(ms / 1000));
  const two = (value: number): string => String(value).padStart(2, '0');
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}

function rounded(value: number): number {
  return value < 10 ? Math.round(value * 10) / 10 : Math.round(value);
}

function formatUnit(value: number, unit: string, lang: string): string {
  return new Intl.NumberFormat(lang, {
    style: 'unit',
    unit,
    unitDisplay: 'short',
    maximumFractionDigits: 1,
  }).format(value);
}
