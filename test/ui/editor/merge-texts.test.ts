import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeTexts } from '#ui/editor/merge-texts.ts';

const text = fc.array(fc.constantFrom('', 'a', 'b', 'c', '# d'), { maxLength: 8 }).map((lines) => lines.join('\n'));

describe('one text that two people changed', () => {
  it.each([
    ['the same', 'a\nb\n', 'a\nb\n', 'a\nb\n', 'a\nb\n'],
    ['one of them', 'a\nb\n', 'a\nc\n', 'a\nb\n', 'a\nc\n'],
    ['both alike', 'a\nb\n', 'x\nb\n', 'x\nb\n', 'x\nb\n'],
    ['places apart', 'a\n\nb\n\nc\n', 'A\n\nb\n\nc\n', 'a\n\nb\n\nC\n', 'A\n\nb\n\nC\n'],
    ['one adds, one takes away', 'a\nb\nc\nd\n', 'new\na\nb\nc\nd\n', 'a\nb\nc\n', 'new\na\nb\nc\n'],
    ['Windows line ends', 'a\r\nb\r\nc\r\n', 'A\r\nb\r\nc\r\n', 'a\r\nb\r\nC\r\n', 'A\r\nb\r\nC\r\n'],
    ['the same line', 'a\nb\n', 'x\nb\n', 'y\nb\n', null],
    ['lines next to each other', 'a\nb\n', 'x\nb\n', 'a\ny\n', null],
    ['both add at the end', 'a\n', 'a\nx\n', 'a\ny\n', null],
  ])('is put together unless they mean the same place: %s', (_, base, mine, theirs, merged) => {
    expect(mergeTexts(base, mine, theirs)).toBe(merged);
    expect(mergeTexts(base, theirs, mine)).toBe(merged);
  });

  it('is what one made of it when the other left it alone', () => {
    fc.assert(
      fc.property(text, text, (base, changed) => {
        expect(mergeTexts(base, changed, base)).toBe(changed);
        expect(mergeTexts(base, base, changed)).toBe(changed);
        expect(mergeTexts(base, changed, changed)).toBe(changed);
      }),
    );
  });

  it('holds every line that either added', () => {
    fc.assert(
      fc.property(text, fc.nat(8), fc.nat(8), (base, here, there) => {
        const add = (at: number, line: string): string => base.split('\n').toSpliced(at, 0, line).join('\n');
        const merged = mergeTexts(base, add(here, 'mine'), add(there, 'theirs'));
        if (merged !== null) expect(merged.split('\n')).toEqual(expect.arrayContaining(['mine', 'theirs']));
      }),
    );
  });
});
