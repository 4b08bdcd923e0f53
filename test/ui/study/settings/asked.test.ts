import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAsked, writeAsked } from '#ui/study/settings/asked.ts';

describe('what is asked', () => {
  const kinds = ['term-definition'] as const;

  it('needs no language named where there are no translations', () =>
    expect(writeAsked({ course: null, textbook: null, towards: 'both', kinds }, 'hu')).toEqual({
      langs: [],
      pairs: [],
      kinds: ['term-definition'],
    }));

  it.each([
    [
      'both',
      [
        ['hu', 'en'],
        ['en', 'hu'],
      ],
    ],
    ['course', [['en', 'hu']]],
    ['textbook', [['hu', 'en']]],
  ] as const)('translates %s', (towards, pairs) =>
    expect(writeAsked({ course: null, textbook: 'en', towards, kinds }, 'hu')).toEqual({
      langs: ['hu'],
      pairs,
      kinds: ['term-definition', 'translation'],
    }),
  );

  it('translates nothing into itself', () =>
    expect(writeAsked({ course: 'hu', textbook: 'hu', towards: 'both', kinds }, 'en')).toEqual({
      langs: ['hu'],
      pairs: [],
      kinds: ['term-definition'],
    }));

  it('reads back what it wrote', () =>
    fc.assert(
      fc.property(
        fc.constantFrom('en', 'ru', 'hu'),
        fc.constantFrom('uk', 'zh', null),
        fc.constantFrom('both', 'course', 'textbook'),
        (course, textbook, towards) => {
          const written = writeAsked({ course, textbook, towards, kinds }, 'en');
          const read = readAsked(written, 'en');
          expect(read).toMatchObject({ course, textbook, towards: textbook === null ? 'both' : towards });
          expect(writeAsked(read, 'en')).toEqual(written);
        },
      ),
    ));
});
