import { join } from 'node:path';
import { z } from 'zod';
import type { Settings } from '#api/contract.ts';
import { isFolderPath } from '#core/indexing/vault-path.ts';
import type { NotePath } from '#core/note/note.ts';
import { readJson, writeJson } from './json-file.ts';

/** Each key on its own: one bad value does not cost the others. */
const personal = z.object({
  lang: z.enum(['en', 'ru', 'uk', 'zh', 'hu']).nullable().catch(null).default(null),
  theme: z.enum(['system', 'light', 'dark', 'contrast']).catch('system').default('system'),
  accent: z.enum(['blue', 'teal', 'green', 'violet', 'grey']).catch('blue').default('blue'),
  textSize: z.number().min(14).max(28).catch(18).default(18),
  readingWidth: z.number().min(45).max(110).catch(68).default(68),
  readiness: z.boolean().catch(true).default(true),
  backupEvery: z.enum(['never', 'hour', 'six-hours', 'day', 'week']).catch('day').default('day'),
  backupsKept: z.int().min(1).max(100).catch(14).default(14),
  backupPlace: z.string().min(1).nullable().catch(null).default(null),
  keys: z.record(z.string(), z.unknown()).catch({}).default({}).transform(readableKeys),
});
const ofVault = z.object({
  attachmentPlace: z.enum(['note', 'below', 'folder']).catch('folder').default('folder'),
  attachmentFolder: z.string().refine(isFolderPath).catch('attachments').default('attachments'),
  linkForm: z.enum(['wiki', 'markdown']).catch('wiki').default('wiki'),
  linkPath: z.enum(['shortest', 'root', 'relative']).catch('shortest').default('shortest'),
  ignore: z.array(z.string()).catch([]).default([]),
  bookmarks: z
    .array(z.string().transform((path) => path as NotePath))
    .catch([])
    .default([]),
  searches: z.array(z.string()).catch([]).default([]),
  graphViews: z
    .array(z.object({ name: z.string(), address: z.string() }))
    .catch([])
    .default([]),
});

export type SettingsStore = { read(): Settings; write(change: Partial<Settings>): Settings };

/** The lists of shortcuts in what a person may have written by hand; also those of commands this version does not know. */
function readableKeys(keys: Readonly<Record<string, unknown>>): Settings['keys'] {
  const list = z.array(z.string().max(40));
  return Object.fromEntries(
    Object.entries(keys).flatMap(([id, value]) => {
      const { success, data } = list.safeParse(value);
      return success ? [[id, data]] : [];
    }),
  );
}

/** Personal settings stand in the data folder; what belongs to the notebook stands in its `.konspekt/settings.json`. */
export function openSettings(dataDir: string, root: string): SettingsStore {
  const personalFile = join(dataDir, 'settings.json');
  const vaultFile = join(root, '.konspekt', 'settings.json');
  const object = (file: string): Record<string, unknown> => {
    const value = readJson(file);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
  };
  const read = (): Settings => ({ ...personal.parse(object(personalFile)), ...ofVault.parse(object(vaultFile)) });
  return {
    read,
    write(change) {
      const given = Object.entries(change).filter(([, value]) => value !== undefined);
      const [shared, own] = [true, false].map((wanted) =>
        Object.fromEntries(given.filter(([key]) => Object.hasOwn(ofVault.shape, key) === wanted)),
      ) as [Record<string, unknown>, Record<string, unknown>];
      // Keys this version does not know are kept.
      if (Object.keys(own).length > 0) writeJson(personalFile, { ...object(personalFile), ...own });
      if (Object.keys(shared).length > 0) writeJson(vaultFile, { ...object(vaultFile), ...shared });
      return read();
    },
  };
}
