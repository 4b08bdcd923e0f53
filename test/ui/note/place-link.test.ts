import { expect, it } from 'vitest';
import { parseNote } from '#core/note/parse-note.ts';
import type { NotePath } from '#core/note/note.ts';
import { headingIds, placeLink } from '#ui/note/place-link.ts';

const headingsOf = (text: string) => parseNote('a.md' as NotePath, text).headings;

it('names a note, a heading or a block', () => {
  const headings = headingsOf('# Price\n\n## Why it matters\n');
  expect(placeLink('Price', headings, null)).toBe('[[Price]]');
  expect(placeLink('Price', headings, 'why-it-matters')).toBe('[[Price#Why it matters]]');
  expect(placeLink('Price', headings, '^sum')).toBe('[[Price#^sum]]');
});

it('names a heading that is there twice with the one above it', () => {
  const headings = headingsOf('# A\n\n## Early\n\n### Method\n\n## Late\n\n### Method\n');
  expect(headingIds(headings)).toEqual(['a', 'early', 'method', 'late', 'method-1']);
  expect(placeLink('N', headings, 'method')).toBe('[[N#Method]]');
  expect(placeLink('N', headings, 'method-1')).toBe('[[N#Late#Method]]');
});

it('leaves signs out of a heading that would end the link', () => {
  const headings = headingsOf('## Price | value [draft] #1\n');
  expect(placeLink('N', headings, headingIds(headings)[0] ?? null)).toBe('[[N#Price value draft 1]]');
});
