import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatEvent } from '#core/review/log/parse-event.ts';
import type { Grade, StudyEvent } from '#core/review/study-event.ts';
import { openApp, type App } from '#host/open-app.ts';
import { seededChance } from './seeded-chance.ts';

const DAY = 86_400_000;
const PER_NOTE = 100;
/** Of ten cards one was never asked. */
const ASKED = 0.9;
/** Days between the answers of a card. */
const GAPS = [0, 3, 12, 30];

/** An indexed notebook of so many own cards, answered three times as often as there are cards; nearly all that were are due. */
export async function makeLargeNotebook(folder: string, cards: number): Promise<{ vault: string; dataDir: string }> {
  const [vault, dataDir] = [join(folder, `vault-${cards}`), join(folder, `data-${cards}`)];
  mkdirSync(join(vault, 'Cards'), { recursive: true });
  for (let note = 0; note * PER_NOTE < cards; note++)
    writeFileSync(
      join(vault, 'Cards', `Chapter ${note}.md`),
      noteOf(note, Math.min(PER_NOTE, cards - note * PER_NOTE)),
    );
  const app = openApp({ vault, dataDir });
  await app.synchronise();
  const rows = await app.client.studyCards({});
  if (rows.length !== cards) throw new Error(`There are ${rows.length} cards instead of ${cards}.`);
  await app.close();
  const log = logOf(
    rows.map(({ card: { id, kind, front, back, path } }) => ({
      t: 'card',
      id: '',
      at: 0,
      card: id,
      kind,
      front,
      back,
      path,
      block: null,
    })),
  );
  const reviews = join(vault, '.konspekt', 'reviews');
  mkdirSync(reviews, { recursive: true });
  writeFileSync(join(reviews, 'phone.jsonl'), log.map(formatEvent).join(''));
  return { vault, dataDir };
}

/** The app as it stands right after its start. */
export async function openLarge({ vault, dataDir }: { vault: string; dataDir: string }): Promise<App> {
  const app = openApp({ vault, dataDir });
  await app.synchronise();
  return app;
}

function noteOf(note: number, cards: number): string {
  const lines = Array.from({ length: cards }, (_, at) => {
    const { even } = seededChance(note * PER_NOTE + at + 1);
    const word = (): string => Math.floor(even() * 1e9).toString(36);
    return `What does ${word()} ${word()} mean to ${word()}?::It is ${word()} of ${word()}, number ${note}-${at}`;
  });
  return `# Chapter ${note}\n\n${lines.join('\n\n')}\n`;
}

function logOf(said: readonly Extract<StudyEvent, { t: 'card' }>[]): readonly StudyEvent[] {
  const { even, whole } = seededChance(5);
  const start = Date.now() - 400 * DAY;
  const events: StudyEvent[] = [];
  const most = said.length * 3;
  let reviews = 0;
  for (const [card, words] of said.entries()) {
    if (even() > ASKED) continue;
    let at = start + whole(0, 30) * DAY + whole(0, 36_000_000);
    events.push({ ...words, id: `seen-${card}`, at });
    for (const [turn, gap] of GAPS.entries()) {
      if (reviews === most) break;
      at += gap * DAY;
      const grade = (even() < 0.1 ? 2 : 3) as Grade;
      events.push({
        t: 'review',
        id: `review-${card}-${turn}`,
        at,
        card: words.card,
        grade,
        ms: 6000,
        tz: 60,
      });
      reviews += 1;
    }
  }
  return events.toSorted((a, b) => a.at - b.at);
}
