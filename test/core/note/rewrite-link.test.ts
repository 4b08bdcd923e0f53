import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Link, NotePath } from '#core/note/note.ts';
import { parseNote } from '#core/note/parse-note.ts';
import { applyEdits, reheadLink, retargetLink, type TextEdit } from '#core/note/rewrite-link.ts';

/** The link that is the whole of `raw` inside `text`. */
const place = (text: string, raw: string, target: string): Pick<Link, 'kind' | 'start' | 'end' | 'target'> => {
  const start = text.indexOf(raw);
  return { kind: raw.includes('[[') ? 'wiki' : 'md', start, end: start + raw.length, target };
};
const carriedOut = (text: string, edit: TextEdit | undefined): string | null =>
  edit === undefined ? null : applyEdits(text, [edit]);
const retarget = (raw: string, old: string, target: string): string | null =>
  carriedOut(raw, retargetLink(raw, place(raw, raw, old), target));
const rehead = (raw: string, old: string, heading: string): string | null =>
  carriedOut(raw, reheadLink(raw, place(raw, raw, old), heading));

describe('a wiki link to another target', () => {
  it.each([
    ['[[Old]]', '[[New]]'],
    ['![[Old]]', '![[New]]'],
    ['[[Old|an alias]]', '[[New|an alias]]'],
    ['[[Old#Heading]]', '[[New#Heading]]'],
    ['[[Old#A#B|alias]]', '[[New#A#B|alias]]'],
    ['[[Old#^block]]', '[[New#^block]]'],
    ['[[Old\\|in a table]]', '[[New\\|in a table]]'],
    ['[[  Old  ]]', '[[  New  ]]'],
    ['[[Old |alias]]', '[[New |alias]]'],
    ['![[Old|100x200]]', '![[New|100x200]]'],
    ['[[Old|a [bracket] inside]]', '[[New|a [bracket] inside]]'],
  ])('keeps everything else: %s → %s', (raw, expected) => {
    expect(retarget(raw, 'Old', 'New')).toBe(expected);
  });
  it('is left alone when no wiki link can write the target', () => {
    for (const target of ['C#', 'a|b', '[x]', 'a^b']) expect(retarget('[[Old]]', 'Old', target)).toBe(null);
  });
});

describe('a Markdown link to another target', () => {
  it.each([
    ['[t](Old.md)', 'New.md', '[t](New.md)'],
    ['![alt](Old.md)', 'New.md', '![alt](New.md)'],
    ['[t](Old.md "title")', 'New.md', '[t](New.md "title")'],
    ['[t](Old.md#one-section)', 'New.md', '[t](New.md#one-section)'],
    ['[t](<Old.md>)', 'New.md', '[t](<New.md>)'],
    ['[t](Old.md)', 'New one.md', '[t](<New one.md>)'],
    ['[t](Old.md)', 'C# (2).md', '[t](<C%23 (2).md>)'],
    ['[t](Old.md)', '100%.md', '[t](100%25.md)'],
    ['[t](Old.md)', '客户.md', '[t](客户.md)'],
    ['[a](b) [t](Old.md)', 'New.md', '[a](b) [t](New.md)'],
    ['[`a](b)` t](Old.md)', 'New.md', '[`a](b)` t](New.md)'],
  ])('%s to %s is %s', (raw, target, expected) => {
    expect(retarget(raw, 'Old.md', target)).toBe(expected);
  });
  it('goes on in percent signs where it was written so', () => {
    expect(retarget('[t](Old%20one.md#x)', 'Old one.md', 'New one.md')).toBe('[t](New%20one.md#x)');
  });
  it('is found where its address holds an entity or an escape', () => {
    expect(retarget('[t](A&amp;B.md)', 'A&B.md', 'C.md')).toBe('[t](C.md)');
    expect(retarget('[t](A\\(B.md)', 'A(B.md', 'C.md')).toBe('[t](C.md)');
  });
  it('by reference changes the definition, for all three ways of referring', () => {
    const rest = '\n\n[Some Label]: <Old.md> "title"\n';
    for (const raw of ['[t][some  label]', '[Some Label][]', '[Some label]']) {
      const text = `See ${raw}.${rest}`;
      const edit = retargetLink(text, place(text, raw, 'Old.md'), 'New.md');
      expect(carriedOut(text, edit)).toBe(`See ${raw}.\n\n[Some Label]: <New.md> "title"\n`);
    }
  });
  it('is left alone where its address is not found', () => {
    expect(retarget('[t](Other.md)', 'Old.md', 'New.md')).toBe(null);
  });
});

describe('a link to another heading', () => {
  it.each([
    ['[[n#Old]]', '[[n#New one]]'],
    ['[[#Old]]', '[[#New one]]'],
    ['[[n#A#Old|alias]]', '[[n#New one|alias]]'],
    ['[[n#Old\\|cell]]', '[[n#New one\\|cell]]'],
    ['![[n#Old]]', '![[n#New one]]'],
  ])('%s → %s', (raw, expected) => {
    expect(rehead(raw, 'n', 'New one')).toBe(expected);
  });
  it('is written in percent signs in Markdown, unless the address stands in angle brackets', () => {
    expect(rehead('[t](n.md#old)', 'n.md', 'New one')).toBe('[t](n.md#New%20one)');
    expect(rehead('[t](<n.md#old>)', 'n.md', 'New one')).toBe('[t](<n.md#New one>)');
    expect(rehead('[t](#old)', '', 'New one')).toBe('[t](#New%20one)');
  });
  it('is left alone where it names none', () => {
    expect(rehead('[[n]]', 'n', 'New')).toBe(null);
    expect(rehead('[t](n.md)', 'n.md', 'New')).toBe(null);
  });
});

it('carries edits out from the back, whatever their order', () => {
  const edits = [
    { start: 4, end: 5, after: 'E' },
    { start: 0, end: 1, after: 'AA' },
    { start: 2, end: 2, after: '-' },
  ];
  expect(applyEdits('abcde', edits)).toBe('AAb-cdE');
});

type EditCase = {
  readonly id: string;
  readonly kind: string;
  readonly input: string;
  readonly options: { readonly change: { readonly target?: string; readonly heading?: string } };
  readonly expected: { readonly text: string };
};
const file = '../shared/cases/wikilink-cases.dev.json';
const editCases = existsSync(file)
  ? (JSON.parse(readFileSync(file, 'utf8')) as { cases: readonly EditCase[] }).cases.filter(
      ({ kind }) => kind === 'edit-link',
    )
  : [];

describe.skipIf(editCases.length === 0)('links edited as in another program', () => {
  it.each(editCases)('$id: $input', ({ input, options: { change }, expected }) => {
    const changed = (text: string, edit: (text: string, link: Link) => TextEdit | undefined): string => {
      const [link] = parseNote('a.md' as NotePath, text).links;
      return link === undefined ? text : (carriedOut(text, edit(text, link)) ?? text);
    };
    const { target, heading } = change;
    const moved = target === undefined ? input : changed(input, (text, link) => retargetLink(text, link, target));
    const done = heading === undefined ? moved : changed(moved, (text, link) => reheadLink(text, link, heading));
    expect(done).toBe(expected.text);
  });
});
