import type { Card } from '../card.ts';
import type { StudyEvent } from '../study-event.ts';

/** The card a side of a note was made of. */
export type OwnCard = { readonly guid: string; readonly ord: number; readonly card: Card };

/** What our own lines of a package say: its cards as they were, and the events of the log. */
export type OwnLines = { readonly cards: readonly OwnCard[]; readonly events: readonly StudyEvent[] };

const VERSION = 1;

export function headLine(): string {
  return `${JSON.stringify({ konspekt: VERSION })}\n`;
}

export function cardLine(own: OwnCard): string {
  return `${JSON.stringify(own)}\n`;
}

export function eventLine(event: StudyEvent): string {
  return `${JSON.stringify({ event })}\n`;
}

/** Reads what `parse` takes for an event, and cards that have all that is needed of one; anything else is passed over. */
export function readOwnLines(text: string, parse: (line: string) => StudyEvent | null): OwnLines {
  const cards: OwnCard[] = [];
  const events: StudyEvent[] = [];
  const lines = text.split('\n');
  if (!/^\{"konspekt":1\}$/u.test(lines[0]?.trim() ?? '')) return { cards, events };
  for (const line of lines) {
    const value = readJson(line);
    if (isOwnCard(value)) cards.push(value);
    else if (value?.['event'] !== undefined) {
      const event = parse(JSON.stringify(value['event']));
      if (event !== null) events.push(event);
    }
  }
  return { cards, events };
}

function readJson(line: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : undefined;
  } catch {
    return undefined;
  }
}

function isOwnCard(value: unknown): value is OwnCard {
  const { guid, ord, card } = (value ?? {}) as Partial<Record<keyof OwnCard, unknown>>;
  if (typeof guid !== 'string' || typeof ord !== 'number' || typeof card !== 'object' || card === null) return false;
  const { id, kind, front, back, path, line, tags, group, deck, accepted, confused } = card as Partial<Card>;
  return (
    [id, kind, front, back, path, group, deck].every((each) => typeof each === 'string') &&
    typeof line === 'number' &&
    [tags, accepted, confused].every((each) => Array.isArray(each) && each.every((one) => typeof one === 'string'))
  );
}
