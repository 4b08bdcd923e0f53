import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { NotePath } from '#core/note/note.ts';
import { openSettings } from '#host/settings.ts';

let base: string;
beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'konspekt-settings-'));
  mkdirSync(join(base, 'data'));
});
afterEach(() => rmSync(base, { recursive: true, force: true }));

const file = (): string => join(base, 'data', 'settings.json');
const open = () => openSettings(join(base, 'data'), join(base, 'vault'));
const usual = {
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

it('needs no file', () => {
  expect(open().read()).toEqual(usual);
});

it('lets one bad value cost nothing else', () => {
  const bad = {
    theme: 'pink',
    accent: 7,
    textSize: 400,
    readingWidth: 'wide',
    keys: { back: 'F9', edit: ['F4'], undo: [1] },
  };
  writeFileSync(file(), JSON.stringify({ ...bad, lang: 'hu' }));
  expect(open().read()).toEqual({ ...usual, lang: 'hu', keys: { edit: ['F4'] } });
  writeFileSync(file(), JSON.stringify({ theme: 'contrast', keys: ['F9'] }));
  expect(open().read()).toEqual({ ...usual, theme: 'contrast' });
  writeFileSync(file(), '{"theme": ');
  expect(open().read()).toEqual(usual);
});

it('keeps the keys of commands it does not know, and settings of later versions', () => {
  writeFileSync(file(), JSON.stringify({ keys: { 'fold-everything': ['F7'] }, telescope: true }));
  expect(open().read().keys).toEqual({ 'fold-everything': ['F7'] });
  open().write({ accent: 'teal' });
  expect(JSON.parse(readFileSync(file(), 'utf8'))).toEqual({
    keys: { 'fold-everything': ['F7'] },
    telescope: true,
    accent: 'teal',
  });
});

it('takes all keys back at once', () => {
  open().write({ keys: { edit: ['F4'] } });
  expect(open().write({ keys: {} }).keys).toEqual({});
});

it('keeps bookmarks in the folder of notes, beside what else stands there', () => {
  mkdirSync(join(base, 'vault/.konspekt'), { recursive: true });
  writeFileSync(join(base, 'vault/.konspekt/settings.json'), '{"ignore": ["old"], "other": 1}');
  const bookmarks = ['en/a.md' as NotePath];
  expect(open().write({ bookmarks })).toMatchObject({ bookmarks, ignore: ['old'] });
  expect(JSON.parse(readFileSync(join(base, 'vault/.konspekt/settings.json'), 'utf8'))).toEqual({
    ignore: ['old'],
    other: 1,
    bookmarks,
  });
  expect(open().read().bookmarks).toEqual(bookmarks);
});

it('reads bookmarks that make no sense as none', () => {
  mkdirSync(join(base, 'vault/.konspekt'), { recursive: true });
  writeFileSync(join(base, 'vault/.konspekt/settings.json'), '{"bookmarks": [1], "ignore": ["old"]}');
  expect(open().read()).toMatchObject({ bookmarks: [], ignore: ['old'] });
});

it('keeps how links are written and where files go in the folder of notes', () => {
  const change = { attachmentPlace: 'below', attachmentFolder: 'медиа/2026', linkForm: 'markdown' } as const;
  expect(open().write({ ...change, accent: 'teal' })).toEqual({ ...usual, ...change, accent: 'teal' });
  expect(JSON.parse(readFileSync(join(base, 'vault/.konspekt/settings.json'), 'utf8'))).toEqual(change);
  expect(JSON.parse(readFileSync(file(), 'utf8'))).toEqual({ accent: 'teal' });
});

it.each(['', '../out', '/etc', '.hidden', 'a//b', 'C:\\x', ' x', 7])(
  'takes %j for no folder of files',
  (attachmentFolder) => {
    mkdirSync(join(base, 'vault/.konspekt'), { recursive: true });
    const bad = { attachmentFolder, attachmentPlace: 'desk', linkPath: 'long' };
    writeFileSync(join(base, 'vault/.konspekt/settings.json'), JSON.stringify(bad));
    expect(open().read()).toEqual(usual);
  },
);
