import { expect, it } from 'vitest';
import { narrowDown } from '#ui/palette/narrow-down.ts';

const titles = (text: string, ...all: string[]) =>
  narrowDown(
    all.map((title) => ({ title })),
    text,
  ).map(({ title }) => title);

it('offers everything while nothing is typed', () => {
  expect(titles('  ', 'B', 'A')).toEqual(['B', 'A']);
});

it('wants every word, in any order, and puts beginnings first', () => {
  expect(titles('th da', 'Dark theme', 'Theme: dark', 'Light theme')).toEqual(['Theme: dark', 'Dark theme']);
});

it('looks past accents and case', () => {
  expect(titles('ugras', 'Ugrás jegyzetre')).toEqual(['Ugrás jegyzetre']);
  expect(titles('ТЁМ', 'Тёмная тема')).toEqual(['Тёмная тема']);
});
