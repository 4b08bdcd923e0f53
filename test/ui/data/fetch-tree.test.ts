import { expect, it } from 'vitest';
import type { Client } from '#api/client.ts';
import type { NotePath } from '#core/note/note.ts';
import { fetchTree } from '#ui/data/fetch-tree.ts';
import { sortFolders, visibleRows } from '#ui/tree/note-tree.ts';
import { sortTags } from '#ui/tree/tag-tree.ts';

type Asked = Parameters<Client['tree']>[0];
const note = (at: number) => ({
  path: `f${at % 7}/n${at}.md` as NotePath,
  title: `n${at}`,
  lang: 'en',
  type: null,
  concept: null,
  tags: [at % 2 === 0 ? 'even' : 'odd'],
});

/** A host with so many notes and two attachments, which remembers what it was asked. */
function aHost(count: number) {
  const asked: Asked[] = [];
  const host = {
    asked,
    version: 'one',
    /** Of which it knows no more parts. */
    forgotten: '',
    tree: async (part: Asked) => {
      asked.push(part);
      const { from = 0, count: most = Infinity, known, version } = part;
      const notes = Array.from({ length: count }, (_, at) => note(at));
      const files = ['a.png', 'b.png'] as NotePath[];
      if (version !== undefined && version === host.forgotten) host.version = 'two';
      if (known === host.version) return { version: known, total: count + 2, notes: [], attachments: [] };
      const after = Math.max(0, from - count);
      return {
        version: host.version,
        total: count + 2,
        notes: notes.slice(from, from + most),
        attachments: files.slice(after, Math.max(0, from + most - count)),
      };
    },
  };
  return host;
}

it('puts a large notebook together from parts', async () => {
  const host = aHost(4000);
  const tree = await fetchTree(host, undefined);
  expect(host.asked.length).toBeGreaterThan(2);
  expect(tree.notes.map(({ title }) => title)).toEqual(Array.from({ length: 4000 }, (_, at) => `n${at}`));
  expect(tree.attachments).toEqual(['a.png', 'b.png']);
  expect(visibleRows(sortFolders(tree.folders, 'en'), new Set()).length).toBe(7);
  expect(sortTags(tree.tags, 'en').map(({ tag, notes }) => [tag, notes])).toEqual([
    ['even', 2000],
    ['odd', 2000],
  ]);
});

it('asks once, and keeps what it has, when nothing changed', async () => {
  const host = aHost(4000);
  const tree = await fetchTree(host, undefined);
  host.asked.length = 0;
  expect(await fetchTree(host, tree)).toBe(tree);
  expect(host.asked).toHaveLength(1);
  host.version = 'other';
  expect(await fetchTree(host, tree)).toMatchObject({ version: 'other' });
});

it('begins anew when the host has forgotten the version it began with', async () => {
  const host = aHost(4000);
  host.forgotten = 'one';
  const tree = await fetchTree(host, undefined);
  expect(tree.version).toBe('two');
  expect(new Set(tree.notes.map(({ path }) => path)).size).toBe(4000);
  expect(tree.notes).toHaveLength(4000);
});

it('is the same for an empty notebook', async () => {
  const empty = { tree: async () => ({ version: 'none', total: 0, notes: [], attachments: [] }) };
  expect(await fetchTree(empty, undefined)).toMatchObject({ notes: [], attachments: [] });
});
