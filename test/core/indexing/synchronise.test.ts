import { describe, expect, it, vi } from 'vitest';
import { createMemoryNoteFiles } from '#adapters/memory/create-memory-note-files.ts';
import { createMemoryNoteIndex } from '#adapters/memory/memory-note-index.ts';
import type { IndexChanges, IndexedFile } from '#core/indexing/note-index.ts';
import { recogniseMoves } from '#core/indexing/recognise-moves.ts';
import { synchronise, type SyncOptions } from '#core/indexing/synchronise.ts';
import type { NotePath } from '#core/note/note.ts';
import { inlineParser } from '../notebook/notebook-on-disk.ts';

function aVault(texts: Record<string, string>): {
  files: ReturnType<typeof createMemoryNoteFiles>;
  commits: IndexChanges[];
  sync: (options?: Partial<SyncOptions>) => ReturnType<typeof synchronise>;
  paths: () => string[];
} {
  const files = createMemoryNoteFiles(texts);
  const index = createMemoryNoteIndex();
  const commits: IndexChanges[] = [];
  return {
    files,
    commits,
    sync: (options = {}) =>
      synchronise(
        { files, parser: inlineParser },
        {
          known: new Map(index.files().map((file) => [file.path, file])),
          knownNotes: index.heads().length,
          commit: (changes) => {
            commits.push(changes);
            index.commit(changes);
          },
          ...options,
        },
      ),
    paths: () =>
      index
        .heads()
        .map((head) => head.path as string)
        .toSorted(),
  };
}

const many = (count: number): Record<string, string> =>
  Object.fromEntries(Array.from({ length: count }, (_none, at) => [`n${at}.md`, `note ${at}`]));

describe('synchronise', () => {
  it('takes new notes in, leaves unchanged ones unread, and lets removed ones go', async () => {
    const { files, sync, paths, commits } = aVault({ 'a.md': 'one', 'b.md': 'two' });
    expect((await sync()).added).toEqual(['a.md', 'b.md']);
    commits.length = 0;
    expect(await sync()).toEqual({ added: [], changed: [], removed: [], held: [], moves: [] });
    expect(commits).toEqual([]);
    files.outside.write('a.md', 'one, changed');
    files.outside.remove('b.md');
    expect(await sync()).toMatchObject({ added: [], changed: ['a.md'], removed: [{ path: 'b.md' }] });
    expect(paths()).toEqual(['a.md']);
  });

  it('looks at no file of a folder that lists as it did when the index was last up to date', async () => {
    const { files, sync } = aVault({ 'a.md': 'one', 'b.md': 'two' });
    let indexed: unknown;
    const options = {
      isIndexed: (listing: unknown) => JSON.stringify(listing) === indexed,
      onIndexed: (listing: unknown) => void (indexed = JSON.stringify(listing)),
    };
    await sync(options);
    const known = new Proxy(new Map(), { get: () => expect.fail('looked at what is known') });
    expect(await sync({ ...options, known })).toMatchObject({ added: [], changed: [], removed: [] });
    files.outside.write('a.md', 'one, changed');
    expect(await sync(options)).toMatchObject({ changed: ['a.md'] });
    expect(await sync({ ...options, known })).toMatchObject({ changed: [] });
  });

  it('does not call the index up to date with a listing of which it missed a file', async () => {
    const { files, sync } = aVault({ 'a.md': 'one', 'b.md': 'two' });
    const onIndexed = vi.fn<() => void>();
    const list = files.list.bind(files);
    files.list = () => {
      const listing = list();
      files.outside.remove('b.md');
      return listing;
    };
    await sync({ onIndexed });
    expect(onIndexed).not.toHaveBeenCalled();
    files.list = list;
    await sync({ onIndexed });
    expect(onIndexed).toHaveBeenCalledOnce();
    const { sync: hold, files: vanishing } = aVault(many(120));
    await hold({ onIndexed });
    for (let at = 0; at < 110; at++) vanishing.outside.remove(`n${at}.md`);
    expect((await hold({ onIndexed, holdMassRemoval: true })).held).toHaveLength(110);
    expect(onIndexed).toHaveBeenCalledTimes(2);
  });

  it('looks only at the files it is told of', async () => {
    const { files, sync } = aVault({ 'a.md': 'one', 'b.md': 'two' });
    await sync();
    files.outside.write('a.md', 'changed');
    files.outside.write('b.md', 'changed too');
    expect((await sync({ only: ['b.md' as NotePath] })).changed).toEqual(['b.md']);
  });

  it('recognises a note under its new name by its content', async () => {
    const { files, sync } = aVault({ 'a.md': 'a text of its own', 'b.md': 'two' });
    await sync();
    files.outside.move('a.md', 'folder/c.md');
    expect(await sync()).toMatchObject({
      added: ['folder/c.md'],
      removed: [{ path: 'a.md' }],
      moves: [{ from: 'a.md', to: 'folder/c.md' }],
    });
  });

  it('keeps notes that vanish all together, when asked to, and lets them go when not', async () => {
    const { files, sync, paths } = aVault(many(150));
    await sync();
    for (let at = 0; at < 120; at++) files.outside.remove(`n${at}.md`);
    const report = await sync({ holdMassRemoval: true });
    expect(report.held).toHaveLength(120);
    expect(report.removed).toEqual([]);
    expect(paths()).toHaveLength(150);
    expect((await sync()).removed).toHaveLength(120);
    expect(paths()).toHaveLength(30);
  });

  it('does not mistake a moved folder for a mass removal', async () => {
    const { files, sync } = aVault(many(150));
    await sync();
    for (let at = 0; at < 150; at++) files.outside.move(`n${at}.md`, `moved/n${at}.md`);
    const report = await sync({ holdMassRemoval: true });
    expect(report.held).toEqual([]);
    expect(report.moves).toHaveLength(150);
  });

  it('refuses to take a folder that cannot be listed for an empty one', async () => {
    const { files, sync, paths } = aVault({ 'a.md': 'one' });
    await sync();
    files.outside.unplug();
    await expect(sync()).rejects.toMatchObject({ code: 'vault-unreadable' });
    expect(paths()).toEqual(['a.md']);
  });
});

describe('recogniseMoves', () => {
  const file = (path: string, hash: string, size = 5): IndexedFile => ({
    path: path as NotePath,
    kind: 'note',
    size,
    mtime: 0,
    hash,
  });

  it('pairs what vanished with what appeared, by content and then by name', () => {
    expect(
      recogniseMoves(
        [file('a.md', '1'), file('x/b.md', '2'), file('x/c.md', '2')],
        [file('z.md', '1'), file('y/b.md', '2'), file('y/c.md', '2')],
      ),
    ).toEqual([
      { from: 'a.md', to: 'z.md' },
      { from: 'x/b.md', to: 'y/b.md' },
      { from: 'x/c.md', to: 'y/c.md' },
    ]);
  });

  it('calls nothing a move that could be two, nor an empty file', () => {
    expect(
      recogniseMoves(
        [file('a.md', '1'), file('b.md', '1'), file('e.md', '0', 0)],
        [file('c.md', '1'), file('f.md', '0', 0)],
      ),
    ).toEqual([]);
  });
});
