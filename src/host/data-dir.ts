import { createHash } from 'node:crypto';
import { homedir } from 'node:os';
import { basename, join } from 'node:path';

/** Where Konspekt keeps what is not part of a notebook: indexes, snapshots, settings. `KONSPEKT_DATA` overrides it. */
export function defaultDataDir(env: NodeJS.ProcessEnv = process.env): string {
  if (env['KONSPEKT_DATA']) return env['KONSPEKT_DATA'];
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Konspekt');
  if (process.platform === 'win32') return join(env['APPDATA'] ?? join(homedir(), 'AppData', 'Roaming'), 'Konspekt');
  return join(env['XDG_DATA_HOME'] ?? join(homedir(), '.local', 'share'), 'konspekt');
}

/** The data of one notebook, under a name that tells which and is unique to its folder. */
export function vaultDataDir(dataDir: string, root: string): string {
  const name = basename(root)
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}._-]+/gu, '-')
    .slice(0, 40);
  return join(dataDir, 'vaults', `${name}-${createHash('sha256').update(root).digest('hex').slice(0, 12)}`);
}
