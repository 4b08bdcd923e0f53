import { answerKey } from '../answers/answer-tokens.ts';
import { choices } from '../answers/choices.ts';
import { plainWords } from '../answers/expected-names.ts';
import { startOrdering } from '../answers/ordering-game.ts';
import { seededRandom, shuffled } from '../answers/seeded-random.ts';
import type { Card } from '../card.ts';
import { matchQuestion, pairUp } from './match-pairs.ts';
import { areApart, namesOf, sideOf } from './quiz-sides.ts';
import { quizKinds, type Quiz, type QuizKind, type QuizQuestion } from './quiz.ts';

export type QuizRequest = {
  /** Most questions; pairs to be matched are one. */
  readonly count: number;
  readonly kinds: readonly QuizKind[];
  /** Decides which cards are asked, and how. */
  readonly number: string;
  /** Decides the order of questions and answers, so that neighbours may sit side by side. */
  readonly version: string;
  /** Language of answers that tell none. */
  readonly lang: string | null;
};

const FEWEST_CHOICES = 3;
const LONGEST_NAME = 60;

/**
 * A quiz for paper with what is right. The same cards, number and version give the same quiz; versions of a number ask the same, in another
 * order. No two questions are about one thing, and none has two right answers. Fewer questions where there are not cards enough.
 */
export function makeQuiz(cards: readonly Card[], request: QuizRequest): Quiz {
  const { kinds, number, version } = request;
  const planned = plan(cards, request);
  const random = seededRandom(`${number} ${version} order`);
  const questions = quizKinds
    .filter((kind) => kinds.includes(kind))
    .flatMap((kind) => shuffled(planned[kind], random))
    .map((make) => make());
  return { questions };
}

type Make = () => QuizQuestion;

/** Which cards are asked and how; what version it is does not matter. */
function plan(cards: readonly Card[], request: QuizRequest): Readonly<Record<QuizKind, readonly Make[]>> {
  const { count, kinds, number, version } = request;
  const seed = `${number} ${version}`;
  const random = seededRandom(number);
  const inOrder = cards.toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  const groups = shuffled([...Map.groupBy(inOrder, ({ group }) => group).values()], random);
  const made = { write: [] as Make[], choose: [] as Make[], match: [] as Make[], order: [] as Make[] };
  const left = (): number => count - quizKinds.reduce((sum, kind) => sum + made[kind].length, 0);

  const used = new Set<readonly Card[]>();
  const orders = kinds.includes('order') ? groups.flatMap((group) => stepsOf(group) ?? []) : [];
  for (const card of orders.slice(0, Math.max(1, Math.round(count / kinds.length))))
    if (left() > 0) made.order.push(() => orderQuestion(card, seed));

  const singles = (['write', 'choose'] as const).filter((kind) => kinds.includes(kind));
  if (kinds.includes('match')) {
    const most = singles.length === 0 ? left() : Math.min(left(), Math.max(1, Math.floor(count / 10)));
    for (const pairs of pairUp(groups, most)) {
      for (const { group } of pairs) used.add(group);
      made.match.push(() => matchQuestion(pairs, `${seed} ${pairs[0]?.card.id}`));
    }
  }
  const pool = choicePool(inOrder);
  for (const group of groups) {
    if (left() <= 0) break;
    if (used.has(group)) continue;
    const open = shuffled(group, random).filter(({ part }) => part === null);
    const wanted = singles.toSorted((a, b) => made[a].length - made[b].length);
    for (const kind of wanted) {
      const make = kind === 'write' ? writeMaker(open) : chooseMaker(open, pool, { ...request, seed });
      if (make === undefined) continue;
      made[kind].push(make);
      break;
    }
  }
  for (const card of orders.slice(made.order.length)) if (left() > 0) made.order.push(() => orderQuestion(card, seed));
  return made;
}

/** A card with steps that can be told apart. */
function stepsOf(group: readonly Card[]): Card | undefined {
  return group.find(({ part }) => {
    if (part?.kind !== 'steps') return false;
    return part.items.length > 2 && new Set(part.items.map(answerKey)).size === part.items.length;
  });
}

function orderQuestion(card: Card, seed: string): QuizQuestion {
  const items = card.part?.kind === 'steps' ? card.part.items : [];
  const { order } = startOrdering(items, `${seed} ${card.id}`);
  const side = sideOf(card, 'answer');
  return {
    kind: 'order',
    ask: sideOf(card, 'question'),
    steps: order.map((at) => ({ ...side, text: items[at] ?? '' })),
    key: items.map((_, at) => order.indexOf(at)),
  };
}

function writeMaker(open: readonly Card[]): Make | undefined {
  const card = open.find(isNamed);
  if (card === undefined) return undefined;
  const { accepted, back } = card;
  const own = answerKey(plainWords(back));
  const also = accepted.filter((name) => answerKey(name) !== own && !back.includes(`(${name})`));
  return () => ({ kind: 'write', ask: sideOf(card, 'question'), answer: sideOf(card, 'answer'), also });
}

/** Whether the answer is a name, not a text. */
function isNamed({ back }: Card): boolean {
  const { length } = plainWords(back);
  return length > 0 && length <= LONGEST_NAME;
}

type ChoicePool = (card: Card) => readonly Card[];

/** Cards whose answers may stand beside that of a card: those that are not right as well, by another of their names. */
function choicePool(cards: readonly Card[]): ChoicePool {
  const byKind = Map.groupBy(
    cards.filter(({ part }) => part === null),
    ({ kind }) => kind,
  );
  const names = new Map<Card, ReadonlySet<string>>();
  const namesFor = (card: Card): ReadonlySet<string> => {
    const known = names.get(card) ?? namesOf(card);
    names.set(card, known);
    return known;
  };
  return (card) => {
    const right = namesFor(card);
    return (byKind.get(card.kind) ?? []).filter((other) => other === card || areApart(right, namesFor(other)));
  };
}

function chooseMaker(
  open: readonly Card[],
  pool: ChoicePool,
  { lang, seed }: QuizRequest & { readonly seed: string },
): Make | undefined {
  for (const card of open.toSorted((a, b) => Number(isNamed(b)) - Number(isNamed(a)))) {
    const texts = choices(card, { cards: pool(card), related: [] }, lang, seed);
    if (texts.length < FEWEST_CHOICES) continue;
    const right = namesOf(card);
    const place = texts.findIndex((text) => right.has(answerKey(text)));
    if (place < 0) continue;
    const side = sideOf(card, 'answer');
    const shown = texts.map((text) => ({ ...side, text }));
    return () => ({ kind: 'choose', ask: sideOf(card, 'question'), choices: shown, right: place });
  }
  return undefined;
}
