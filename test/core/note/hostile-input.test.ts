import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { NotePath } from '#core/note/note.ts';
import { parseNote } from '#core/note/parse-note.ts';

const PATHOLOGICAL = '../shared/cases/pathological.json';
const FRONT_MATTER = '../shared/cases/yaml-frontmatter.json';
const path = 'a.md' as NotePath;
/** Generous, as other work may share the machine; what it must catch takes minutes. */
const LIMIT = 5_000;

type Case = { readonly name: string; readonly js?: string; readonly yaml?: string };
// The cases are expressions in a file of test data.
const build = (each: Case): string => each.yaml ?? (new Function(`return ${each.js ?? '""'}`)() as string);
const read = (file: string): { cases: readonly Case[]; extra?: { cases: readonly Case[] } } =>
  existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : { cases: [] };

describe.skipIf(!existsSync(PATHOLOGICAL))('Input made to take for ever', () => {
  const { cases, extra } = read(PATHOLOGICAL);
  test.each([...cases, ...(extra?.cases ?? [])].map((each) => [each.name, each] as const))(
    'is parsed in time: %s',
    (_name, each) => {
      const text = build(each);
      const start = performance.now();
      const note = parseNote(path, text);
      expect(performance.now() - start).toBeLessThan(LIMIT);
      expect(note.body.length).toBeLessThanOrEqual(text.length + 1);
    },
  );
});

describe.skipIf(!existsSync(FRONT_MATTER))('Front matter made to do harm', () => {
  test.each(read(FRONT_MATTER).cases.map((each) => [each.name, each] as const))(
    'leaves the note readable: %s',
    (_name, each) => {
      const note = parseNote(path, `---\n${build(each)}\n---\n# Body [[x]]\n`);
      expect(note.links).toHaveLength(1);
      expect(note.headings[0]?.text).toBe('Body x');
      expect(JSON.stringify(note.frontMatter).length).toBeLessThan(1_000_000);
      expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    },
  );
});

describe('Ordinary big notes', () => {
  test.each([
    ['three hundred links in a paragraph', 'see [[Note#a|b]], [x](y.md) and **b** '.repeat(300), 600],
    ['a table of two thousand rows', `|a|b|\n|-|-|\n${'|x **y**|[[z]]|\n'.repeat(2000)}`, 2000],
    ['a list of two thousand items', '- item **b** *c* [[x]]\n'.repeat(2000), 2000],
    ['a long text without spaces', `${'សួស្តីពិភពលោក客户终身价值'.repeat(5000)} [[x]]`, 1],
    ['a quote within a quote within a list', '> > - a [[x]]\n'.repeat(500), 500],
  ])('are read as they are: %s', (_name, text, links) => {
    const note = parseNote(path, text);
    expect(note.warnings).toEqual([]);
    expect(note.links).toHaveLength(links);
  });

  test('a line too long to be read keeps its words and the places of what follows', () => {
    const text = `[[a]] ${'слово '.repeat(60_000)}\n\n[[b]]\n`;
    const note = parseNote(path, text);
    expect(note.links.map(({ start, end, line }) => [text.slice(start, end), line])).toEqual([
      ['[[a]]', 1],
      ['[[b]]', 3],
    ]);
    expect(note.words).toBe(60_002);
    expect(note.warnings).toMatchObject([{ code: 'simplified', line: 1 }]);
  });

  test('signs read as plain text are shown as they were written', () => {
    const note = parseNote(path, `${'*a_ '.repeat(20_000)}\n\n[[after]]`);
    expect(note.body.startsWith('*a_ *a_')).toBe(true);
    expect(note.links.map(({ target }) => target)).toEqual(['after']);
    expect(note.warnings).toMatchObject([{ code: 'simplified', line: 1 }]);
  });
});
