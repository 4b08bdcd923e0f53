import type { Client } from '#api/client.ts';
import type { CardId, CardState } from '#api/study-contract.ts';
import { UsageError, type Call, type Command } from '../command.ts';
import { findDeck } from '../find-deck.ts';
import { tableShower } from '../show-table.ts';
import { withVault } from '../with-vault.ts';
import { fill } from '../words/choose-words.ts';

const verbs = ['due', 'answer', 'undo', 'stats'] as const;
/** Every card there is: those the index holds, and those that are made of the files. */
const EVERYWHERE = ['all@*', 'all@heading,table-row,steps,drill,label'];
const DAY = 86_400_000;

export const study: Command = {
  name: 'study',
  usage: `<vault> ${verbs.join('|')} [card id] [1-4]`,
  arguments: { min: 2, max: 4 },
  options: { deck: { value: 'D' }, at: { value: 'ISO' } },
  async run(call) {
    const verb = verbs.find((each) => each === call.args[1]);
    const at = readTime(call);
    if (verb === undefined) throw new UsageError(fill(call.words.badVerb, { verbs: verbs.join(', ') }));
    await withVault(call, async ({ client }) => {
      const deck = await findDeck(client, call);
      const request = { deck: deck ?? 'all', ...(at === undefined ? {} : { at }) };
      if (verb === 'due') await showDue(client, request, call);
      else if (verb === 'answer') await giveAnswer(client, request, deck === undefined ? EVERYWHERE : [deck], call);
      else if (verb === 'undo') await takeBack(client, { ...request, deck: deck ?? 'all@*' }, call);
      else await showStatistics(client, request, call);
    });
  },
};

type Request = { readonly deck: string; readonly at?: number };

async function showDue(client: Client, request: Request, call: Call): Promise<void> {
  const { at, due, fresh, queue } = await client.studyQueue(request);
  const rows = queue.map(({ id, state, dueAt }) => ({ id, state, dueAt: dueAt === null ? null : iso(dueAt) }));
  const table = await tableShower(call);
  call.report({ at: iso(at), due, fresh, queue: rows }, () =>
    [
      fill(call.words.dueToday, { due, fresh }),
      ...(rows.length === 0
        ? []
        : [
            table(
              ['id', '', ''],
              rows.map(({ id, state, dueAt }) => [id, state, dueAt ?? '']),
            ),
          ]),
    ].join('\n\n'),
  );
}

async function giveAnswer(client: Client, request: Request, decks: readonly string[], call: Call): Promise<void> {
  const [, , card, typed] = call.args;
  const grade = ([1, 2, 3, 4] as const).find((each) => String(each) === typed);
  if (card === undefined || grade === undefined) throw new UsageError(call.words.badGrade);
  const deck = await deckWith(client, decks, card);
  if (deck === undefined) throw new UsageError(fill(call.words.noSuchCard, { card }));
  const at = request.at ?? Date.now();
  const { before, after, dueBy } = await client.answerCard({
    ...request,
    deck,
    at,
    card: card as CardId,
    grade,
    ms: 0,
  });
  const days = (dueAt: number): number => (dueAt - at) / DAY;
  const intervals = { 1: days(dueBy[1]), 2: days(dueBy[2]), 3: days(dueBy[3]), 4: days(dueBy[4]) };
  call.report({ card, before: shown(before), after: shown(after), intervals }, () =>
    fill(call.words.answered, { card, due: after === null ? '' : iso(after.dueAt) }),
  );
}

async function deckWith(client: Client, decks: readonly string[], card: string): Promise<string | undefined> {
  for (const deck of decks) if ((await client.studyCards({ deck })).some((row) => row.card.id === card)) return deck;
  return undefined;
}

async function takeBack(client: Client, request: Request, call: Call): Promise<void> {
  const card = call.args[2] as CardId | undefined;
  const { review } = await client.undoReview({ ...request, ...(card === undefined ? {} : { card }) });
  const { id, grade, at } = review;
  call.report({ id, card: review.card, grade, at: iso(at) }, () => fill(call.words.takenBack, { card: review.card }));
}

async function showStatistics(client: Client, request: Request, call: Call): Promise<void> {
  const statistics = await client.studyStatistics(request);
  const { reviewed, retention, forecast } = statistics;
  const table = await tableShower(call);
  call.report(statistics, () =>
    [
      fill(call.words.reviewed, {
        count: reviewed,
        retention: retention === null ? '–' : `${(retention * 100).toFixed(1)} %`,
      }),
      table(
        ['', ''],
        forecast.slice(0, 14).map(({ date, due }) => [date, due]),
      ),
    ].join('\n\n'),
  );
}

function shown(state: CardState | null): unknown {
  if (state === null) return null;
  const { stability, difficulty, dueAt, reps, lapses } = state;
  return { stability, difficulty, dueAt: iso(dueAt), state: state.state, reps, lapses };
}

function readTime({ options, words }: Call): number | undefined {
  const { at } = options;
  if (typeof at !== 'string') return undefined;
  const time = Date.parse(at);
  const [, year = 0, month = 0, day = 0] = (/^(\d{4})-(\d{2})-(\d{2})/.exec(at) ?? []).map(Number);
  if (Number.isNaN(time) || day > new Date(Date.UTC(year, month, 0)).getUTCDate()) throw new UsageError(words.badTime);
  return time;
}

function iso(at: number): string {
  return new Date(at).toISOString();
}
