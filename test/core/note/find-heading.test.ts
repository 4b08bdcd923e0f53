import { expect, it } from 'vitest';
import { findHeading } from '#core/note/find-heading.ts';

/** Headings out of lines such as `## Sub`; a slug after `=>`. */
const headings = (...lines: string[]): { level: number; text: string; slug?: string }[] =>
  lines.map((line) => {
    const [, marks = '', text = '', slug] = /^(#+) (.*?)(?: => (.*))?$/.exec(line) ?? [];
    return { level: marks.length, text, ...(slug === undefined ? {} : { slug }) };
  });

it('finds a heading whatever its case and punctuation', () => {
  expect(findHeading(headings('# One', '## What is it, then?'), 'what is it then')).toEqual([1]);
  expect(findHeading(headings('# Ёлка'), 'ёлка'.normalize('NFD'))).toEqual([0]);
});

it('finds the first of several headings that read alike', () => {
  expect(findHeading(headings('# Notes', '# Notes'), 'Notes')).toEqual([0]);
});

it('prefers the heading written exactly so to one that only reads alike', () => {
  expect(findHeading(headings('# C++', '# C'), 'C')).toEqual([1]);
  expect(findHeading(headings('# C++', '# C'), 'c++')).toEqual([0]);
});

it('looks for each part of a chain below the part before it', () => {
  const list = headings('# A', '## Notes', '# B', '## Notes', '### Deep');
  expect(findHeading(list, 'B#Notes')).toEqual([2, 3]);
  expect(findHeading(list, 'B#Deep')).toEqual([2, 4]);
  expect(findHeading(list, 'A#Deep')).toBe(undefined);
});

it('does not mistake one heading of signs alone for another', () => {
  expect(findHeading(headings('# 🙂', '# 🚀'), '🚀')).toEqual([1]);
  expect(findHeading(headings('# 🙂'), '???')).toBe(undefined);
});

it('finds a heading by its slug, as Markdown links write it', () => {
  expect(findHeading(headings('# Intro', '# Don’t panic'), 'dont-panic')).toEqual([1]);
  expect(findHeading(headings('# Notes => notes', '# Notes => notes-1'), 'notes-1')).toEqual([1]);
});

it('finds nothing where there is nothing', () => {
  expect(findHeading(headings('# A'), 'B')).toBe(undefined);
  expect(findHeading([], 'A')).toBe(undefined);
});
