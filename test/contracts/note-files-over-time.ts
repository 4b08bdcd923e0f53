import { describe, expect, test } from 'vitest';
import type { NotePath } from '#core/note/note.ts';
import { code, hear, listed, snapshotTexts, type NoteFilesUnderTest } from './note-files-under-test.ts';

/** The half of the contract about what happens to files over time: moves, removals, snapshots, changes by others. */
export function describeNoteFilesOverTime(
  name: string,
  make: (texts?: Record<string, string>) => NoteFilesUnderTest,
): void {
  describe(`${name}: moving and removing`, () => {
    test('a moved note keeps its text and its time', () => {
      const { files } = make({ 'a.md': 'one' });
      const before = files.read('a.md' as NotePath);
      files.move('a.md' as NotePath, 'b/c.md' as NotePath);
      expect(files.read('b/c.md' as NotePath)).toEqual(before);
      expect(listed(files)).toEqual(['b/c.md note']);
    });

    test('a moved folder takes all it holds along', () => {
      const { files } = make({ 'a/b.md': 'b', 'a/c/d.md': 'd', 'ab.md': 'ab' });
      files.move('a' as NotePath, 'x/y' as NotePath);
      expect(listed(files)).toEqual(['ab.md note', 'x/y/b.md note', 'x/y/c/d.md note']);
    });

    test('a change of case alone is a move', () => {
      const { files } = make({ 'note.md': 'one' });
      files.move('note.md' as NotePath, 'Note.md' as NotePath);
      expect(listed(files)).toEqual(['Note.md note']);
    });

    test('a move never overwrites', () => {
      const { files } = make({ 'a.md': 'a', 'b.md': 'b', 'c/d.md': 'd', 'e/f.md': 'f' });
      expect(() => files.move('a.md' as NotePath, 'b.md' as NotePath)).toThrow(code('note-exists'));
      expect(() => files.move('c' as NotePath, 'e' as NotePath)).toThrow(code('note-exists'));
      expect(files.list()).toHaveLength(4);
    });

    test('a folder does not go into itself, a missing file nowhere, a note not out of view', () => {
      const { files } = make({ 'a/b.md': 'b' });
      expect(() => files.move('a' as NotePath, 'a/c' as NotePath)).toThrow(code('path-invalid'));
      expect(() => files.move('x.md' as NotePath, 'y.md' as NotePath)).toThrow(code('note-not-found'));
      expect(() => files.move('a/b.md' as NotePath, 'a/.b.md' as NotePath)).toThrow(code('path-invalid'));
      expect(() => files.move('a/b.md' as NotePath, 'a/b.exe' as NotePath)).toThrow(code('path-invalid'));
    });

    test('a removed note is gone, and its text is in the snapshots', () => {
      const { files } = make({ 'a.md': 'one' });
      files.remove('a.md' as NotePath);
      expect(files.list()).toEqual([]);
      expect(snapshotTexts(files, 'a.md')).toEqual(['one']);
      expect(() => files.remove('a.md' as NotePath)).toThrow(code('note-not-found'));
    });
  });

  describe(`${name}: snapshots`, () => {
    test('each replaced text is kept, newest first', () => {
      const { files } = make({ 'a.md': 'one' });
      files.write('a.md' as NotePath, 'two');
      files.write('a.md' as NotePath, 'three');
      expect(snapshotTexts(files, 'a.md')).toEqual(['two', 'one']);
      expect(files.snapshots('a.md' as NotePath)[0]).toMatchObject({ path: 'a.md', size: 3 });
    });

    test('writing the same text again changes and keeps nothing', () => {
      const { files } = make({ 'a.md': 'one' });
      const before = files.stat('a.md' as NotePath);
      files.write('a.md' as NotePath, 'one');
      expect(files.stat('a.md' as NotePath)).toEqual(before);
      expect(files.snapshots('a.md' as NotePath)).toEqual([]);
    });

    test('a text equal to the newest snapshot is not kept twice', () => {
      const { files, outside } = make({ 'a.md': 'one' });
      files.write('a.md' as NotePath, 'two');
      outside.write('a.md', 'one');
      files.write('a.md' as NotePath, 'three');
      expect(snapshotTexts(files, 'a.md')).toEqual(['one']);
    });

    test('snapshots follow a note and a folder that move, and a new note in the old place has its own', () => {
      const { files } = make({ 'a/b.md': 'one' });
      files.write('a/b.md' as NotePath, 'two');
      files.move('a/b.md' as NotePath, 'a/c.md' as NotePath);
      files.move('a' as NotePath, 'x' as NotePath);
      files.write('a/b.md' as NotePath, 'other');
      expect(snapshotTexts(files, 'x/c.md')).toEqual(['one']);
      expect(files.snapshots('a/b.md' as NotePath)).toEqual([]);
    });

    test('snapshots follow notes that another program moved, and those of other notes stay', () => {
      const { files, outside } = make({ 'a.md': 'one', 'b.md': 'other' });
      files.write('a.md' as NotePath, 'two');
      files.write('b.md' as NotePath, 'another');
      outside.move('a.md', 'c/d.md');
      files.followMoves([
        { from: 'a.md' as NotePath, to: 'c/d.md' as NotePath },
        { from: 'x.md' as NotePath, to: 'y.md' as NotePath },
        { from: 'b.md' as NotePath, to: 'b.md' as NotePath },
      ]);
      expect(snapshotTexts(files, 'c/d.md')).toEqual(['one']);
      expect(files.snapshots('a.md' as NotePath)).toEqual([]);
      expect(snapshotTexts(files, 'b.md')).toEqual(['other']);
    });

    test('of every path that has any the newest is told, also when its file is gone', () => {
      const { files } = make({ 'a.md': 'one', 'b.md': 'b', 'c.md': 'c' });
      files.write('a.md' as NotePath, 'two');
      files.write('a.md' as NotePath, 'three');
      files.remove('b.md' as NotePath);
      const latest = files.latestSnapshots().toSorted((x, y) => (x.path < y.path ? -1 : 1));
      expect(latest.map(({ path, id }) => [path, files.readSnapshot(id)])).toEqual([
        ['a.md', 'two'],
        ['b.md', 'b'],
      ]);
    });

    test('an unknown snapshot is not found', () => {
      const { files } = make();
      for (const id of ['x', '', '../../etc/passwd', '20261122T101500123Z-ffffffff']) {
        expect(() => files.readSnapshot(id)).toThrow(code('snapshot-not-found'));
      }
    });
  });

  describe(`${name}: watching`, () => {
    test('changes of another program arrive, and none after the watch has ended', async () => {
      const { files, outside } = make({ 'a.md': 'a', 'b.md': 'b' });
      const heard = await hear(files);
      outside.write('a.md', 'changed');
      outside.remove('b.md');
      outside.write('c.md', 'new');
      outside.write('d.exe', 'of no interest');
      outside.write('.hidden.md', 'of no interest');
      await heard.until((paths) => paths.size >= 3);
      expect([...heard.paths].toSorted()).toEqual(['a.md', 'b.md', 'c.md']);
      await heard.stop();
      outside.write('e.md', 'later');
      await new Promise((resolve) => setTimeout(resolve, 200));
      expect(heard.paths.has('e.md')).toBe(false);
    });

    test('a moved folder asks for a whole listing', async () => {
      const { files, outside } = make({ 'a/b.md': 'b', 'a/c.md': 'c' });
      const heard = await hear(files);
      outside.move('a', 'x');
      await heard.until((_, all) => all);
      expect(listed(files)).toEqual(['x/b.md note', 'x/c.md note']);
      await heard.stop();
    });
  });
}
