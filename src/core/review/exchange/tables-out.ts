import papa from 'papaparse';
import type { CardMark, CardState } from '../card-state.ts';
import type { Card } from '../card.ts';
import type { ReviewEvent } from '../study-event.ts';

export type CardTableRow = { readonly card: Card; readonly state: CardState | null; readonly mark: CardMark };

/** Names of the columns; they are the same in every language, so that programs find them. */
const cardColumns = [
  ...['id', 'kind', 'question', 'answer', 'language', 'answer_language', 'concept', 'deck', 'tags', 'note', 'line'],
  ...['state', 'due', 'last', 'interval_days', 'stability', 'difficulty', 'reps', 'lapses', 'suspended', 'flag'],
];
const reviewColumns = [
  'id',
  'time',
  'card',
  'question',
  'deck',
  'grade',
  'seconds',
  'outside_schedule',
  'utc_offset_minutes',
];

/** Cards with their decks and where each stands, as CSV with a BOM, so that spreadsheets read it as UTF-8. Times are ISO, UTC. */
export function* cardTable(rows: readonly CardTableRow[]): Generator<string> {
  yield `\ufeff${line(cardColumns)}`;
  for (const { card, state, mark } of rows)
    yield line([
      ...[card.id, card.kind, card.front, card.back, card.lang ?? '', card.toLang ?? '', card.concept ?? '', card.deck],
      ...[card.tags.join(' '), card.path, card.line, state?.state ?? 'new', time(state?.dueAt), time(state?.lastAt)],
      ...[
        state?.scheduledDays ?? '',
        state?.stability ?? '',
        state?.difficulty ?? '',
        state?.reps ?? 0,
        state?.lapses ?? 0,
      ],
      ...[mark.suspended ? 1 : 0, mark.flag],
    ]);
}

/** Every answer that counts, in the order of time. */
export function* reviewTable(
  reviews: Iterable<ReviewEvent>,
  cardOf: (id: string) => Card | undefined,
): Generator<string> {
  yield `\ufeff${line(reviewColumns)}`;
  for (const { id, at, card, grade, ms, tz, cram } of reviews) {
    const known = cardOf(card);
    yield line([
      ...[id, time(at), card, known?.front ?? '', known?.deck ?? '', grade, ms / 1000, cram === true ? 1 : 0, tz],
    ]);
  }
}

function time(at: number | null | undefined): string {
  return at === null || at === undefined ? '' : new Date(at).toISOString();
}

/** Cells that a spreadsheet would take for a formula get an apostrophe in front. */
function line(cells: readonly (string | number)[]): string {
  return `${papa.unparse([[...cells]], { newline: '\r\n', escapeFormulae: /^[=@\t\r]|^[+-](?![\d.,]+$)/u })}\r\n`;
}
