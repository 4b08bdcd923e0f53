import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { sectionText } from '#core/note/view/embed-section.ts';

const note =
  '---\nid: x\n---\n# A\n\nintro ^why\n\n## B: what?\n\n- one ^item\n- two\n\n### C\n\nc\n\n# D\n\n## C\n\nlast';

test('a section runs to the next heading of the same or a higher level', () => {
  expect(sectionText(note, 'b: WHAT?')).toBe('## B: what?\n\n- one ^item\n- two\n\n### C\n\nc\n');
  expect(sectionText(note, 'D')).toBe('# D\n\n## C\n\nlast\n');
});

test('a chain of headings is followed downwards', () => {
  expect(sectionText(note, 'C')).toBe('### C\n\nc\n');
  expect(sectionText(note, 'D#C')).toBe('## C\n\nlast\n');
});

test('a block is given without its id', () => {
  expect(sectionText(note, '^why')).toBe('intro\n');
  expect(sectionText(note, '^item')).toBe('- one\n');
});

test('an empty fragment is the note without its front matter', () => {
  expect(sectionText('---\nid: x\n---\nwords\n', '')).toBe('words\n');
});

test('what is not there is undefined', () => {
  expect(sectionText(note, 'E')).toBeUndefined();
  expect(sectionText(note, '^gone')).toBeUndefined();
  expect(sectionText('```\n# E\n```', 'E')).toBeUndefined();
});

const file = '../shared/cases/wikilink-cases.dev.json';
describe.skipIf(!existsSync(file))('cases of other tools', () => {
  type Case = { id: string; kind: string; input: string; files: Record<string, string>; expected: { text: string } };
  const cases: Case[] = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).cases : [];
  test.each(cases.filter(({ kind }) => kind === 'embed-content'))('$id', ({ input, files, expected }) => {
    const [, target = '', fragment = ''] = /^!\[\[([^#\]]*)#?([^\]]*)\]\]$/.exec(input) ?? [];
    expect(sectionText(files[`${target}.md`] ?? '', fragment)).toBe(expected.text);
  });
});
