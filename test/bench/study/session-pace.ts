import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { linearGrowth, type Line } from '../judge.ts';
import { makeLargeNotebook, openLarge } from './large-notebook.ts';

const PART = 'sessions, at size';
const CARDS = 50_000;
const ROUNDS = 7;
const ANSWERS = 40;

type Pace = {
  readonly queue: number;
  readonly asked: number;
  readonly cold: number;
  readonly warm: number;
  readonly answers: readonly number[];
};

/** How long one waits for a session, its queue and its next card in a notebook of many cards. */
export async function sessionLines(say: (step: string) => void): Promise<readonly Line[]> {
  const folder = mkdtempSync(join(tmpdir(), 'konspekt-sessions-'));
  try {
    say(`sessions of ${CARDS / 2} cards`);
    const half = await paceOf(folder, CARDS / 2);
    say(`sessions of ${CARDS} cards`);
    const whole = await paceOf(folder, CARDS);
    const sorted = whole.answers.toSorted((a, b) => a - b);
    const middle = sorted[sorted.length >> 1] ?? 0;
    const slow = sorted[Math.floor(sorted.length * 0.95)] ?? 0;
    return [
      limited(`due queue, ${CARDS} cards [linear]`, whole.queue, 50),
      {
        part: PART,
        name: `due queue, ${CARDS / 2} to ${CARDS} cards`,
        figure: `${half.queue.toFixed(1)} to ${whole.queue.toFixed(1)} ms`,
        beside: `growth beyond linear; ${whole.asked} cards asked`,
        ratio: linearGrowth(half.queue, whole.queue, 2, 3),
        limit: 1.5,
      },
      limited(`start of a session, ${CARDS} cards`, whole.warm, 200),
      {
        part: PART,
        name: 'first session after the start of the app',
        figure: `${whole.cold.toFixed(0)} ms`,
        beside: `reads a log of ${CARDS * 3} answers, makes ${CARDS} cards; ${half.cold.toFixed(0)} ms with half of both`,
        ratio: linearGrowth(half.cold, whole.cold, 2, 50),
        limit: 1.5,
      },
      limited(`answer to next card, ${CARDS} cards, kept on the disk`, middle, 50),
      { part: PART, name: 'of twenty answers the slowest', figure: `${slow.toFixed(1)} ms`, beside: '' },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function paceOf(folder: string, cards: number): Promise<Pace> {
  const made = await makeLargeNotebook(folder, cards);
  const app = await openLarge(made);
  try {
    const { client } = app;
    const cold = await spent(() => client.studySession({ deck: 'all' }));
    await client.saveStudySettings({ deck: '', change: { reviewsPerDay: 9999 } });
    const warm = await least(() => client.studySession({ deck: 'all' }));
    const queue = await least(() => client.studyQueue({ deck: 'all' }));
    const asked = (await client.studyQueue({ deck: 'all' })).queue.length;
    const answers: number[] = [];
    let { next } = await client.studySession({ deck: 'all' });
    for (let turn = 0; turn < ANSWERS; turn++) {
      const card = next[0]?.card.id;
      if (card === undefined) throw new Error('Nothing is asked.');
      const started = performance.now();
      ({ next } = await client.answerCard({ deck: 'all', card, grade: 3, ms: 2000 }));
      answers.push(performance.now() - started);
    }
    return { queue, asked, cold, warm, answers };
  } finally {
    await app.close();
  }
}

async function spent(run: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await run();
  return performance.now() - started;
}

async function least(run: () => Promise<unknown>): Promise<number> {
  let best = Infinity;
  for (let round = 0; round < ROUNDS; round++) best = Math.min(best, await spent(run));
  return best;
}

function limited(name: string, ms: number, limit: number): Line {
  return { part: PART, name, figure: `${ms.toFixed(1)} ms`, beside: `${limit} ms`, ratio: ms / limit, limit: 1 };
}
