import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { NotePath } from '#core/note/note.ts';
import { openDrafts } from '#host/drafts.ts';

let base: string;
beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'konspekt-drafts-'));
});
afterEach(() => rmSync(base, { recursive: true, force: true }));

const open = () => openDrafts(join(base, 'drafts'));
const note = 'ru/Кошелёк.md' as NotePath;
const draft = { text: 'Набрано: 价值, érték', baseHash: 'a', at: 1 };

it('are there again for the next host, the last one of each note', () => {
  open().keep(note, draft);
  open().keep(note, { ...draft, text: 'later', at: 2 });
  open().keep('b.md' as NotePath, draft);
  expect(open().list()).toEqual(
    expect.arrayContaining([
      { path: note, ...draft, text: 'later', at: 2 },
      { path: 'b.md', ...draft },
    ]),
  );
  expect(open().list()).toHaveLength(2);
});

it('are gone when forgotten, and forgetting what is not there does nothing', () => {
  const drafts = open();
  drafts.keep(note, null);
  drafts.keep(note, draft);
  drafts.keep(note, null);
  expect(drafts.list()).toEqual([]);
  expect(readdirSync(join(base, 'drafts'))).toEqual([]);
});

it('end with the save that holds all of them, and are made from it when more was typed meanwhile', () => {
  const drafts = open();
  drafts.keep(note, draft);
  drafts.saved(note, draft.text, 'another base', 'b');
  expect(drafts.list()).toHaveLength(1);
  drafts.keep(note, { ...draft, text: `${draft.text} and more` });
  drafts.saved(note, draft.text, 'a', 'b');
  expect(drafts.list()).toEqual([{ path: note, text: `${draft.text} and more`, baseHash: 'b', at: 1 }]);
  drafts.saved(note, `${draft.text} and more`, 'b', 'c');
  expect(drafts.list()).toEqual([]);
});

it('are not kept when they arrive behind the save that holds them', () => {
  const drafts = open();
  drafts.saved(note, draft.text, draft.baseHash, 'b');
  drafts.keep(note, draft);
  expect(drafts.list()).toEqual([]);
  drafts.keep(note, { ...draft, baseHash: 'b' });
  expect(drafts.list()).toHaveLength(1);
});

it('a damaged one costs nothing but itself', () => {
  open().keep(note, draft);
  writeFileSync(join(base, 'drafts', 'torn.json'), '{"path": "c.md", "te');
  expect(open().list()).toEqual([{ path: note, ...draft }]);
});
