import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMemoryNoteIndex } from '#adapters/memory/memory-note-index.ts';
import { dumpIndex } from '#adapters/sqlite/dump-index.ts';
import type { IndexedNote } from '#core/indexing/note-index.ts';
import { parseQuery } from '#core/search/parse-query.ts';
import { anIndexedNote } from '../../contracts/an-indexed-note.ts';
import { aQueryText } from '../../core/search/a-query-text.ts';
import { anIndexFile, openIndex } from './a-folder.ts';

const words = ['customer', 'value', 'клиент', 'ёлка', '客户', '价值', 'ügyfél', 'a'];
const aText = fc.array(fc.constantFrom(...words), { maxLength: 6 }).map((parts) => parts.join(' '));
const aNote: fc.Arbitrary<IndexedNote> = fc
  .record({
    path: fc.constantFrom('a.md', 'b.md', 'c/d.md', 'c/客户.md', 'ё.md'),
    title: aText,
    body: aText,
    aliases: fc.array(aText, { maxLength: 2 }),
    headings: fc.array(aText, { maxLength: 2 }),
    links: fc.array(fc.constantFrom(...words), { maxLength: 4 }),
    tags: fc.uniqueArray(fc.constantFrom('customer', 'тег/под', 'тег', 'Value', 'value'), { maxLength: 3 }),
    terms: fc.array(fc.constantFrom(...words), { maxLength: 2 }),
    lang: fc.constantFrom('en', 'zh', null),
    type: fc.constantFrom('a', null),
    frontMatter: fc.dictionary(
      fc.constantFrom('x', 'year', 'status', '客户'),
      fc.oneof(fc.nat(3000), aText, fc.array(aText, { maxLength: 2 })),
      { maxKeys: 3 },
    ),
    tasks: fc.array(fc.constantFrom({ line: 1, lastLine: 1, done: false }, { line: 2, lastLine: 3, done: true }), {
      maxLength: 2,
    }),
    words: fc.nat(9),
  })
  .map(({ path, ...facts }) => anIndexedNote(path, facts));

describe('an index in SQLite', () => {
  it('holds the same after many changes as one made at once', { timeout: 60_000 }, () => {
    const aStep = fc.record({
      put: fc.array(aNote, { maxLength: 3 }),
      removed: fc.array(fc.constantFrom('a.md', 'b.md', 'c/d.md'), { maxLength: 1 }),
    });
    const changed = anIndexFile();
    const rebuilt = anIndexFile();
    fc.assert(
      fc.property(fc.array(aStep, { maxLength: 8 }), (steps) => {
        const now = new Map<string, IndexedNote>();
        const one = openIndex(changed);
        one.commit({ put: [], files: [], removed: one.files().map((file) => file.path) });
        for (const { put, removed } of steps) {
          one.commit({ put, files: [], removed: removed as never[] });
          for (const path of removed) now.delete(path);
          for (const note of put) now.set(note.file.path, note);
        }
        const other = openIndex(rebuilt);
        other.commit({ put: [], files: [], removed: other.files().map((file) => file.path) });
        other.commit({ put: [...now.values()].reverse(), files: [], removed: [] });
        const every = { expression: parseQuery('customer OR 客户').expression, limit: 9, offset: 0 };
        expect(one.search(every)).toEqual(other.search(every));
        one.close();
        other.close();
        expect(dumpIndex(changed)).toEqual(dumpIndex(rebuilt));
      }),
      { numRuns: 40 },
    );
  });

  it('answers every query without an error, and finds what the index in memory finds', { timeout: 60_000 }, () => {
    const inFile = openIndex(anIndexFile());
    const inMemory = createMemoryNoteIndex();
    const notes = fc.sample(aNote, { numRuns: 40, seed: 7 }).map(({ file, note }, at) =>
      anIndexedNote(`${at} ${file.path}`, {
        ...note,
        tags: note.tags.map((tag) => tag.name),
        links: [],
        headings: note.headings.map((heading) => heading.text),
        terms: [],
      }),
    );
    for (const index of [inFile, inMemory]) index.commit({ put: notes, files: [], removed: [] });
    fc.assert(
      fc.property(aQueryText, (text) => {
        const plan = { expression: parseQuery(text).expression, limit: 100, offset: 0 };
        const found = inFile.search(plan);
        const expected = inMemory.search(plan);
        expect(found.total).toBe(expected.total);
        expect(found.rows.map((row) => row.path).sort()).toEqual(expected.rows.map((row) => row.path).sort());
      }),
      { numRuns: 10_000 },
    );
  });

  it('stops a pattern that would never come to an end, and says so', () => {
    const index = openIndex(anIndexFile());
    const body = `${'a'.repeat(60)}!`;
    index.commit({ put: ['a.md', 'b.md'].map((path) => anIndexedNote(path, { body })), files: [], removed: [] });
    const started = performance.now();
    for (const text of ['/(a+)+$/', 'line:/(a|a)*$/', '[x] OR /(a+)+b/', '[title:/(a+)+$/]']) {
      const { expression } = parseQuery(text);
      const asked = index.search({ expression, limit: 9, offset: 0 });
      expect(asked.total).toBe(0);
      expect(asked.isCut).toBe(text.startsWith('[title') ? undefined : true);
      // The same part of a query is not tried again.
      expect(index.search({ expression, limit: 9, offset: 0 }).isCut).toBe(asked.isCut);
    }
    expect(performance.now() - started).toBeLessThan(4000);
    expect(index.search({ expression: parseQuery('/a{60}!/').expression, limit: 9, offset: 0 }).total).toBe(2);
  });

  it('answers ten kilobytes of anything', () => {
    const index = openIndex(anIndexFile());
    index.commit({ put: [anIndexedNote('a.md', { body: '客户 a customer' })], files: [], removed: [] });
    for (const part of [
      '(',
      '-',
      '"',
      'tag:',
      'a OR ',
      '客',
      '-(',
      '(a ',
      'a* ',
      '-a OR ',
      'tag:x OR ',
      '(-a ',
      '\0',
      '-(a OR tag:b ',
      'line:(',
      'line:(a ',
      '[a:',
      '[a:>1] ',
      '[a:b] ',
      '/a/ ',
      '/(a+)+$/ ',
      'has:task ',
      'section:(a OR ',
      '[',
      '/',
    ]) {
      expect(() =>
        index.search({ expression: parseQuery(part.repeat(10_000 / part.length)).expression, limit: 9, offset: 0 }),
      ).not.toThrow();
    }
  });
});
