import { describe, expect, test } from 'vitest';
import { createIgnoreRules } from '#adapters/files/ignore-rules.ts';
import type { NotePath } from '#core/note/note.ts';
import { aVault } from './a-vault.ts';

describe('ignore rules', () => {
  test('patterns work as in .gitignore', () => {
    const ignores = createIgnoreRules([
      '# comment',
      '',
      'archive/',
      '/top.md',
      '*.draft.md',
      '!keep.draft.md',
      'a/**/z',
    ]);
    expect(ignores('archive', true)).toBe(true);
    expect(ignores('archive', false)).toBe(false);
    expect(ignores('deep/archive/a.md', false)).toBe(true);
    expect(ignores('top.md', false)).toBe(true);
    expect(ignores('deep/top.md', false)).toBe(false);
    expect(ignores('x.draft.md', false)).toBe(true);
    expect(ignores('keep.draft.md', false)).toBe(false);
    expect(ignores('a/b/c/z', true)).toBe(true);
  });

  test('a pattern typed in NFD meets an NFC path', () => {
    expect(createIgnoreRules(['Cafe\u0301/'])('Caf\u00e9', true)).toBe(true);
  });

  test.each(['[', '[z-a]', '\\', '!', '/', '**', '***/x', '(((', '{a,b'])(
    'a strange pattern “%s” does no harm',
    (pattern) => {
      expect(() => createIgnoreRules([pattern])('a/b.md', false)).not.toThrow();
    },
  );

  test('ignored files are not listed, and come back when the rules change', () => {
    const { files } = aVault({ 'a.md': 'a', 'archive/b.md': 'b' }, { ignore: ['archive/'] });
    expect(files.list().map((entry) => entry.path)).toEqual(['a.md']);
    expect(files.stat('archive/b.md' as NotePath)).toBeUndefined();
    files.setIgnore([]);
    expect(files.list()).toHaveLength(2);
    expect(files.stat('archive/b.md' as NotePath)).toBeDefined();
  });
});
