import { stableId } from './stable-guid.ts';
import type { AnkiNote } from './anki-package.ts';
import { bareFront, type Card, type CardId } from '../card.ts';
import { withoutDeckTags } from '../cards/words-read.ts';
import type { SeenEvent } from '../study-event.ts';
import type { OwnCard, OwnLines } from './own-lines.ts';

/** A passage of ours and which of its cards a note of Anki is. */
export type OwnPassage = {
  /** Markdown as it was written, its gaps marked. */
  readonly text: string;
  readonly block: string;
  /** Place of the card among those of the passage. */
  readonly at: number;
};

export type SideWords = Pick<Card, 'front' | 'back'>;

/** The words of cards as the log says they were written, where the card still says that. */
export function writtenWords({ events }: OwnLines): (card: Card) => SideWords {
  const said = new Map<CardId, SeenEvent>();
  for (const event of events)
    if (event.t === 'card' && event.at >= (said.get(event.card)?.at ?? 0)) said.set(event.card, event);
  return (card) => {
    const event = said.get(card.id);
    const isSaid =
      event !== undefined &&
      withoutDeckTags(event.front) === bareFront(card) &&
      withoutDeckTags(event.back) === card.back;
    return isSaid ? event : { front: bareFront(card), back: card.back };
  };
}

const GAP = '[…]';

/** Gaps of one passage travel as notes of their own; together again by the GUIDs of these, as far as all are there. */
export function ownPassages(
  own: readonly OwnCard[],
  notes: readonly AnkiNote[],
  wordsOf: (card: Card) => SideWords,
): ReadonlyMap<string, OwnPassage> {
  const here = new Set(notes.map(({ guid }) => guid));
  const clozes = own.filter(({ guid, card }) => card.kind === 'cloze' && here.has(guid));
  const passages = new Map<string, OwnPassage>();
  for (const cards of Map.groupBy(clozes, ({ card }) => card.group).values()) {
    const read = cards.map(({ guid, card }) => ({ guid, card, ...revealed(wordsOf(card)) }));
    const [first] = read;
    if (first === undefined || read.some(({ text, gaps }) => gaps.length === 0 || text !== first.text)) continue;
    const sorted = read.toSorted((a, b) => (a.gaps[0]?.[0] ?? 0) - (b.gaps[0]?.[0] ?? 0));
    const text = marked(first.text, sorted);
    const block = `anki-${stableId(first.guid)}`;
    if (text !== undefined) for (const [at, { guid }] of sorted.entries()) passages.set(guid, { text, block, at });
  }
  return passages;
}

type Range = readonly [start: number, end: number];
type Revealed = { readonly text: string; readonly gaps: readonly Range[] };

/** The passage with nothing hidden, and where what this card hides stands in it; no gaps where that cannot be told. */
function revealed({ front, back }: SideWords): Revealed {
  const between = front.split(GAP);
  const hidden = between.length === 2 ? [back] : back.split(' … ');
  if (hidden.length !== between.length - 1) return { text: '', gaps: [] };
  const gaps: Range[] = [];
  let text = '';
  for (const [at, words] of between.entries()) {
    text += words;
    const inside = hidden[at];
    if (inside === undefined) continue;
    gaps.push([text.length, text.length + inside.length]);
    text += inside;
  }
  return { text, gaps };
}

/** Gaps that are hidden together bear a number; a hint stands behind its gap. */
function marked(text: string, cards: readonly (Revealed & { readonly card: Card })[]): string | undefined {
  const gaps = cards.flatMap((card, at) => {
    const number = card.gaps.length > 1 ? `${at + 1};;` : '';
    const hint = card.card.hint === null ? '' : `^[${card.card.hint}]`;
    return card.gaps.map(([start, end], nth) => ({ start, end, number, hint: nth === 0 ? hint : '' }));
  });
  let written = '';
  let at = 0;
  for (const { start, end, number, hint } of gaps.toSorted((a, b) => a.start - b.start)) {
    const hidden = text.slice(start, end);
    if (start < at || /==|;;|^\s|\s$/u.test(hidden) || hidden === '') return undefined;
    written += `${text.slice(at, start)}==${number}${hidden}==${hint}`;
    at = end;
  }
  return written + text.slice(at);
}
