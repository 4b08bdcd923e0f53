import { mkdirSync, readFileSync, renameSync, writeFileSync, existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { NotePath } from '#core/note/note.ts';
import { code } from '../../contracts/note-files-under-test.ts';
import { aNotebookOnDisk, type DiskNotebook } from './notebook-on-disk.ts';

let world: DiskNotebook;
beforeEach(() => {
  world = aNotebookOnDisk();
});
afterEach(() => world.close());

const at = (path: string): NotePath => path as NotePath;
const read = (path: string): string => readFileSync(join(world.root, path), 'utf8');
const write = (path: string, text: string): void => {
  mkdirSync(dirname(join(world.root, path)), { recursive: true });
  writeFileSync(join(world.root, path), text);
};
async function save(path: string, text: string): Promise<void> {
  const { hash } = world.notebook.source(at(path));
  await world.notebook.save(at(path), text, hash);
}
const versions = (path: string): string[] =>
  world.notebook.snapshots(at(path)).map(({ id }) => world.notebook.snapshotText(id));

describe('an earlier version', () => {
  it('comes back with one request, and that is undone with another', async () => {
    write('a.md', 'one\r\n');
    await world.notebook.synchronise();
    await save('a.md', 'two\r\n');
    await world.notebook.restore(at('a.md'), world.notebook.snapshots(at('a.md'))[0]?.id ?? '');
    expect(read('a.md')).toBe('one\r\n');
    expect(versions('a.md')).toEqual(['two\r\n', 'one\r\n']);
    expect(await world.notebook.undo()).toMatchObject({ paths: ['a.md'] });
    expect(read('a.md')).toBe('two\r\n');
  });

  it('is not undone over what was written since', async () => {
    write('a.md', 'one');
    await world.notebook.synchronise();
    await save('a.md', 'two');
    await world.notebook.restore(at('a.md'), world.notebook.snapshots(at('a.md'))[0]?.id ?? '');
    write('a.md', 'by another program');
    await expect(world.notebook.undo()).rejects.toEqual(code('undo-blocked'));
    expect(read('a.md')).toBe('by another program');
  });

  it('that is what the note says anyway leaves nothing to undo', async () => {
    write('a.md', 'one');
    await world.notebook.synchronise();
    await world.notebook.bringBack(at('a.md'), 'one');
    await expect(world.notebook.undo()).rejects.toEqual(code('nothing-to-undo'));
  });

  it('follows its note when the app moves it, and when another program does', async () => {
    write('a.md', 'one, long enough to be known by');
    await world.notebook.synchronise();
    await save('a.md', 'two, long enough to be known by');
    await world.notebook.rename(at('a.md'), 'x/b');
    expect(versions('x/b.md')).toEqual(['one, long enough to be known by']);
    mkdirSync(join(world.root, 'y'));
    renameSync(join(world.root, 'x/b.md'), join(world.root, 'y/c.md'));
    await world.notebook.synchronise();
    expect(versions('y/c.md')).toEqual(['one, long enough to be known by']);
    expect(versions('x/b.md')).toEqual([]);
    expect(world.notebook.deletedNotes()).toEqual([]);
  });
});

describe('a deleted note', () => {
  it('is listed, the last one first, until it is there again', async () => {
    write('a.md', 'a');
    write('b.md', 'b');
    write('kept.md', 'kept');
    await world.notebook.synchronise();
    await save('kept.md', 'kept, changed');
    await world.notebook.remove(at('a.md'));
    await world.notebook.remove(at('b.md'));
    const listed = world.notebook.deletedNotes();
    expect(listed.map(({ path }) => path).toSorted()).toEqual(['a.md', 'b.md']);
    expect(listed.map(({ at: moment }) => moment)).toEqual(
      listed
        .map(({ at: moment }) => moment)
        .toSorted()
        .toReversed(),
    );
    const deleted = listed.find(({ path }) => path === 'a.md');
    await world.notebook.restore(at('a.md'), deleted?.id ?? '');
    expect(read('a.md')).toBe('a');
    expect(world.notebook.deletedNotes().map(({ path }) => path)).toEqual(['b.md']);
    expect((await world.notebook.note(at('a.md'))).title).toBe('a');
  });

  it('that was brought back goes again when that is undone, and stays when it was changed since', async () => {
    write('x/a.md', 'a');
    await world.notebook.synchronise();
    await world.notebook.remove(at('x/a.md'));
    const bringBack = async (): Promise<unknown> =>
      world.notebook.restore(at('x/a.md'), world.notebook.deletedNotes()[0]?.id ?? '');
    await bringBack();
    await world.notebook.undo();
    expect(existsSync(join(world.root, 'x/a.md'))).toBe(false);
    await bringBack();
    write('x/a.md', 'changed');
    await expect(world.notebook.undo()).rejects.toEqual(code('undo-blocked'));
  });
});
