import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { NotePath } from '#core/note/note.ts';
import { openApp, type App } from '#host/open-app.ts';

let base: string;
let app: App;
beforeEach(async () => {
  base = mkdtempSync(join(tmpdir(), 'konspekt-bookmarks-'));
  mkdirSync(join(base, 'vault/x'), { recursive: true });
  for (const name of ['a', 'b', 'x/c']) writeFileSync(join(base, 'vault', `${name}.md`), `# The note ${name}\n`);
  app = openApp({ vault: join(base, 'vault'), dataDir: join(base, 'data') });
  await app.synchronise();
  await app.client.saveSettings({ bookmarks: ['a.md', 'b.md', 'x/c.md'] as NotePath[] });
});
afterEach(async () => {
  await app.close();
  rmSync(base, { recursive: true, force: true });
});
const bookmarks = async (): Promise<readonly string[]> => (await app.client.settings({})).bookmarks;

it('bookmarks follow a note that is renamed, and go back with it', async () => {
  await app.client.rename({ from: 'a.md' as NotePath, to: 'y/z' });
  expect(await bookmarks()).toEqual(['y/z.md', 'b.md', 'x/c.md']);
  await app.client.undo({});
  expect(await bookmarks()).toEqual(['a.md', 'b.md', 'x/c.md']);
});

it('bookmarks follow a folder that is renamed', async () => {
  await app.client.rename({ from: 'x' as NotePath, to: 'w' });
  expect(await bookmarks()).toEqual(['a.md', 'b.md', 'w/c.md']);
});

it('bookmarks follow notes that another program moved', async () => {
  renameSync(join(base, 'vault/b.md'), join(base, 'vault/x/d.md'));
  await app.synchronise();
  expect(await bookmarks()).toEqual(['a.md', 'x/d.md', 'x/c.md']);
});

it('the bookmark of a deleted note waits for it to be brought back', async () => {
  await app.client.remove({ path: 'a.md' as NotePath });
  expect(await bookmarks()).toEqual(['a.md', 'b.md', 'x/c.md']);
});
