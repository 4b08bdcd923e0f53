import { primaryLanguage } from '#core/words/primary-language.ts';
import type { Card } from '../card.ts';
import { answerKey } from './answer-tokens.ts';
import { expectedNames, nameOnly, plainWords } from './expected-names.ts';
import { seededRandom, shuffled } from './seeded-random.ts';

/** What choices are made of: the card, and the cards whose answers may stand beside its own. */
export type ChoicePool = {
  readonly cards: readonly ChoiceCard[];
  /** Concepts near the card's own, such as the related ones of the register. */
  readonly related: readonly string[];
};
export type ChoiceCard = Pick<
  Card,
  'id' | 'kind' | 'front' | 'back' | 'toLang' | 'concept' | 'deck' | 'accepted' | 'confused'
>;

const DISTRACTORS = 3;
/** So many of the best stand to be drawn from, so that the same card does not always come with the same three. */
const DRAWN_FROM = 6;
const LONGEST_NAME = 60;

/**
 * Answers to choose from, the right one among them at a place the seed decides: up to three that could be mistaken for it. Answers of the
 * same language and shape: concepts to be told apart and related ones first, then those of the same deck. Never one that is right as
 * well. Empty where there is nothing to choose between.
 */
export function choices(
  card: ChoiceCard,
  pool: ChoicePool,
  lang: string | null,
  seed: string | number,
): readonly string[] {
  const random = seededRandom(`${seed} ${card.id}`);
  const right = new Set(rightKeys(card));
  const isName = plainWords(card.back).length <= LONGEST_NAME;
  const made: Candidate[] = [];
  if (isName) for (const entry of card.confused) made.push({ text: nameOnly(entry), near: 5 });
  const confusedKeys = new Set(card.confused.map((entry) => answerKey(nameOnly(entry))));
  for (const other of pool.cards) {
    if (other.id === card.id || isSameQuestion(other, card) || isWayBack(other, card)) continue;
    if (!isSameLanguage(other.toLang ?? lang, card.toLang ?? lang) || other.kind !== card.kind) continue;
    const isConfused = namesOf(other).some((key) => confusedKeys.has(key));
    const isRelated = other.concept !== null && pool.related.includes(other.concept);
    const near = (isConfused ? 5 : 0) + (isRelated ? 4 : 0) + (other.deck === card.deck ? 2 : 0);
    made.push({ text: plainAnswer(other.back), near });
  }
  const answer = plainAnswer(card.back);
  const taken = new Set(right);
  const ranked = made
    .filter(({ text }) => {
      const key = answerKey(text);
      if (key === '' || taken.has(key)) return false;
      taken.add(key);
      return true;
    })
    .map((candidate) => ({ ...candidate, rank: candidate.near + 3 * likeLength(candidate.text, answer) + random() }))
    .toSorted((a, b) => b.rank - a.rank);
  const drawn = shuffled(ranked.slice(0, DRAWN_FROM), random)
    .toSorted((a, b) => Number(b.near >= 4) - Number(a.near >= 4))
    .slice(0, DISTRACTORS);
  return drawn.length === 0 ? [] : shuffled([answer, ...drawn.map(({ text }) => beginningAs(text, answer))], random);
}

type Candidate = { readonly text: string; readonly near: number };

/** As it stands on the choice: without the abbreviation, which would give it away beside those that have none. */
function plainAnswer(back: string): string {
  const text = plainWords(back);
  return text.length <= LONGEST_NAME ? (expectedNames({ answer: text, lang: null })[0]?.name ?? text) : text;
}

/** With a capital where the answer has one, which would otherwise tell it from names that stand amid a sentence. */
function beginningAs(text: string, answer: string): string {
  const first = /^\p{Lu}/u.test(answer) ? /^\p{Ll}/u.exec(text)?.[0] : undefined;
  return first === undefined ? text : first.toUpperCase() + text.slice(first.length);
}

function rightKeys({ back, accepted }: ChoiceCard): string[] {
  return expectedNames({ answer: back, accepted, lang: null }).map(({ name }) => answerKey(name));
}

function namesOf(card: ChoiceCard): string[] {
  return [...rightKeys(card), answerKey(plainWords(card.front))];
}

/** Whether another card's answer answers this question, too. */
function isSameQuestion(other: ChoiceCard, card: ChoiceCard): boolean {
  if (card.concept !== null && other.concept === card.concept) return true;
  return answerKey(plainWords(other.front)) === answerKey(plainWords(card.front));
}

function isSameLanguage(a: string | null, b: string | null): boolean {
  return primaryLanguage(a) === primaryLanguage(b);
}

/** 1 where two texts are as long, towards 0 the more they differ. */
function likeLength(a: string, b: string): number {
  return (Math.min(a.length, b.length) + 1) / (Math.max(a.length, b.length) + 1);
}

/** Whether a card asks for this one's question: its answer is none to choose. */
function isWayBack(other: ChoiceCard, card: ChoiceCard): boolean {
  return answerKey(plainWords(other.back)) === answerKey(plainWords(card.front));
}
