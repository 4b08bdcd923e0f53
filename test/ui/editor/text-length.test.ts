import { describe, expect, it } from 'vitest';
import { textLength } from '#ui/editor/text-length.ts';

const words = (text: string): number => textLength(text).words;
const characters = (text: string): number => textLength(text).characters;

describe('words of a text', () => {
  it.each([
    ['English', "A customer's long-term value", 4],
    ['Russian', 'Пожизненная ценность клиента — это сумма', 5],
    ['Ukrainian', 'Об’єм і м’яч', 3],
    ['Hungarian', 'ügyfél-élettartamérték és érték', 3],
    ['Chinese, character by character', '顾客终身价值。', 6],
    ['Chinese beyond the first plane', '𠮷野家', 3],
    ['Chinese with Latin in between', '顾客终身价值（CLV）是3年的', 11],
    ['Russian with decomposed letters', 'Ценностный подход', 2],
  ])('are counted in %s', (_, text, count) => {
    expect(words(text)).toBe(count);
    expect(words(text.normalize('NFD'))).toBe(count);
  });

  it('are those that are read', () => {
    expect(words('---\ntitle: One two\n---\nthree')).toBe(1);
    expect(words('[[A long target|alias]] and [[Note]]')).toBe(3);
    expect(words('[words](folder/a-file.md) https://a.example/b?c=d')).toBe(1);
    expect(words('one %%two three%% four ^block-id\n')).toBe(2);
  });
});

describe('characters of a text', () => {
  it('count a Han character and an accented letter once, and no line ends', () => {
    expect(characters('价值\n')).toBe(2);
    expect(characters('𠮷')).toBe(1);
    expect(characters('érték'.normalize('NFD'))).toBe(5);
    expect(characters('a\r\nb')).toBe(2);
  });
});
