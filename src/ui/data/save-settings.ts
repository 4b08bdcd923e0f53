import type { QueryClient } from '@tanstack/react-query';
import type { Client } from '#api/client.ts';
import type { Settings } from '#api/contract.ts';
import { queries } from './queries.ts';

export type SettingsChange = Partial<Settings> | ((now: Settings) => Partial<Settings>);

let queue: Promise<unknown> = Promise.resolve();
let pending = 0;

/** Whether changes are on their way to the host: what it says of the settings until then is already old. */
export function isSavingSettings(): boolean {
  return pending > 0;
}

/** Shows a change of the settings at once and saves it after those before it. */
export async function saveSettings(client: Client, cache: QueryClient, change: SettingsChange): Promise<void> {
  const known = await cache.ensureQueryData(queries.settings(client));
  const now = cache.getQueryData<Settings>(['settings']) ?? known;
  const changed = typeof change === 'function' ? change(now) : change;
  cache.setQueryData<Settings>(['settings'], { ...now, ...changed });
  pending += 1;
  const saving = queue.then(() => client.saveSettings(changed));
  queue = saving.catch(() => undefined);
  try {
    const saved = await saving;
    if (pending === 1) cache.setQueryData(['settings'], saved);
  } catch (error) {
    void cache.invalidateQueries({ queryKey: ['settings'] });
    throw error;
  } finally {
    pending -= 1;
  }
}
