import { bareFront, type Card, type CardId } from '../card.ts';
import { notetypes, type NotetypeName } from './notetypes.ts';
import { stableGuid } from './stable-guid.ts';

/** Cards that are asked of one note of Anki: one for each side of it that is asked. */
export type NotePlan = {
  readonly guid: string;
  readonly notetype: NotetypeName;
  /** What its first template asks, and what its second one does; at least one of them. */
  readonly cards: readonly [Card | null, Card | null];
};

export type NotePlans = {
  readonly plans: readonly NotePlan[];
  /** Cards that are made anew each time they are asked, or that are drawn: no other program can ask them. */
  readonly left: readonly Card[];
};

/** Brings cards together that are two sides of one note, in the order of the first of them. */
export function planNotes(cards: readonly Card[]): NotePlans {
  const open = new Map<string, { notetype: NotetypeName; sides: [Card | null, Card | null] }>();
  const left: Card[] = [];
  const seen = new Set<CardId>();
  const mirrors = mirrored(cards);
  for (const card of cards) {
    if (seen.has(card.id)) continue;
    seen.add(card.id);
    if (card.part?.kind === 'drill' || card.part?.kind === 'label') {
      left.push(card);
      continue;
    }
    const { key, notetype, side } = placeOf(card, mirrors);
    const known = open.get(key);
    if (known === undefined || known.sides[side] !== null) {
      const own = known === undefined ? key : `${key} ${card.id}`;
      open.set(own, { notetype, sides: side === 0 ? [card, null] : [null, card] });
    } else known.sides[side] = card;
  }
  const plans = [...open].map(([key, { notetype, sides }]) => ({ guid: stableGuid(key), notetype, cards: sides }));
  return { plans, left };
}

type Place = { readonly key: string; readonly notetype: NotetypeName; readonly side: 0 | 1 };

/** The note a card belongs to: what it is known by, which no edit of its words changes. */
function placeOf(card: Card, mirrors: ReadonlyMap<CardId, CardId>): Place {
  const about = card.concept ?? card.group;
  const [from, to] = [card.lang ?? '', card.toLang ?? card.lang ?? ''];
  switch (card.kind) {
    case 'term-definition':
    case 'definition-term':
      return { key: `term ${about} ${from}`, notetype: 'term', side: card.kind === 'term-definition' ? 0 : 1 };
    case 'translation':
      return from <= to
        ? { key: `translation ${about} ${from} ${to}`, notetype: 'translation', side: 0 }
        : { key: `translation ${about} ${to} ${from}`, notetype: 'translation', side: 1 };
    case 'cloze':
      return { key: `cloze ${card.id}`, notetype: isOneGap(card) ? 'cloze' : 'card', side: 0 };
    default: {
      const other = mirrors.get(card.id);
      if (other === undefined) return { key: `card ${card.id}`, notetype: 'card', side: 0 };
      const first = card.id < other ? card.id : other;
      return { key: `card ${first}`, notetype: 'card', side: card.id === first ? 0 : 1 };
    }
  }
}

/** Cards of one group of which each asks what the other answers. */
function mirrored(cards: readonly Card[]): ReadonlyMap<CardId, CardId> {
  const waiting = new Map<string, Card>();
  const pairs = new Map<CardId, CardId>();
  for (const card of cards) {
    if (card.kind !== 'basic' && card.kind !== 'reversed') continue;
    const wanted = JSON.stringify([card.group, card.back, bareFront(card)]);
    const other = waiting.get(wanted);
    if (other === undefined) waiting.set(JSON.stringify([card.group, bareFront(card), card.back]), card);
    else if (other.id !== card.id && !pairs.has(other.id)) {
      pairs.set(card.id, other.id);
      pairs.set(other.id, card.id);
    }
  }
  return pairs;
}

/** The sign a cloze card shows in place of what is hidden: dots, or the hint. */
export function gapOf({ front, hint }: Pick<Card, 'front' | 'hint'>): readonly [start: number, end: number] | null {
  for (const sign of [...(hint === null ? [] : [`[${hint}]`, `[…${hint}]`]), '[…]', '[...]']) {
    const at = front.indexOf(sign);
    if (at >= 0) return front.includes(sign, at + sign.length) ? null : [at, at + sign.length];
  }
  return null;
}

function isOneGap(card: Card): boolean {
  return gapOf(card) !== null;
}

/** Fields of a note, as Markdown, in the order of its kind; the ids of its cards stand in the last ones. */
export function fieldsOf({ notetype, cards }: NotePlan): Readonly<Record<string, string>> {
  const [first, second] = cards;
  const ids = { 'Card 1': first?.id ?? '', 'Card 2': second?.id ?? '' };
  const front = first === null ? (second?.back ?? '') : bareFront(first);
  const back = first?.back ?? (second === null ? '' : bareFront(second));
  const questions = {
    'Question 1': first === null || first.front === front ? '' : first.front,
    'Question 2': second === null || second.front === back ? '' : second.front,
  };
  const card = first ?? second;
  const about = { Concept: card?.concept ?? '' };
  switch (notetype) {
    case 'term':
      return { Term: front, Definition: back, ...questions, Language: card?.lang ?? '', ...about, ...ids };
    case 'translation': {
      const langs = first === null ? [second?.toLang, second?.lang] : [first.lang, first.toLang];
      const Language = langs.map((lang) => lang ?? '').join(' – ');
      return { Term: front, Translation: back, ...questions, Language, ...about, ...ids };
    }
    case 'cloze':
      return { Text: first?.front ?? '', Extra: '', 'Card 1': ids['Card 1'] };
    default:
      return { Front: front, Back: back, ...questions, ...ids };
  }
}

/** Names of the fields that hold words, not ids. */
export function isWordField(notetype: NotetypeName, field: string): boolean {
  return notetypes[notetype].fields.includes(field) && !/^(?:Card \d|Concept|Language)$/u.test(field);
}
