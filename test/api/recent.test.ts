import { mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Settings } from '#api/contract.ts';
import { createDispatch, type Dispatch } from '#api/dispatch.ts';
import { createHandlers } from '#api/handlers.ts';
import { aNotebookOnDisk, type DiskNotebook } from '../core/notebook/notebook-on-disk.ts';

let world: DiskNotebook;
let ask: Dispatch;
beforeEach(async () => {
  world = aNotebookOnDisk();
  const settings: Settings = {
    lang: null,
    theme: 'system',
    accent: 'blue',
    textSize: 18,
    readingWidth: 68,
    readiness: true,
    keys: {},
    backupEvery: 'day',
    backupsKept: 14,
    backupPlace: null,
    attachmentPlace: 'folder',
    attachmentFolder: 'attachments',
    linkForm: 'wiki',
    linkPath: 'shortest',
    ignore: [],
    bookmarks: [],
    searches: [],
    graphViews: [],
  };
  const unasked = (): never => {
    throw new Error('not asked here');
  };
  ask = createDispatch(
    createHandlers(world.notebook, {
      status: unasked,
      optimiseProgress: () => undefined,
      about: () => ({ version: '1', dataDir: '/data' }),
      acceptRemoval: async () => unasked(),
      settings: () => settings,
      backups: { list: unasked, make: unasked, notes: unasked, read: unasked, restore: unasked },
      saveSettings: (change) => ({ ...settings, ...change }),
      drafts: { list: () => [], keep: () => undefined, saved: () => undefined },
    }),
    (error) => {
      throw error;
    },
  );
  mkdirSync(join(world.root, 'en'));
  for (const [name, day] of [
    ['a', 1],
    ['b', 2],
  ] as const) {
    const file = join(world.root, 'en', `${name}.md`);
    writeFileSync(file, `# ${name}\n`);
    utimesSync(file, new Date(2024, 0, day), new Date(2024, 0, day));
  }
  await world.notebook.synchronise();
});
afterEach(() => world.close());

it('answers the notes changed last', async () => {
  expect(await ask('recent', { limit: 1 })).toEqual({
    ok: true,
    value: [{ path: 'en/b.md', title: 'b', lang: null, mtime: new Date(2024, 0, 2).getTime() }],
  });
  expect(await ask('recent', {})).toMatchObject({ value: [{ path: 'en/b.md' }, { path: 'en/a.md' }] });
});

it('refuses a question about them that is put wrongly', async () => {
  expect(await ask('recent', { limit: -1 })).toMatchObject({ ok: false, error: { code: 'input-invalid' } });
});

it('takes bookmarks as paths of notes, in composed letters', async () => {
  expect(await ask('saveSettings', { bookmarks: ['hu/Hu\u030Bség.md'.normalize('NFD')] })).toMatchObject({
    value: { bookmarks: ['hu/Hűség.md'.normalize('NFC')] },
  });
  expect(await ask('saveSettings', { bookmarks: [1] })).toMatchObject({ error: { code: 'input-invalid' } });
});
