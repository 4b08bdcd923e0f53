import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readRecentVaults, rememberVault } from '../../electron/main/recent-vaults.ts';
import { chooseVaults, sampleNotebook } from '../../electron/main/vault-choice.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'konspekt-choice-'));
  mkdirSync(join(root, 'notes'));
  writeFileSync(join(root, 'notes', 'Start here.md'), '# Start here');
  mkdirSync(join(root, 'documents'));
});
afterEach(() => rmSync(root, { recursive: true }));
const at = (name: string): string => join(root, name);

describe('the notebook to open', () => {
  let nothing: Parameters<typeof chooseVaults>[0];
  beforeEach(() => {
    nothing = { asked: undefined, open: [], recent: [], bundled: at('notes'), copyInto: undefined };
  });

  it('is the one asked for, even where it does not exist, so that the person is told', async () => {
    const choice = { ...nothing, asked: at('nowhere'), open: [at('notes')], recent: [at('notes')] };
    expect(await chooseVaults(choice)).toEqual([at('nowhere')]);
  });

  it('are all whose windows were open at the end, but those that are gone', async () => {
    const choice = { ...nothing, open: [at('documents'), at('gone'), at('notes')], recent: [at('notes')] };
    expect(await chooseVaults(choice)).toEqual([at('documents'), at('notes')]);
  });

  it('is the last one that is still there', async () => {
    const recent = [at('gone'), at('notes/Start here.md'), at('documents'), at('notes')];
    expect(await chooseVaults({ ...nothing, open: [at('gone')], recent })).toEqual([at('documents')]);
  });

  it('is the bundled one in a clone, in place', async () => {
    expect(await chooseVaults(nothing)).toEqual([at('notes')]);
  });

  it('is a copy of the bundled one where that is read-only, made once', async () => {
    const sample = { bundled: at('notes'), copyInto: at('documents') };
    expect(await chooseVaults({ ...nothing, ...sample })).toEqual([at('documents/Konspekt')]);
    writeFileSync(at('documents/Konspekt/Start here.md'), '# Mine');
    expect(await sampleNotebook(sample)).toBe(at('documents/Konspekt'));
    expect(readFileSync(at('documents/Konspekt/Start here.md'), 'utf8')).toBe('# Mine');
  });
});

describe('folders opened before', () => {
  it('stand with the last one first, each once, ten at most', () => {
    const file = at('recent-vaults.json');
    for (let number = 1; number <= 12; number += 1) rememberVault(file, `/notes/${number}`);
    rememberVault(file, '/notes/5');
    expect(readRecentVaults(file)).toEqual([5, 12, 11, 10, 9, 8, 7, 6, 4, 3].map((number) => `/notes/${number}`));
  });

  it.each(['', '{', '{"a":1}', 'null'])('are none in a damaged file: %s', (text) => {
    writeFileSync(at('recent.json'), text);
    expect(readRecentVaults(at('recent.json'))).toEqual([]);
  });
});
