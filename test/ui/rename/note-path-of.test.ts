import { expect, it } from 'vitest';
import { notePathOf } from '#ui/rename/note-path-of.ts';

it('makes a path of what people type', () => {
  expect(notePathOf(' theory / loyalty ')).toBe('theory/loyalty.md');
  expect(notePathOf('theory\\loyalty.md')).toBe('theory/loyalty.md');
  expect(notePathOf('//a//b')).toBe('a/b.md');
  expect(notePathOf('Version 1.2')).toBe('Version 1.2.md');
  expect(notePathOf(' / ')).toBe('');
});

it('composes letters that were typed in parts', () => {
  expect(notePathOf('Й'.normalize('NFD'))).toBe('Й.md');
});
