import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach } from 'vitest';
import type { SessionTurn, Study } from '#core/notebook/study/study.ts';
import type { CardId } from '#core/review/card.ts';
import type { Grade } from '#core/review/study-event.ts';
import { aNotebookOnDisk, type DiskNotebook } from '../notebook-on-disk.ts';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
/** A Monday, nine o'clock UTC. */
export const NINE = Date.UTC(2026, 10, 23, 9);

/** What is closed after each test. */
export const opened: DiskNotebook[] = [];
afterEach(async () => {
  for (const each of opened.splice(0)) await each.close();
});

type Desk = DiskNotebook & { readonly study: Study; now: number };

/** A notebook of own cards, `Question n::Answer n`, in as many notes as there are numbers. */
export async function aDesk(...notes: readonly number[]): Promise<Desk> {
  const time = { now: NINE };
  const disk = aNotebookOnDisk({ clock: () => time.now });
  opened.push(disk);
  for (const [note, cards] of notes.entries()) {
    const lines = Array.from({ length: cards }, (_, at) => `Question ${note}-${at}::Answer ${note}-${at}`);
    writeFileSync(join(disk.root, `Note ${note}.md`), `# Note ${note}\n\n${lines.join('\n\n')}\n`);
  }
  await disk.notebook.synchronise();
  return Object.assign(time, disk, { study: disk.notebook.study });
}

export const questions = ({ next }: SessionTurn): readonly string[] => next.map(({ card }) => card.front);
export const first = ({ next }: SessionTurn): CardId => next[0]?.card.id ?? ('' as CardId);

export async function answer(desk: Desk, grade: Grade, more: { card?: CardId; mode?: 'ahead' | 'cram' } = {}) {
  const turn = await desk.study.session({ deck: 'all', ...more });
  desk.now += 5000;
  const { card = first(turn), mode } = more;
  return { card, ...(await desk.study.answer({ deck: 'all', card, grade, ms: 4000, ...(mode && { mode }) })) };
}
