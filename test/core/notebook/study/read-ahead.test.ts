import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import type { CardId } from '#core/review/card.ts';
import { formatEvent } from '#core/review/log/parse-event.ts';
import { aNotebookOnDisk, type DiskNotebook } from '../notebook-on-disk.ts';

const NINE = Date.UTC(2026, 10, 23, 9);
const DAY = 86_400_000;
const opened: DiskNotebook[] = [];
afterEach(async () => {
  for (const each of opened.splice(0)) await each.close();
});

/** A notebook of one own card for each number of answers, given by another device day after day, and settings said last. */
async function aStudiedNotebook(answers: readonly number[], options: Parameters<typeof aNotebookOnDisk>[0] = {}) {
  const made = aNotebookOnDisk({ clock: () => NINE, ...options });
  opened.push(made);
  const lines = answers.map((_, at) => `Question ${at}::Answer ${at}`);
  writeFileSync(join(made.root, 'Cards.md'), `# Cards\n\n${lines.join('\n\n')}\n`);
  await made.notebook.synchronise();
  const other = aNotebookOnDisk({ root: made.root, clock: () => NINE });
  opened.push(other);
  await other.notebook.synchronise();
  const ids = (await other.notebook.study.cards({})).map(({ card }) => card.id);
  const events = answers.flatMap((count, card) =>
    Array.from({ length: count }, (_, at) => ({
      t: 'review' as const,
      id: `${card}-${at}`,
      at: NINE - (count - at) * DAY,
      card: ids[card] as CardId,
      grade: 3 as const,
      ms: 1000,
      tz: 0,
    })),
  );
  const set = { t: 'set' as const, id: 'z', at: NINE, deck: '', values: { retention: 0.85 } };
  const folder = join(made.root, '.konspekt', 'reviews');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'phone.jsonl'), [...events, set].map(formatEvent).join(''));
  return { ...made, study: made.notebook.study };
}

describe('the log that is read ahead', () => {
  it('lets others have their turn, and tells the same as one read at once', async () => {
    let turns = 0;
    const pause = async (): Promise<void> => {
      turns += 1;
      await nextTurn();
    };
    const counts = Array.from({ length: 60 }, (_, at) => at % 9);
    const ahead = await aStudiedNotebook(counts, { pause });
    await ahead.study.readAhead();
    expect(turns).toBeGreaterThan(3);
    const atOnce = await aStudiedNotebook(counts);
    expect(await ahead.study.cards({})).toEqual(await atOnce.study.cards({}));
  });

  it('is waited for by whoever studies meanwhile, so that no answer is missing', async () => {
    const { study } = await aStudiedNotebook([5, 0, 2], { pause: () => nextTurn() });
    const ahead = study.readAhead();
    const [rows, settings] = await Promise.all([study.cards({}), study.settings('')]);
    expect(rows.map(({ state }) => state?.reps ?? 0)).toEqual([5, 0, 2]);
    expect(settings.retention).toBe(0.85);
    await ahead;
  });
});

describe('an answer that was written but could not be synced', () => {
  it('counts once when it is given again, here and at the next start', async () => {
    let isBroken = true;
    const { study, root } = await aStudiedNotebook([0], {
      sync: () => {
        if (isBroken) throw new Error('EIO');
      },
    });
    const { next } = await study.session({ deck: 'all' });
    const card = next[0]?.card.id as CardId;
    await expect(study.answer({ deck: 'all', card, grade: 1, ms: 1000 })).rejects.toThrow('could not be written');
    expect((await study.session({ deck: 'all' })).answered).toBe(0);
    isBroken = false;
    const again = await study.answer({ deck: 'all', card, grade: 3, ms: 1000 });
    expect(again.answered).toBe(1);
    const later = aNotebookOnDisk({ root, clock: () => NINE });
    opened.push(later);
    await later.notebook.synchronise();
    expect((await later.notebook.study.cards({}))[0]?.state).toEqual(again.after);
    expect((await later.notebook.study.session({ deck: 'all' })).answered).toBe(1);
  });
});
