import { statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { SyncResult } from '#core/notebook.ts';
import { vaultDataDir } from '#host/data-dir.ts';
import * as built from '../built-app.ts';
import { spentOn, type Spent } from '../time-spent.ts';
import { peakBytes } from './yardsticks.ts';

export type Place = { readonly vault: string; readonly dataDir: string };
export type Indexing = {
  readonly spent: Spent;
  readonly result: SyncResult;
  readonly peakBytes: number;
  /** Memory when everything is done and the garbage is collected. */
  readonly steadyBytes: number;
  readonly indexBytes: number;
};

/**
 * Opens a notebook and brings its index up to date: the first time, or again when nothing has changed.
 * From its sources only where a profile is to name them.
 */
export async function index({
  vault,
  dataDir,
  fromSource = false,
}: Place & { readonly fromSource?: boolean }): Promise<Indexing> {
  const { openApp } = fromSource ? await import('#host/open-app.ts') : built;
  const { spent, result } = await spentOn(async () => {
    const app = openApp({ vault, dataDir });
    return { app, sync: await app.synchronise() };
  });
  const peak = peakBytes();
  globalThis.gc?.();
  await wait(50);
  const steadyBytes = process.memoryUsage.rss();
  await result.app.close();
  return {
    spent,
    result: result.sync,
    peakBytes: peak,
    steadyBytes,
    indexBytes: statSync(indexFile({ vault, dataDir })).size,
  };
}

/** Where the app keeps the index of a vault. */
export function indexFile({ vault, dataDir }: Place): string {
  return join(vaultDataDir(dataDir, vault), 'index.db');
}
