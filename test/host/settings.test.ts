import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { NotePath } from '#core/note/note.ts';
import { openSettings } from '#host/settings.ts';

let base: string;
beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'konspekt-settings-'));
  mkdirSync(join(base, 'vault/.konspekt'), { recursive: true });
});
afterEach(() => rmSync(base, { recursive: true, force: true }));
const open = () => openSettings(join(base, 'data'), join(base, 'vault'));
const ofVault = (): unknown => JSON.parse(readFileSync(join(base, 'vault/.konspekt/settings.json'), 'utf8'));

it('keeps bookmarks in the folder of notes, beside what else stands there', () => {
  writeFileSync(join(base, 'vault/.konspekt/settings.json'), '{"ignore": ["old"], "other": 1}');
  const bookmarks = ['en/a.md' as NotePath];
  expect(open().write({ bookmarks })).toMatchObject({ bookmarks, ignore: ['old'] });
  expect(ofVault()).toEqual({ ignore: ['old'], other: 1, bookmarks });
  expect(open().read().bookmarks).toEqual(bookmarks);
});

it('reads bookmarks that make no sense as none', () => {
  writeFileSync(join(base, 'vault/.konspekt/settings.json'), '{"bookmarks": [1], "ignore": ["old"]}');
  expect(open().read()).toMatchObject({ bookmarks: [], ignore: ['old'] });
});
