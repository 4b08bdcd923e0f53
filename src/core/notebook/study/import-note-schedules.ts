import type { CardId } from '#core/review/card.ts';
import { readObsidianSchedules } from '#core/review/exchange/obsidian-schedule.ts';
import { eventsOfPast } from '#core/review/exchange/past.ts';
import type { CardTableRow } from '#core/review/exchange/tables-out.ts';
import type { StudyEvent } from '#core/review/study-event.ts';
import type { ExchangePorts } from './exchange-ports.ts';

const HOUR = 3_600_000;

/** Reads the comments of Obsidian's plugin in every note that has cards, and adds what they say of cards never asked here. */
export async function importNoteSchedules(
  ports: ExchangePorts,
  { dryRun = false }: { readonly dryRun?: boolean | undefined },
): Promise<{ readonly cards: number; readonly events: number }> {
  const byNote = Map.groupBy(await ports.everyCard(), ({ card }) => card.path);
  const { dayStart } = ports.book.settings('');
  const clock = { tz: ports.tz(), at: ports.now() };
  const begins = dayStart * HOUR - clock.tz * 60_000;
  const events: StudyEvent[] = [];
  const known: CardId[] = [];
  for (const [path, rows] of byNote) {
    const { text } = ports.files.read(path);
    for (const { from, to, states } of readObsidianSchedules(text, begins)) {
      const block = blockAt(rows, from, to);
      for (const [at, state] of states.entries()) {
        const row = block[at];
        if (state === null || row === undefined) continue;
        const { card, mark } = row;
        known.push(card.id);
        const past = { of: { card: card.id }, was: card.id, key: `obsidian ${card.id}`, reviews: [], state };
        const reviews = ports.book.reviews(card.id);
        const made = eventsOfPast({ ...past, suspended: false, flag: 0 }, card.id, { reviews, mark, ...clock });
        events.push(...made.filter(({ id }) => !ports.book.has(id)));
      }
    }
  }
  if (events.length > 0 && !dryRun) {
    ports.log.append(events);
    ports.book.add(events);
  }
  // By what they say now they are known again when their words are corrected.
  if (!dryRun) ports.book.remember(known);
  return { cards: known.length, events: events.length };
}

/** Cards of the block that stands on these lines: those nearest to its end. */
function blockAt(rows: readonly CardTableRow[], from: number, to: number): readonly CardTableRow[] {
  const nearest = rows.reduce((most, { card }) => (card.line <= to && card.line > most ? card.line : most), from - 1);
  return rows.filter(({ card }) => card.line === nearest);
}
