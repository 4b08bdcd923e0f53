import { describe, expect, it } from 'vitest';
import { linkableName, numbered, usableName } from '#core/note/file-name.ts';

describe('a usable name', () => {
  it.each([
    ['Ценность клиента.png', 'Ценность клиента.png'],
    ['a/b\\c:d*e?f"g<h>i|j.png', 'a b c d e f g h i j.png'],
    ['  two   spaces .png', 'two spaces.png'],
    ['dots...', 'dots'],
    ['..\\..\\etc.png', 'etc.png'],
    ['.hidden.png', 'hidden.png'],
    ['Cafe\u0301.png', 'Caf\u00e9.png'],
    ['exe\u202egnp.png', 'exe gnp.png'],
    ['a\u0000b\n.png', 'a b.png'],
    ['half \ud83d.png', 'half.png'],
    ['CON', '_CON'],
    ['nul.png', '_nul.png'],
    ['COM1.backup.png', '_COM1.backup.png'],
    ['console.png', 'console.png'],
    ['C#.md', 'C#.md'],
    ['', 'x'],
    ['. .', 'x'],
    ['???', 'x'],
    ['.png', 'x'],
  ])('%j becomes %j', (name, expected) => expect(usableName(name, 'x')).toBe(expected));

  it('is cut between characters, and keeps its ending', () => {
    const name = usableName(`${'价'.repeat(300)}.jpeg`, 'x');
    expect(name).toBe(`${'价'.repeat(58)}.jpeg`);
    expect(Buffer.byteLength(usableName('😀'.repeat(300), 'x'))).toBe(180);
  });

  it('can be named by a link when it has to', () => {
    expect(linkableName('C# [draft] ^1 | a.png', 'x')).toBe('C draft 1 a.png');
    expect(linkableName('###', 'x')).toBe('x');
  });
});

it.each([
  ['a/b.png', 1, 'a/b.png'],
  ['a/b.png', 2, 'a/b 2.png'],
  ['a.b/c', 3, 'a.b/c 3'],
  ['v1.2 notes.md', 2, 'v1.2 notes 2.md'],
])('%s under the number %d is %s', (path, number, expected) => expect(numbered(path, number)).toBe(expected));
