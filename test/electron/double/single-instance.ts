import { readFileSync, readdirSync, renameSync, rmSync, watch, writeFileSync } from 'node:fs';
import { join } from 'node:path';

type Start = { readonly argv: readonly string[]; readonly folder: string; readonly data: unknown };

/** True when this process is the only one on `profile`; otherwise the one before it hears of this start. */
export function holdSingleInstance(profile: string, data: object, onStart: (start: Start) => void): boolean {
  const lock = join(profile, 'double.lock');
  if (!take(lock)) {
    const note = join(profile, `double-start-${process.pid}`);
    const start: Start = { argv: process.argv, folder: process.cwd(), data: structuredClone(data) };
    writeFileSync(`${note}.part`, JSON.stringify(start));
    renameSync(`${note}.part`, `${note}.json`);
    return false;
  }
  process.on('exit', () => rmSync(lock, { force: true }));
  watch(profile, () => {
    for (const name of readdirSync(profile).filter((file) => /^double-start-\d+\.json$/.test(file))) {
      const start = JSON.parse(readFileSync(join(profile, name), 'utf8')) as Start;
      rmSync(join(profile, name));
      onStart(start);
    }
  }).unref();
  return true;
}

function take(lock: string): boolean {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    if (isAlive(Number(readFileSync(lock, 'utf8')))) return false;
    rmSync(lock, { force: true });
    return take(lock);
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
