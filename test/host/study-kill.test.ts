import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import type { CardMark, CardState } from '#core/review/card-state.ts';
import type { CardId } from '#core/review/card.ts';
import { createStudyBook } from '#core/review/log/study-book.ts';
import { parseEvent } from '#core/review/log/parse-event.ts';
import type { StudyEvent } from '#core/review/study-event.ts';
import { openApp } from '#host/open-app.ts';
import { carryReviews, logsIn, reviewsIn, settleReviews, tear } from './merge-reviews.ts';
import type { Acknowledged } from './studying-child.ts';

/** By default few; `THOROUGH=1` takes a quarter of an hour at most. */
const KILLS = process.env['THOROUGH'] === '1' ? 300 : 20;
const START = Date.UTC(2026, 0, 5, 8);
const DAY = 86_400_000;

/** Repeatable chance. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

type Device = { readonly vault: string; readonly data: string; from: number; readonly said: Acknowledged[] };

function aDevice(base: string, at: number): Device {
  const vault = join(base, `device-${at}`);
  mkdirSync(vault, { recursive: true });
  const lines = (note: number): string =>
    Array.from({ length: 20 }, (_, line) => `What is ${note * 20 + line} и 词?::It is ${note * 20 + line}.`).join(
      '\n\n',
    );
  for (const note of [0, 1, 2]) writeFileSync(join(vault, `note ${note}.md`), `# Note ${note}\n\n${lines(note)}\n`);
  return { vault, data: `${vault}-data`, from: START + at, said: [] };
}

/** A session that ends in a kill; `isStudying` resolves when the first answer may be given. */
function startStudying(device: Device): { child: ChildProcess; isStudying: Promise<unknown>; over: Promise<unknown> } {
  const child = spawn(
    process.execPath,
    [join(import.meta.dirname, 'studying-child.ts'), device.vault, device.data, String(device.from)],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  let told = '';
  const isStudying = once(child.stdout, 'data');
  child.stdout.on('data', (bytes: Buffer) => (told += bytes.toString('utf8')));
  const over = once(child, 'close').then(() => {
    const lines = told
      .split('\n')
      .slice(0, -1)
      .map((line) => JSON.parse(line) as Acknowledged | 'ready');
    const said = lines.filter((line) => line !== 'ready');
    device.said.push(...said);
    const last = said.findLast((each) => 'at' in each);
    // A whole day later: further than anything that was answered and not acknowledged.
    device.from = (last?.at ?? device.from) + DAY;
  });
  return { child, isStudying: Promise.race([isStudying, over]), over };
}

async function killBoth(devices: readonly Device[], random: () => number, meanwhile: () => void): Promise<void> {
  const runs = devices.map(async (device) => {
    const { child, isStudying, over } = startStudying(device);
    if (random() < 0.15) await sleep(random() * 900);
    else {
      await isStudying;
      await sleep(random() * 250);
    }
    if (random() < 0.3) {
      meanwhile();
      await sleep(random() * 60);
    }
    expect(child.exitCode, 'studies until it is killed').toBeNull();
    child.kill('SIGKILL');
    await over;
  });
  await Promise.all(runs);
}

function eventsIn(vault: string): readonly StudyEvent[] {
  const lines = logsIn(vault).flatMap((name) => readFileSync(join(reviewsIn(vault), name), 'utf8').split('\n'));
  const events = lines.flatMap((line) => parseEvent(line) ?? []);
  return [...new Map(events.map((event) => [event.id, event])).values()];
}

type Standing = { readonly id: CardId; readonly state: CardState | null; readonly mark: CardMark };

async function cardsOf({ vault, data }: Device): Promise<readonly Standing[]> {
  const app = openApp({ vault, dataDir: data });
  await app.synchronise();
  const cards = await app.client.studyCards({ at: START + 400 * DAY });
  await app.close();
  return cards
    .toSorted((a, b) => (a.card.id < b.card.id ? -1 : 1))
    .map(({ card, state, mark }) => ({ id: card.id, state, mark }));
}

it(`keeps every answer through ${KILLS} kills on two devices`, { timeout: 1_200_000 }, async () => {
  const base = mkdtempSync(join(tmpdir(), 'konspekt-study-kill-'));
  const random = chance(11);
  const devices = [aDevice(base, 0), aDevice(base, 1)] as const;
  const [one, other] = devices.map(({ vault }) => vault) as [string, string];
  const carry = (): void => {
    const ways = [
      [[one, other]],
      [[other, one]],
      [
        [one, other],
        [other, one],
      ],
      [
        [other, one],
        [one, other],
      ],
      [],
    ] as const;
    for (const [from, to] of ways[Math.floor(random() * ways.length)] ?? []) carryReviews(from, to, random);
  };
  for (let kills = 0; kills < KILLS; kills += 2) {
    await killBoth(devices, random, carry);
    if (random() < 0.3) for (const vault of [one, other]) tear(vault, random);
    carry();
    if (kills % 40 === 38) settleReviews(one, other);
  }
  carry();
  carryReviews(one, other, () => 0.9);
  carryReviews(other, one, () => 0.9);

  const [events, there] = [eventsIn(one), eventsIn(other)];
  const ids = (log: readonly StudyEvent[]): readonly string[] => log.map(({ id }) => id).toSorted();
  expect(ids(events)).toEqual(ids(there));
  const reviews = Map.groupBy(
    events.filter((event) => event.t === 'review'),
    ({ at }) => at,
  );
  const said = devices.flatMap((device) => device.said);
  const answers = said.filter((each) => 'at' in each);
  expect(answers.length).toBeGreaterThan(KILLS);
  const missing = answers.filter(
    ({ at, card, grade }) => !(reviews.get(at) ?? []).some((each) => each.card === card && each.grade === grade),
  );
  expect(missing, 'answers that are missing').toEqual([]);
  const twice = [...reviews.values()].filter((each) => each.length > 1);
  expect(twice, 'answers that are there twice').toEqual([]);
  const undone = events.filter((event) => event.t === 'undo').length;
  const asked = new Set([...reviews.values()].flat().map(({ id }) => id));
  const takenBack = new Set(events.flatMap((event) => (event.t === 'undo' && asked.has(event.of) ? [event.of] : [])));
  expect(undone).toBeGreaterThanOrEqual(said.length - answers.length);
  // At most one for each kill was written and not yet acknowledged.
  expect(reviews.size - answers.length).toBeLessThanOrEqual(KILLS);

  const [first, second] = [await cardsOf(devices[0]), await cardsOf(devices[1])];
  expect(first).toHaveLength(60);
  expect(second).toEqual(first);
  for (let order = 0; order < 6; order++) {
    const book = createStudyBook();
    const mixed = events
      .map((event) => ({ event, rank: random() }))
      .toSorted((a, b) => a.rank - b.rank)
      .map(({ event }) => event);
    for (let at = 0; at < mixed.length; at += 500) book.add([...mixed.slice(at, at + 500), ...mixed.slice(0, order)]);
    const counted = first.map(({ id }) => ({
      id,
      state: book.state(id),
      mark: book.mark(id),
    }));
    expect(counted).toEqual(first);
    expect(book.history()).toHaveLength(reviews.size - takenBack.size);
  }
  console.log(
    `${KILLS} kills: ${answers.length} acknowledged answers, ${undone} taken back, ${events.length} lines, ${reviews.size - answers.length} written but not acknowledged, 0 missing, 0 twice`,
  );
  rmSync(base, { recursive: true, force: true });
});
