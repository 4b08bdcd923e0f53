import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { makeBackup, type BackupJob } from '#adapters/files/make-backup.ts';
import type { Backup } from '#core/backup/backup.ts';

/** Makes backups of a folder, a minute apart, as the app does. */
export function backupsOf(root: string, base: string) {
  mkdirSync(join(base, 'place'), { recursive: true });
  const folder = join(base, 'place', 'notes');
  let minute = 0;
  return {
    folder,
    make: (more: Partial<BackupJob> = {}): Promise<Backup | undefined> => {
      const at = new Date(2026, 10, 22, 10, ++minute);
      return makeBackup({
        vault: root,
        folder,
        ignores: () => false,
        clock: () => at,
        signal: new AbortController().signal,
        onProgress: () => undefined,
        ...more,
      });
    },
  };
}

/** Run as a process of its own: changes a note and backs up, until it is killed. */
async function backUpForEver(root: string, base: string): Promise<void> {
  const { writeFileSync } = await import('node:fs');
  const { folder } = backupsOf(root, base);
  for (let round = 0; ; round++) {
    for (let note = 0; note < 20; note++) writeFileSync(join(root, `note ${note}.md`), `round ${round}\n`.repeat(500));
    await makeBackup({
      vault: root,
      folder,
      ignores: () => false,
      clock: () => new Date(),
      signal: new AbortController().signal,
      onProgress: () => undefined,
    });
    process.stdout.write('made\n');
  }
}

if (process.argv[1]?.endsWith('backup-job.ts') === true)
  await backUpForEver(process.argv[2] ?? '', process.argv[3] ?? '');
