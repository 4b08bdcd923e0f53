import fc from 'fast-check';
import { expect, it } from 'vitest';
import { listingDigest } from '#core/indexing/listing-digest.ts';
import type { FileEntry } from '#core/indexing/note-files.ts';
import type { NotePath } from '#core/note/note.ts';

const entry: fc.Arbitrary<FileEntry> = fc.record({
  path: fc.string({ unit: fc.constantFrom('a', 'b', '/', '客', 'ё'), maxLength: 6 }).map((path) => path as NotePath),
  kind: fc.constantFrom('note', 'attachment'),
  size: fc.nat({ max: 3 }),
  mtime: fc.constantFrom(0, 1, 1000, 1000.25, 1.7e12, 1.7e12 + 0.001),
});

it('is the same for the same listing and another for every other', () => {
  const seen = new Map<string, string>();
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 4 }), (listing) => {
      const digest = listingDigest(listing);
      const text = JSON.stringify(listing);
      expect(listingDigest(structuredClone(listing))).toBe(digest);
      expect(seen.get(digest) ?? text).toBe(text);
      seen.set(digest, text);
    }),
    { numRuns: 5000 },
  );
  expect(seen.size).toBeGreaterThan(3000);
});

it('tells neighbouring times, sizes and names of many files apart', () => {
  const files = (change: Partial<FileEntry>, at: number): FileEntry[] =>
    Array.from({ length: 50 }, (_, index) => ({
      path: `folder/note ${index}.md` as NotePath,
      kind: 'note',
      size: 1000 + index,
      mtime: 1_790_000_000_000 + index,
      ...(index === at ? change : {}),
    }));
  const digests = Array.from({ length: 50 }, (_, at) => [
    listingDigest(files({ mtime: 1_790_000_000_000.5 }, at)),
    listingDigest(files({ size: 1 }, at)),
    listingDigest(files({ path: 'folder/note x.md' as NotePath }, at)),
    listingDigest(files({ kind: 'attachment' }, at)),
  ]).flat();
  expect(new Set(digests).size).toBe(200);
});
