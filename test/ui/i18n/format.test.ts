import { expect, it } from 'vitest';
import { formatDayName, formatSize } from '#ui/i18n/format.ts';

const now = new Date(2026, 10, 22, 0, 30).getTime();

it.each([
  ['en', 'Today', 'Yesterday', 'Friday, November 20', 'Monday, December 1, 2025'],
  ['ru', 'Сегодня', 'Вчера', 'пятница, 20 ноября', 'понедельник, 1 декабря 2025 г.'],
  ['hu', 'Ma', 'Tegnap', 'november 20., péntek', '2025. december 1., hétfő'],
  ['zh', '今天', '昨天', '11月20日星期五', '2025年12月1日星期一'],
])('days are headings as people write them in %s', (lang, today, yesterday, lately, before) => {
  expect(formatDayName(new Date(2026, 10, 22, 0, 1).getTime(), now, lang)).toBe(today);
  expect(formatDayName(new Date(2026, 10, 21, 23, 59).toISOString(), now, lang)).toBe(yesterday);
  expect(formatDayName(new Date(2026, 10, 20).getTime(), now, lang)).toBe(lately);
  expect(formatDayName(new Date(2025, 11, 1).getTime(), now, lang)).toBe(before);
});

it('sizes have few digits', () => {
  expect([0, 400, 1234, 56_789, 1_500_000, 7.2e12].map((bytes) => formatSize(bytes, 'en'))).toEqual([
    '0 byte',
    '400 byte',
    '1.2 kB',
    '57 kB',
    '1.5 MB',
    '7.2 TB',
  ]);
});
