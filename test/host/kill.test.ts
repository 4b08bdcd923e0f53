import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { openApp } from '#host/open-app.ts';
import { isWhole, sealed } from './saving-child.ts';

/** By default fewer; `THOROUGH=1` takes all. */
const KILLS = process.env['THOROUGH'] === '1' ? 200 : 40;

/** Repeatable chance. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

async function killOnce(vault: string, data: string, random: () => number): Promise<void> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'saving-child.ts'), vault, data], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = once(child, 'exit');
  // Half of them are killed while they start and index, half while they save.
  if (random() < 0.5) await sleep(150 + random() * 500);
  else {
    await Promise.race([once(child.stdout, 'data'), exited]);
    await sleep(random() * 120);
  }
  child.kill('SIGKILL');
  await exited;
}

it(`leaves every note whole and the index usable through ${KILLS} kills`, { timeout: 600_000 }, async () => {
  const base = mkdtempSync(join(tmpdir(), 'konspekt-kill-'));
  const runs = [1, 2].map(async (hand) => {
    const vault = join(base, `vault-${hand}`);
    const data = join(base, `data-${hand}`);
    mkdirSync(vault, { recursive: true });
    const names = Array.from({ length: 40 }, (_none, index) => `note ${index}.md`);
    for (const name of names) writeFileSync(join(vault, name), sealed('start'));
    const random = chance(hand);
    for (let kill = 0; kill < KILLS / 2; kill++) {
      // A fresh index now and then, so that the first filling is killed too.
      if (kill % 10 === 5) rmSync(data, { recursive: true, force: true });
      await killOnce(vault, data, random);
      const torn = names.filter((name) => !isWhole(readFileSync(join(vault, name), 'utf8')));
      expect(torn, `after kill ${kill}`).toEqual([]);
      if (kill % 5 !== 4) continue;
      const app = openApp({ vault, dataDir: data });
      const { notes } = await app.synchronise();
      expect(notes).toBe(names.length);
      const [first] = (await app.client.search({ text: 'round OR start', limit: 1 })).hits;
      expect(first).toBeDefined();
      await app.close();
    }
    // What a killed save left behind is hidden, and nothing else appeared.
    expect(
      readdirSync(vault)
        .filter((name) => !name.startsWith('.'))
        .toSorted(),
    ).toEqual(names.toSorted());
  });
  await Promise.all(runs);
  rmSync(base, { recursive: true, force: true });
});
