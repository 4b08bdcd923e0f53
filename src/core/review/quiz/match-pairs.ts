import { answerKey } from '../answers/answer-tokens.ts';
import { expectedNames, plainWords } from '../answers/expected-names.ts';
import { startMatching } from '../answers/matching-game.ts';
import type { Card, CardId } from '../card.ts';
import { areApart, sideOf } from './quiz-sides.ts';
import type { QuizQuestion, QuizSide } from './quiz.ts';

/** What belongs together, the name on the left, and the cards it is one of. */
export type QuizPair = {
  readonly card: Card;
  readonly group: readonly Card[];
  readonly left: QuizSide;
  readonly right: QuizSide;
};

const PAIRS = 5;
const FEWEST = 3;
const LONGEST_LEFT = 80;
const LONGEST_RIGHT = 280;

/** Up to `most` times five pairs, of one kind and language each; three at least. A pair that could be mistaken for another is left out. */
export function pairUp(groups: readonly (readonly Card[])[], most: number): readonly (readonly QuizPair[])[] {
  const full: QuizPair[][] = [];
  const open = new Map<string, { readonly pairs: QuizPair[]; readonly keys: Set<string> }>();
  for (const group of groups) {
    if (full.length >= most) return full;
    const pair = pairOf(group);
    if (pair === undefined) continue;
    const name = kindOf(pair.card);
    const block = open.get(name) ?? { pairs: [], keys: new Set<string>() };
    open.set(name, block);
    const keys = keysOf(pair);
    if (!areApart(block.keys, keys)) continue;
    block.pairs.push(pair);
    for (const key of keys) block.keys.add(key);
    if (block.pairs.length < PAIRS) continue;
    full.push(block.pairs);
    open.delete(name);
  }
  const rest = [...open.values()].map(({ pairs }) => pairs).filter(({ length }) => length >= FEWEST);
  return [...full, ...rest].slice(0, most);
}

/** The question made of pairs, both sides shuffled. */
export function matchQuestion(pairs: readonly QuizPair[], seed: string): QuizQuestion {
  const byId = new Map(pairs.map((pair) => [pair.card.id, pair]));
  const game = startMatching(
    pairs.map(({ card, left, right }) => ({ card: card.id, left: left.text, right: right.text })),
    seed,
    pairs.length,
  );
  const sides = (ids: readonly CardId[], which: 'left' | 'right'): readonly QuizSide[] =>
    ids.flatMap((id) => byId.get(id)?.[which] ?? []);
  return {
    kind: 'match',
    left: sides(game.left, 'left'),
    right: sides(game.right, 'right'),
    key: game.left.map((id) => game.right.indexOf(id)),
  };
}

/** The name on the left; of a concept by the card in whose definition the name is blanked out. */
function pairOf(group: readonly Card[]): QuizPair | undefined {
  const open = group.filter(({ part }) => part === null);
  const card = open.find(({ kind }) => kind === 'definition-term') ?? open.find(({ kind }) => kind !== 'cloze');
  if (card === undefined) return undefined;
  const sides = [sideOf(card, 'question'), sideOf(card, 'answer')] as const;
  const [left, right] = card.kind === 'definition-term' ? [sides[1], sides[0]] : sides;
  const lengths = [plainWords(left.text).length, plainWords(right.text).length] as const;
  const fits = lengths[0] > 0 && lengths[0] <= LONGEST_LEFT && lengths[1] > 0 && lengths[1] <= LONGEST_RIGHT;
  return fits ? { card, group, left, right } : undefined;
}

function kindOf({ kind, lang, toLang }: Card): string {
  return `${kind} ${lang} ${toLang}`;
}

/** What no other pair may say on the same side; other names count where the name is the answer. */
function keysOf({ card, left, right }: QuizPair): ReadonlySet<string> {
  const names = card.kind === 'definition-term' ? card.accepted : [];
  const others = card.kind === 'definition-term' ? [] : card.accepted;
  return new Set([
    ...spelled(left.text, names).map((key) => `left ${key}`),
    ...spelled(right.text, others).map((key) => `right ${key}`),
  ]);
}

function spelled(text: string, accepted: readonly string[]): readonly string[] {
  return expectedNames({ answer: text, accepted, lang: null }).map(({ name }) => answerKey(name));
}
