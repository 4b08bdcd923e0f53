import { resolve } from 'node:path';
import type { App } from '#host/open-app.ts';
import type { Call } from './command.ts';
import { showProgress } from './show-progress.ts';

type SyncResult = Awaited<ReturnType<App['synchronise']>>;

/** Opens the vault a command names first, brings its index up to date with the disk, and closes it when `use` is done. */
export async function withVault(
  call: Call,
  use: (app: App, synchronised: SyncResult) => Promise<void>,
  options: { readonly rebuild?: boolean } = {},
): Promise<void> {
  // Loaded here, so that `help` and `parse` start without the database.
  const [{ openApp }, { defaultDataDir }] = await Promise.all([
    import('#host/open-app.ts'),
    import('#host/data-dir.ts'),
  ]);
  const app = openApp({
    vault: resolve(call.cwd, call.args[0] ?? '.'),
    dataDir: call.data ?? defaultDataDir(),
    lang: call.lang,
    watch: false,
  });
  const hideProgress = showProgress(app, call);
  try {
    const synchronised = await app.synchronise(options);
    hideProgress();
    await use(app, synchronised);
  } finally {
    hideProgress();
    await app.close();
  }
}
