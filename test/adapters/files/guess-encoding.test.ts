import { describe, expect, test } from 'vitest';
import { AppError } from '#core/errors.ts';
import { decodeNote } from '#adapters/files/note-bytes.ts';

const bytes = (hex: string, times = 4): Buffer => Buffer.from(hex.replaceAll(' ', '').repeat(times), 'hex');
const guessed = (of: Buffer): unknown => {
  try {
    return decodeNote(of, 'a.md');
  } catch (error) {
    return error instanceof AppError && error.code === 'note-encoding' ? error.details?.['encoding'] : error;
  }
};

describe('a note that is not UTF-8', () => {
  test('UTF-16 is known by its byte order mark', () => {
    expect(guessed(Buffer.from('\uFEFFПривет, мир', 'utf16le'))).toBe('UTF-16 LE');
    expect(guessed(Buffer.from('\uFEFFПривет', 'utf16le').swap16())).toBe('UTF-16 BE');
  });

  test('UTF-16 without a mark is known too, though its bytes may be valid UTF-8', () => {
    expect(guessed(Buffer.from('Hello, world\n', 'utf16le'))).toBe('UTF-16 LE');
    expect(guessed(Buffer.from('Привет, мир и все\n', 'utf16le'))).toBe('UTF-16 LE');
    expect(guessed(Buffer.from('Hello, world\n', 'utf16le').swap16())).toBe('UTF-16 BE');
  });

  test('Cyrillic, Han and Hungarian pages of code are told apart', () => {
    expect(guessed(bytes('f6 e5 ed ed ee f1 f2 fc 20 e4 eb ff 20 ea eb e8 e5 ed f2 e0 20'))).toBe('Windows-1251');
    expect(guessed(bytes('c3 c5 ce ce cf d3 d4 d8 20 c4 cc d1 20 cb cc c9 c5 ce d4 c1 20'))).toBe('KOI8');
    expect(guessed(bytes('b9 cb bf cd d6 d5 c9 ed bc db d6 b5'))).toBe('GB18030');
    expect(
      guessed(Buffer.from('v\xe1s\xe1rl\xf3i \xe9rt\xe9k \xe9s a k\xf6lts\xe9g meg minden m\xe1s sz\xf3', 'latin1')),
    ).toBe('Windows-1250');
  });

  test('UTF-8 with one broken character is called damaged', () => {
    expect(guessed(Buffer.concat([Buffer.from('Пожизненная ценность'), Buffer.of(0xd0), Buffer.from('клиента')]))).toBe(
      'UTF-8 with damaged characters',
    );
  });

  test('data is called data', () => {
    expect(guessed(bytes('89 50 4e 47 0d 0a 1a 0a 00 00 00 0d ff 00 00 01'))).toBe('binary data');
  });

  test('a single zero in a text is no reason to refuse it', () => {
    expect(guessed(Buffer.from('one\0two, three and four'))).toBe('one\0two, three and four');
  });
});
