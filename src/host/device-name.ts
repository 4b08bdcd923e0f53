import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { readJson, writeJson } from './json-file.ts';

/** What this device is called in the names of files only it writes: made when first asked for, and kept with the data of the app. */
export function deviceName(dataDir: string, host: string): string {
  const file = join(dataDir, 'device.json');
  const kept = readJson(file);
  const known = typeof kept === 'object' && kept !== null && 'name' in kept ? kept.name : null;
  if (typeof known === 'string' && /^[\w-]{1,60}$/u.test(known)) return known;
  const readable = host
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/gu, '-')
    .replaceAll(/^-|-$/gu, '')
    .slice(0, 20);
  const name = `${readable || 'device'}-${randomBytes(4).toString('hex')}`;
  writeJson(file, { name });
  return name;
}
