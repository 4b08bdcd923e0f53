import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { NotePath } from '#core/note/note.ts';
import { aNotebookOnDisk, type DiskNotebook } from './notebook-on-disk.ts';

let disk: DiskNotebook;
beforeEach(() => {
  disk = aNotebookOnDisk();
});
afterEach(() => disk.close());
const path = 'a.md' as NotePath;
const write = (text: string): void => writeFileSync(join(disk.root, path), text);
const read = (): string => readFileSync(join(disk.root, path), 'utf8');
const codeOf = (run: Promise<unknown>): Promise<string> =>
  run.then(
    () => 'done',
    (error: unknown) => (error as { code: string }).code,
  );

it('writes one property, keeps mark and line ends, tells the index, and takes it back', async () => {
  const text = '\uFEFF---\r\ntags: [a] # x\r\nlang: en\r\n---\r\n# A\r\nmixed\nends\r\n';
  write(text);
  await disk.notebook.synchronise();
  await disk.notebook.changeProperty(path, { kind: 'set', name: 'tags', value: ['a', 'b'] }, ['a']);
  expect(read()).toBe(text.replace('[a]', '[a, b]'));
  expect(disk.notebook.tags().map(({ name }) => name)).toEqual(['a', 'b']);
  expect((await disk.notebook.undo()).paths).toEqual([path]);
  expect(read()).toBe(text);
  expect(disk.notebook.tags().map(({ name }) => name)).toEqual(['a']);
});

it('minds what stands in the property, not what else changed', async () => {
  write('---\na: 1\nb: 1\n---\n');
  await disk.notebook.synchronise();
  write('---\na: 1\nb: 2\n---\nMore.\n');
  expect(await codeOf(disk.notebook.changeProperty(path, { kind: 'set', name: 'b', value: 3 }, 1))).toBe(
    'property-changed',
  );
  expect(await codeOf(disk.notebook.changeProperty(path, { kind: 'set', name: 'b', value: 3 }, undefined))).toBe(
    'property-changed',
  );
  expect(await codeOf(disk.notebook.changeProperty(path, { kind: 'set', name: 'c', value: 3 }, null))).toBe(
    'property-changed',
  );
  expect(await codeOf(disk.notebook.changeProperty(path, { kind: 'set', name: 'a', value: 3 }, 1))).toBe('done');
  expect(read()).toBe('---\na: 3\nb: 2\n---\nMore.\n');
});

it('leaves broken front matter as it is', async () => {
  write('---\na: [1\n---\nText.\n');
  await disk.notebook.synchronise();
  expect(await codeOf(disk.notebook.changeProperty(path, { kind: 'set', name: 'a', value: 3 }, undefined))).toBe(
    'property-complex',
  );
  expect(read()).toBe('---\na: [1\n---\nText.\n');
});

it('knows the names in use, the most frequent first', async () => {
  write('---\nlang: en\nsource: x\n---\n');
  writeFileSync(join(disk.root, 'b.md'), '---\nlang: en\nauthor: y\n---\n');
  await disk.notebook.synchronise();
  expect(disk.notebook.propertyNames()).toEqual([
    { name: 'lang', notes: 2 },
    { name: 'author', notes: 1 },
    { name: 'source', notes: 1 },
  ]);
});

it('tells how a note stands to its translations', async () => {
  write('---\nid: c\nlang: en\nupdated: 2026-05-01\n---\n# A\n');
  writeFileSync(join(disk.root, 'hu.md'), '---\nid: c\nlang: hu\nupdated: 2026-06-01\n---\n# B\n');
  writeFileSync(join(disk.root, 'ru.md'), '---\nid: c\nlang: ru\ntranslated: 2026-04-01\n---\n# В\n');
  await disk.notebook.synchronise();
  const { translations } = await disk.notebook.note(path);
  expect(translations.map(({ lang, age, updated }) => ({ lang, age, updated }))).toEqual([
    { lang: 'hu', age: 'newer', updated: '2026-06-01' },
    { lang: 'ru', age: 'older', updated: null },
  ]);
});
