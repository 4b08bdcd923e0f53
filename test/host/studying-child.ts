import { openApp } from '#host/open-app.ts';
import type { CardId } from '#core/review/card.ts';
import type { Grade } from '#core/review/study-event.ts';

/** What the child was told is on the disk. `at` is unlike that of any other answer. */
export type Acknowledged =
  | { readonly card: CardId; readonly at: number; readonly grade: Grade }
  | { readonly undo: true };

/** Run as a process of its own: answers cards until it is killed, each answer named once the app says that it is kept. */
async function studyForEver(vault: string, dataDir: string, from: number): Promise<void> {
  const app = openApp({ vault, dataDir, watch: false });
  await app.synchronise();
  const all = await app.client.studyCards({});
  const say = (what: unknown): void => void process.stdout.write(`${JSON.stringify(what)}\n`);
  say('ready');
  for (let turn = 1; ; turn++) {
    const at = from + turn * 2 * Math.ceil(Math.random() * 45_000);
    from = at;
    const { next, canUndo } = await app.client.studySession({ deck: 'all', at });
    if (canUndo && Math.random() < 0.05) {
      await app.client.undoReview({ deck: 'all', at });
      say({ undo: true });
      continue;
    }
    const card = next[0]?.card.id ?? all[turn % all.length]?.card.id;
    if (card === undefined) throw new Error('There is no card.');
    if (Math.random() < 0.03) await app.client.markCards({ cards: [card], change: { flag: turn % 5 } });
    if (Math.random() < 0.005)
      await app.client.saveStudySettings({ deck: '', change: { retention: 0.8 + (turn % 15) / 100 } });
    const grade = Math.ceil(Math.random() * 4) as Grade;
    await app.client.answerCard({ deck: 'all', card, grade, ms: 1000, at });
    say({ card, at, grade });
  }
}

if (process.argv[1]?.endsWith('studying-child.ts') === true) {
  const [vault = '', dataDir = '', from = '0'] = process.argv.slice(2);
  await studyForEver(vault, dataDir, Number(from));
}
