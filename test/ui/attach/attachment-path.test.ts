import { describe, expect, it } from 'vitest';
import { attachmentFolder, attachmentName } from '#ui/attach/attachment-path.ts';

const now = new Date(2026, 10, 22, 23, 59);
const note = { path: 'ru/Ценность.md', title: 'Ценность: что это?' };

describe('the name of a file put into a note', () => {
  it.each([
    ['image.png', 'image/png', 'Ценность что это 2026-11-22.png'],
    ['', 'image/jpeg', 'Ценность что это 2026-11-22.jpg'],
    ['Отчёт [1].pdf', 'application/pdf', 'Отчёт 1.pdf'],
    ['photo', 'image/webp', 'photo.webp'],
    ['???.png', 'image/png', 'Ценность что это 2026-11-22.png'],
    ['film.mp4', '', 'film.mp4'],
  ])('%j of type %j is %s', (name, type, expected) => expect(attachmentName({ name, type }, note, now)).toBe(expected));

  it('is a day alone where the title has nothing a file can be called', () => {
    expect(attachmentName({ name: 'image.png', type: 'image/png' }, { path: 'a.md', title: '???' }, now)).toBe(
      '2026-11-22.png',
    );
  });

  it('takes only the beginning of a long title', () => {
    const long = { path: 'a.md', title: '价'.repeat(200) };
    expect(attachmentName({ name: '', type: 'image/png' }, long, now)).toBe(`${'价'.repeat(60)} 2026-11-22.png`);
  });
});

it.each([
  ['folder', 'ru/a.md', 'media'],
  ['below', 'ru/a.md', 'ru/media'],
  ['below', 'a.md', 'media'],
  ['note', 'ru/a.md', 'ru'],
  ['note', 'a.md', ''],
] as const)('with “%s” the files of %s go to “%s”', (attachmentPlace, path, expected) => {
  expect(attachmentFolder(path, { attachmentPlace, attachmentFolder: 'media' })).toBe(expected);
});
