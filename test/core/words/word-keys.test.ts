import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { analyse } from '#core/words/analyse.ts';
import { mayChangeFirst, storedKeys } from '#core/words/word-keys.ts';

describe('words whose keys begin with another letter', () => {
  // The tables of irregular words are texts as well.
  it.each(['src/core/words/**/*.ts', 'test/core/words/*.ts', 'notes/**/*.md'])(
    'are all foreseen in %s',
    expectForeseen,
  );

  it
    .skipIf(globSync('../shared/vaults/**/*.md').length === 0)
    .each(['../shared/vaults/**/*.md', '../shared/relevance/*.json'])('are all foreseen in %s', expectForeseen);
});

function expectForeseen(files: string): void {
  const words = new Set(globSync(files).flatMap((file) => [...new Set(analyse(readFileSync(file, 'utf8')))]));
  expect(words.size).toBeGreaterThan(100);
  const unforeseen = [...words].filter(
    (word) =>
      !mayChangeFirst(word.charCodeAt(0), word.charCodeAt(1)) && storedKeys(word).some((key) => key[0] !== word[0]),
  );
  expect(unforeseen).toEqual([]);
}
