import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { readBackups } from '#adapters/files/backup-shelf.ts';
import { aVault } from './a-vault.ts';
import { backupsOf } from './backup-job.ts';

const KILLS = 12;

it(
  'a backup killed at any moment never looks whole, and is no hindrance to the next one',
  { timeout: 120_000 },
  async () => {
    const { root, base } = aVault(
      Object.fromEntries(Array.from({ length: 20 }, (_, at) => [`note ${at}.md`, 'begun'])),
    );
    const { folder, make } = backupsOf(root, base);
    const program = new URL('./backup-job.ts', import.meta.url).pathname;
    for (let kill = 0; kill < KILLS; kill++) {
      const child = spawn(process.execPath, [program, root, base], { stdio: ['ignore', 'pipe', 'inherit'] });
      const ended = once(child, 'exit');
      await Promise.race([once(child.stdout, 'data'), ended.then(() => expect.fail('could not back up'))]);
      await sleep((kill * 7) % 40);
      child.kill('SIGKILL');
      await ended;
      const whole = await readBackups(folder);
      expect(whole.length).toBeGreaterThan(0);
      expect(
        readdirSync(folder)
          .filter((name) => !name.startsWith('.'))
          .toSorted(),
      ).toEqual(whole.map(({ id }) => id).toSorted());
      for (const { id, files } of whole) {
        const names = readdirSync(join(folder, id)).filter((name) => name.endsWith('.md'));
        expect(names).toHaveLength(files);
        for (const name of names)
          expect(readFileSync(join(folder, id, name), 'utf8')).toMatch(/^(?:begun|(round \d+\n)(?:\1){499})$/);
      }
    }
    // The last one may have been whole just before it was killed; then only a change is a reason for another.
    writeFileSync(join(root, 'note 0.md'), 'changed after the last kill');
    expect(await make({ clock: () => new Date() })).toMatchObject({ files: 20 });
    expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([]);
  },
);
