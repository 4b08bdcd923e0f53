import { foldName } from '#core/note/link-key.ts';
import { plainWords } from '../answers/expected-names.ts';
import { plainWhite } from '../cards/content-key.ts';
import { bareFront, type Card } from '../card.ts';

/** What may be said behind a question so that it is not taken for another, the best first. */
export type Asides = (card: Card) => readonly string[];

/**
 * The same cards, those whose questions read alike but have different answers told apart: translations by the language asked for, others by
 * what `asides` offers, names asked for a definition by what they are not, and in the end by numbers.
 */
export function tellApart(cards: readonly Card[], asides: Asides): readonly Card[] {
  const fronts = new Map<Card, string>();
  for (const alike of alikeIn(cards)) {
    for (const card of alike) fronts.set(card, card.front);
    if (new Set(alike.map(askOf)).size > 1)
      for (const card of alike) if (card.kind === 'translation') fronts.set(card, `${card.front} → ${tongue(card)}`);
    for (const rest of clashes(alike, (card) => fronts.get(card) ?? card.front))
      for (const [card, front] of apart(rest, fronts, asides)) fronts.set(card, front);
  }
  if (fronts.size === 0) return cards;
  return cards.map((card) => {
    const front = fronts.get(card);
    return front === undefined || front === card.front ? card : { ...card, front, bare: bareFront(card) };
  });
}

/** What the questions of cards are compared by, kept as long as the cards are. */
const questions = new WeakMap<Card, string>();

/** The groups of a whole deck, found without looking at answers where questions differ. */
function alikeIn(cards: readonly Card[]): readonly (readonly Card[])[] {
  const first = new Map<string, Card | Card[]>();
  for (const card of cards) {
    let question = questions.get(card);
    if (question === undefined) questions.set(card, (question = keyOf(card.front)));
    const before = first.get(question);
    if (before === undefined) first.set(question, card);
    else if (Array.isArray(before)) before.push(card);
    else first.set(question, [before, card]);
  }
  return [...first.values()].filter((group) => Array.isArray(group)).filter(areSeveral);
}

function areSeveral(alike: readonly Card[]): boolean {
  return alike.length > 1 && new Set(alike.map(({ back }) => keyOf(back))).size > 1;
}

/** Groups of cards with one question and several answers. */
function clashes(cards: readonly Card[], frontOf: (card: Card) => string): readonly (readonly Card[])[] {
  const groups = Map.groupBy(cards, (card) => keyOf(frontOf(card)));
  return [...groups.values()].filter(areSeveral);
}

/** As it reads: markup, and the mark at its end, tell no questions apart. */
function keyOf(side: string): string {
  const words = foldName(plainWords(plainWhite(side)));
  let end = words.length;
  while (end > 1 && MARKS.includes(words.charAt(end - 1))) end -= 1;
  return end === words.length ? words : words.slice(0, end);
}

const MARKS = ' ?？.。!！';

function askOf({ kind, toLang }: Card): string {
  return kind === 'translation' ? `translation ${toLang}` : '';
}

function apart(
  alike: readonly Card[],
  fronts: ReadonlyMap<Card, string>,
  asides: Asides,
): readonly (readonly [Card, string])[] {
  const frontOf = (card: Card): string => fronts.get(card) ?? card.front;
  const offered = new Map(alike.map((card) => [card, offersOf(card, alike, asides)]));
  const most = Math.max(...[...offered.values()].map(({ length }) => length));
  for (let level = 0; level < most; level++) {
    const tried = alike.map((card) => [card, withAside(frontOf(card), offered.get(card)?.[level], card)] as const);
    const told = new Map(tried);
    if (clashes(alike, (card) => told.get(card) ?? '').length === 0) return tried;
  }
  const answers = [...new Set(alike.map(({ back }) => keyOf(back)))];
  return alike.map((card) => [card, withAside(frontOf(card), String(answers.indexOf(keyOf(card.back)) + 1), card)]);
}

function offersOf(card: Card, alike: readonly Card[], asides: Asides): readonly string[] {
  if (card.kind !== 'definition-term') return asides(card);
  const others = alike.filter(({ back }) => keyOf(back) !== keyOf(card.back)).map(({ back }) => back);
  return [`≠ ${[...new Set(others)].join(', ')}`];
}

function withAside(front: string, aside: string | undefined, { lang }: Card): string {
  if (aside === undefined || aside === '') return front;
  const told = lang === 'zh' ? `（${aside}）` : `(${aside})`;
  return front.includes('\n') ? `${front}\n\n${told}` : lang === 'zh' ? front + told : `${front} ${told}`;
}

/** The language of the answer, in that language. */
function tongue({ toLang }: Card): string {
  try {
    return new Intl.DisplayNames([toLang ?? ''], { type: 'language' }).of(toLang ?? '') ?? '';
  } catch {
    return toLang ?? '';
  }
}
