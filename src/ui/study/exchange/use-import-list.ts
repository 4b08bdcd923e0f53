import { useCallback, useEffect, useState } from 'react';
import type { Client } from '#api/client.ts';
import { useClient } from '../../data/client-context.ts';
import { bringImport } from './bring-import.ts';
import {
  isOfSettings,
  MOST_FILES,
  readyItems,
  type ImportItem,
  type ImportSettings,
  type ImportStage,
} from './import-list.ts';

export type ImportList = {
  readonly items: readonly ImportItem[];
  readonly settings: ImportSettings;
  /** Whether more was brought than can be taken at once. */
  readonly isOverfull: boolean;
  add(files: readonly File[]): void;
  remove(key: number): void;
  retry(key: number): void;
  change(settings: ImportSettings): void;
  /** Imports what is ready, one file after the other. */
  importReady(): Promise<void>;
};

/** Files on their way in: sent in pieces, looked at, and imported once the person says so. Leaving gives them up. */
export function useImportList(): ImportList {
  const client = useClient();
  const [items, setItems] = useState<readonly ImportItem[]>([]);
  const [settings, setSettings] = useState<ImportSettings>({});
  const [isOverfull, setOverfull] = useState(false);
  const [work] = useState(() => createWork());
  useEffect(() => () => work.giveUp(client), [client, work]);

  const put = useCallback(
    (key: number, stage: ImportStage): void =>
      setItems((now) => now.map((item) => (item.key === key ? { ...item, stage } : item))),
    [],
  );

  const look = useCallback(
    async (key: number, asked: ImportSettings): Promise<void> => {
      const file = work.held.get(key);
      if (file === undefined || work.asked() !== asked) return;
      put(key, { step: 'looking' });
      try {
        const found = await client.importFiles({ files: [file], dryRun: true, ...asked });
        // What was asked for may have changed meanwhile: then the next look answers.
        if (work.asked() === asked && work.held.has(key)) put(key, { step: 'ready', found });
      } catch (error) {
        if (isOfSettings(error) && work.asked() !== asked) return;
        // Other settings may do; any other failure is for good.
        if (!isOfSettings(error)) work.drop(key, client);
        put(key, { step: 'failed', error });
      }
    },
    [client, put, work],
  );

  const bring = useCallback(
    async ({ key, file }: Pick<ImportItem, 'key' | 'file'>): Promise<void> => {
      const signal = work.signalOf(key);
      try {
        const onProgress = (share: number): void => put(key, { step: 'sending', share });
        signal.throwIfAborted();
        work.held.set(key, await bringImport(client, file, { onProgress, signal }));
        await look(key, work.asked());
      } catch (error) {
        if (!signal.aborted) put(key, { step: 'failed', error });
      }
    },
    [client, look, put, work],
  );

  return {
    items,
    settings,
    isOverfull,
    add(files) {
      const room = MOST_FILES - items.length;
      setOverfull(files.length > room);
      const added = files.slice(0, Math.max(0, room)).map((file): ImportItem => {
        return { key: work.newKey(), file, stage: { step: 'sending', share: 0 } };
      });
      setItems((now) => [...now, ...added]);
      void (async () => {
        for (const item of added) await bring(item);
      })();
    },
    remove(key) {
      work.drop(key, client);
      setOverfull(false);
      setItems((now) => now.filter((item) => item.key !== key));
    },
    retry(key) {
      const item = items.find((each) => each.key === key);
      if (item === undefined) return;
      work.drop(key, client);
      work.begin(key);
      put(key, { step: 'sending', share: 0 });
      void bring(item);
    },
    change(to) {
      setSettings(to);
      work.ask(to);
      void (async () => {
        for (const { key } of items) await look(key, to);
      })();
    },
    async importReady() {
      for (const { key } of readyItems(items)) {
        const file = work.held.get(key);
        if (file === undefined) continue;
        put(key, { step: 'importing' });
        work.held.delete(key);
        try {
          put(key, { step: 'done', found: await client.importFiles({ files: [file], ...settings }) });
        } catch (error) {
          put(key, { step: 'failed', error });
        }
      }
    },
  };
}

/** What is under way, beside what is shown of it. */
function createWork() {
  const stops = new Map<number, AbortController>();
  const held = new Map<number, string>();
  let lastKey = 0;
  let settings: ImportSettings = {};
  const drop = (key: number, client: Client): void => {
    stops.get(key)?.abort();
    const file = held.get(key);
    held.delete(key);
    if (file !== undefined) void client.cancelImport({ file }).catch(() => undefined);
  };
  return {
    /** Ids of files that lie at the host. */
    held,
    newKey(): number {
      lastKey += 1;
      stops.set(lastKey, new AbortController());
      return lastKey;
    },
    begin: (key: number): void => void stops.set(key, new AbortController()),
    signalOf: (key: number): AbortSignal => stops.get(key)?.signal ?? AbortSignal.abort(),
    /** What was asked for last. */
    asked: () => settings,
    ask(to: ImportSettings): void {
      settings = to;
    },
    drop,
    giveUp(client: Client): void {
      for (const key of new Set([...stops.keys(), ...held.keys()])) drop(key, client);
    },
  };
}
