import { expect, it } from 'vitest';
import { formatCountdown, formatInterval } from '#ui/study/session/format-interval.ts';

const minute = 60_000;
const day = 1440 * minute;

it.each([
  [0, 'en', '1 min'],
  [10 * minute, 'en', '10 min'],
  [59.8 * minute, 'en', '1 hr'],
  [23.8 * 60 * minute, 'en', '1 day'],
  [3 * day, 'en', '3 days'],
  [75 * day, 'en', '2.5 mths'],
  [364 * day, 'en', '1 yr'],
  [800 * day, 'en', '2.2 yrs'],
  [10 * minute, 'ru', '10 мин'],
  [3 * day, 'ru', '3 дн.'],
  [75 * day, 'hu', '2,5 hónap'],
  [3 * day, 'zh', '3天'],
])('%d ms in %s is %s', (ms, lang, words) => {
  expect(formatInterval(ms, lang).replaceAll('\u00a0', ' ')).toBe(words);
});

it('a countdown has minutes and seconds, and hours where there are any', () => {
  expect([0, 1, 65_000, 3_600_000, -5].map(formatCountdown)).toEqual(['0:00', '0:01', '1:05', '1:00:00', '0:00']);
});
