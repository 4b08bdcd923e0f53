import { QueryClient } from '@tanstack/react-query';
import { expect, it } from 'vitest';
import type { Client } from '#api/client.ts';
import type { Settings } from '#api/contract.ts';
import { isSavingSettings, saveSettings } from '#ui/data/save-settings.ts';
import { usualAppearance } from '#ui/settings/appearance.ts';

const usual: Settings = {
  ...usualAppearance,
  lang: null,
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

/** A host that answers when told to, with what was saved until then. */
function aHost() {
  let saved = usual;
  const waiting: (() => void)[] = [];
  const client = {
    settings: async () => saved,
    saveSettings: async (change: Partial<Settings>) => {
      await new Promise<void>((go) => void waiting.push(go));
      if (change.textSize === 99) throw new Error('too large');
      saved = { ...saved, ...change };
      return saved;
    },
  } as unknown as Client;
  const answer = async (): Promise<void> => {
    await expect.poll(() => waiting.length).toBe(1);
    waiting.shift()?.();
  };
  return { client, answer, saved: () => saved };
}

it('builds each change on the one before it, although the host has not answered yet', async () => {
  const { client, answer, saved } = aHost();
  const cache = new QueryClient();
  const larger = (now: Settings) => ({ textSize: now.textSize + 1 });
  const first = saveSettings(client, cache, larger);
  const second = saveSettings(client, cache, larger).then(() => saveSettings(client, cache, { accent: 'teal' }));
  await answer();
  await first;
  expect(cache.getQueryData<Settings>(['settings'])?.textSize).toBe(20);
  expect(isSavingSettings()).toBe(true);
  await answer();
  await answer();
  await second;
  expect(saved()).toEqual({ ...usual, textSize: 20, accent: 'teal' });
  expect(cache.getQueryData(['settings'])).toEqual(saved());
  expect(isSavingSettings()).toBe(false);
});

it('a change the host refuses costs no later one', async () => {
  const { client, answer, saved } = aHost();
  const cache = new QueryClient();
  const refused = saveSettings(client, cache, { textSize: 99 });
  const fine = saveSettings(client, cache, { theme: 'dark' });
  await answer();
  await expect(refused).rejects.toThrow('too large');
  await answer();
  await fine;
  expect(saved()).toEqual({ ...usual, theme: 'dark' });
  expect(cache.getQueryData(['settings'])).toEqual(saved());
});
