import { spawnSync } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { NotePath } from '#core/note/note.ts';
import { code } from '../../contracts/note-files-under-test.ts';
import { aVault } from './a-vault.ts';

const path = (text: string): NotePath => text as NotePath;
const piece = Buffer.from('bytes').toString('base64');

test('nothing but the file is left in its folder, and no folder is made for one that is given up', () => {
  const { files, names } = aVault({ 'a.md': 'a' });
  const given = files.receive(path('b/c/x.png'));
  given.append(piece);
  expect(names()).toHaveLength(2);
  given.discard();
  expect(names()).toEqual(['a.md']);
  const kept = files.receive(path('b/c/x.png'));
  kept.append(piece);
  kept.place();
  expect(names()).toEqual(['a.md', 'b']);
  expect(names('b/c')).toEqual(['x.png']);
});

test('what another program put there meanwhile stays', () => {
  const { files, outside, text } = aVault();
  const file = files.receive(path('x.png'));
  file.append(piece);
  outside.write('x.png', 'theirs');
  expect(file.place()).toBe('x 2.png');
  expect(text('x.png')).toBe('theirs');
  expect(text('x 2.png')).toBe('bytes');
});

test.skipIf(process.platform === 'win32')('a folder that is a link is not entered', () => {
  const { base, files, at } = aVault();
  mkdirSync(join(base, 'elsewhere'));
  symlinkSync(join(base, 'elsewhere'), at('out'));
  expect(() => files.receive(path('out/x.png'))).toThrow(code('path-outside'));
  expect(() => files.receive(path('out/deeper/x.png'))).toThrow(code('path-outside'));
});

test('a note beyond what can be read as one is refused', () => {
  const { files, names } = aVault({}, { maxNoteBytes: 8 });
  const file = files.receive(path('x.md'));
  file.append(piece);
  expect(() => file.append(piece)).toThrow(code('note-too-large'));
  file.discard();
  expect(names()).toEqual([]);
});

test.skipIf(process.platform === 'win32')('a disk that takes no more is told, and nothing half is left', () => {
  const { root, snapshotsDir, names } = aVault({ 'a.md': 'a' });
  const program = `
    import { openDiskNoteFiles } from '#adapters/files/open-disk-note-files.ts';
    const files = openDiskNoteFiles(${JSON.stringify({ root, snapshotsDir })});
    const file = files.receive('big.png');
    try {
      for (let sent = 0; sent < 100; sent += 1) file.append(Buffer.alloc(30_000).toString('base64'));
      console.log('took it all');
    } catch (error) {
      file.discard();
      console.log(error.code, error.hint);
    }`;
  // A limit on the size of files stands in for a full disk.
  const { stdout, stderr } = spawnSync(
    'sh',
    ['-c', 'ulimit -f 512; exec "$0" --input-type=module-typescript -e "$1"', process.execPath, program],
    {
      encoding: 'utf8',
    },
  );
  expect(stdout + stderr).toMatch(/^write-failed The disk does not take a file of this size/);
  expect(names()).toEqual(['a.md']);
});
