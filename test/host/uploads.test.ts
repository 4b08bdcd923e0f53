import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Client } from '#api/client.ts';
import { openApp, type App } from '#host/open-app.ts';
import { code } from '../contracts/note-files-under-test.ts';

let base: string;
let app: App;
let client: Client;
const vault = (path = ''): string => join(base, 'vault', path);
const inBase64 = (text: string): string => Buffer.from(text).toString('base64');
beforeEach(async () => {
  base = mkdtempSync(join(tmpdir(), 'konspekt-uploads-'));
  mkdirSync(vault());
  app = openApp({ vault: vault(), dataDir: join(base, 'data') });
  client = app.client;
  await app.synchronise();
});
afterEach(async () => {
  await app.close();
  rmSync(base, { recursive: true, force: true });
});

/** Brings a file in by pieces of its text. */
async function bring(path: string, ...pieces: string[]): Promise<string> {
  const size = Buffer.byteLength(pieces.join(''));
  const { upload } = await client.beginUpload({ path, size });
  let at = 0;
  for (const piece of pieces) at = (await client.sendUpload({ upload, at, data: inBase64(piece) })).received;
  return (await client.endUpload({ upload })).path;
}

it('brings attachments and notes in, which are known at once', async () => {
  expect(await bring('медиа/kép.png', 'one ', 'two')).toBe('медиа/kép.png');
  expect(await bring('new/Note.md', '# Value\n')).toBe('new/Note.md');
  expect(await bring('empty.pdf')).toBe('empty.pdf');
  expect(readFileSync(vault('медиа/kép.png'), 'utf8')).toBe('one two');
  const { notes, attachments } = await client.tree({});
  expect(notes).toMatchObject([{ path: 'new/Note.md', title: 'Value' }]);
  expect(attachments.toSorted()).toEqual(['empty.pdf', 'медиа/kép.png']);
});

it('never overwrites', async () => {
  expect(await bring('a.png', 'one')).toBe('a.png');
  expect(await bring('a.png', 'two')).toBe('a 2.png');
  expect(readFileSync(vault('a.png'), 'utf8')).toBe('one');
});

it('takes 200 MB, and not more than a gigabyte', { timeout: 60_000 }, async () => {
  const size = 200 * 1024 * 1024;
  const piece = 4 * 1024 * 1024;
  const data = Buffer.alloc(piece, 7).toString('base64');
  const { upload } = await client.beginUpload({ path: 'film.mp4', size });
  for (let at = 0; at < size; at += piece) await client.sendUpload({ upload, at, data });
  const { path } = await client.endUpload({ upload });
  expect(statSync(vault(path)).size).toBe(size);
  await expect(client.beginUpload({ path: 'film.mp4', size: 1024 ** 3 + 1 })).rejects.toSatisfy(
    (error: unknown) => error instanceof Error && 'code' in error && error.code === 'file-too-large',
  );
});

it.each(['x.exe', 'x', 'x.html', 'a/x.js', 'x.png.exe'])('refuses “%s”', async (path) => {
  await expect(client.beginUpload({ path, size: 1 })).rejects.toEqual(code('file-unsupported'));
});

it.each(['../x.png', '/x.png', 'a/../../x.png', '..\\x.png', 'C:\\x.png'])('lets “%s” lead nowhere', async (path) => {
  await expect(client.beginUpload({ path, size: 1 })).rejects.toEqual(code('path-outside'));
});

it.each(['.konspekt/x.png', '.x.png', 'a/.b/x.png', '.konspekt/settings.md'])('hides nothing as “%s”', async (path) => {
  await expect(client.beginUpload({ path, size: 1 })).rejects.toEqual(code('path-invalid'));
});

it('wants the pieces in order, all of them and no more, and leaves nothing otherwise', async () => {
  const data = inBase64('12345');
  const begin = async (size: number): Promise<string> => (await client.beginUpload({ path: 'a.png', size })).upload;
  const gap = await begin(10);
  await expect(client.sendUpload({ upload: gap, at: 3, data })).rejects.toEqual(code('input-invalid'));
  await expect(client.sendUpload({ upload: gap, at: 0, data })).rejects.toEqual(code('upload-lost'));
  const short = await begin(10);
  await client.sendUpload({ upload: short, at: 0, data });
  await expect(client.endUpload({ upload: short })).rejects.toEqual(code('input-invalid'));
  const long = await begin(4);
  await expect(client.sendUpload({ upload: long, at: 0, data })).rejects.toEqual(code('input-invalid'));
  const cancelled = await begin(5);
  await client.cancelUpload({ upload: cancelled });
  await expect(client.endUpload({ upload: cancelled })).rejects.toEqual(code('upload-lost'));
  expect(readdirSync(vault())).toEqual([]);
});

it.each(['é', 'abc', 'ab=c', 'YQ==YQ==', ' YWJj'])('takes %j for no base64', async (data) => {
  const { upload } = await client.beginUpload({ path: 'a.png', size: 3 });
  await expect(client.sendUpload({ upload, at: 0, data })).rejects.toEqual(code('input-invalid'));
});

it('forgets what was never finished', async () => {
  const { upload } = await client.beginUpload({ path: 'a.png', size: 3 });
  for (let count = 0; count < 32; count += 1) await client.beginUpload({ path: 'a.png', size: 3 });
  await expect(client.endUpload({ upload })).rejects.toEqual(code('upload-lost'));
  await app.close();
  expect(readdirSync(vault())).toEqual([]);
});
