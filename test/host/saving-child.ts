import { createHash } from 'node:crypto';
import { openApp } from '#host/open-app.ts';

/** A note that carries a sum of its own text, so that a torn one is found out. */
export function sealed(words: string): string {
  const text = `# Note\n\n${words}\n`;
  return `${text}${createHash('sha256').update(text).digest('hex')}\n`;
}

export function isWhole(text: string): boolean {
  const end = text.lastIndexOf('\n', text.length - 2) + 1;
  return text.slice(end).trim() === createHash('sha256').update(text.slice(0, end)).digest('hex');
}

/** Run as a process of its own: indexes and saves until it is killed. */
async function saveForEver(vault: string, dataDir: string): Promise<void> {
  const app = openApp({ vault, dataDir, watch: false });
  await app.synchronise();
  process.stdout.write('indexed\n');
  const { notes } = await app.client.tree({});
  for (let round = 0; ; round++) {
    for (const { path } of notes) {
      const { hash } = await app.client.source({ path: path });
      const words = `[[${notes[round % notes.length]?.title ?? ''}]] round ${round} ${'слово 词 '.repeat((round * 37) % 900)}`;
      await app.client.save({ path, text: sealed(words), baseHash: hash });
    }
  }
}

if (process.argv[1]?.endsWith('saving-child.ts') === true) {
  await saveForEver(process.argv[2] ?? '', process.argv[3] ?? '');
}
