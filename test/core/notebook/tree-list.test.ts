import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { NotePath } from '#core/note/note.ts';
import { aNotebookOnDisk, type DiskNotebook } from './notebook-on-disk.ts';

let world: DiskNotebook;
beforeEach(() => {
  world = aNotebookOnDisk();
});
afterEach(() => world.close());

function put(texts: Record<string, string>): Promise<unknown> {
  for (const [path, text] of Object.entries(texts)) {
    mkdirSync(dirname(join(world.root, path)), { recursive: true });
    writeFileSync(join(world.root, path), text);
  }
  return world.notebook.synchronise();
}
const names = ({ notes, attachments }: ReturnType<DiskNotebook['notebook']['tree']>): string[] => [
  ...notes.map(({ path }) => path),
  ...attachments,
];

it('is told as a whole, or part by part: notes first, then attachments', async () => {
  await put({ 'a.md': 'A', 'b.md': 'B', 'c.md': 'C', 'd.png': '', 'e.pdf': '' });
  const whole = world.notebook.tree();
  expect(names(whole).toSorted()).toEqual(['a.md', 'b.md', 'c.md', 'd.png', 'e.pdf']);
  expect(whole.total).toBe(5);
  const parts = [0, 2, 4, 6].map((from) => names(world.notebook.tree({ from, count: 2 })));
  expect(parts.map((part) => part.length)).toEqual([2, 2, 1, 0]);
  expect(parts.flat()).toEqual(names(whole));
});

it('tells nothing again that is known, also after a save that changes no name', async () => {
  await put({ 'a.md': '---\ntags: [x]\n---\n# A', 'b.png': '' });
  const { version } = world.notebook.tree();
  expect(world.notebook.tree({ known: version })).toEqual({ version, total: 2, notes: [], attachments: [] });
  await put({ 'a.md': '---\ntags: [x]\n---\n# A\n\nMore words.' });
  expect(world.notebook.tree({ known: version }).version).toBe(version);
});

it.each([
  ['another title', { 'a.md': '# B' }],
  ['another tag', { 'a.md': '# A\n#tag' }],
  ['another language', { 'a.md': '---\nlang: hu\n---\n# A' }],
  ['a new note', { 'c.md': '# C' }],
  ['a new attachment', { 'c.png': '' }],
])('is another version after %s', async (_, texts) => {
  await put({ 'a.md': '# A' });
  const { version } = world.notebook.tree();
  await put(texts);
  const after = world.notebook.tree({ known: version });
  expect(after.version).not.toBe(version);
  expect(names(after)).toContain(Object.keys(texts)[0]);
});

it('is another version when a note is gone', async () => {
  await put({ 'a.md': '# A', 'b.md': '# B' });
  const { version } = world.notebook.tree();
  await world.notebook.remove('b.md' as NotePath);
  expect(names(world.notebook.tree({ known: version }))).toEqual(['a.md']);
});

it('goes on with the version it began with while more is indexed', async () => {
  await put({ 'a.md': '# A', 'b.md': '# B' });
  const first = world.notebook.tree({ count: 1 });
  await put({ 'c.md': '# C' });
  const second = world.notebook.tree({ from: 1, count: 1, version: first.version });
  expect(second).toMatchObject({ version: first.version, total: 2 });
  expect([...names(first), ...names(second)].toSorted()).toEqual(['a.md', 'b.md']);
  expect(names(world.notebook.tree({ version: 'never told' })).toSorted()).toEqual(['a.md', 'b.md', 'c.md']);
});
