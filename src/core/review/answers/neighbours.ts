import { primaryLanguage } from '#core/words/primary-language.ts';
import type { Card } from '../card.ts';
import { answerKey } from './answer-tokens.ts';
import { expectedNames, plainWords } from './expected-names.ts';

type NeighbourCard = Pick<Card, 'id' | 'back' | 'lang' | 'toLang' | 'concept' | 'accepted'>;
type Named = { readonly name: string; readonly key: string; readonly concept: string | null };
/** Names of a deck by their language, and by the pairs of letters in them. */
type Names = { readonly all: readonly Named[]; readonly byPair: ReadonlyMap<string, readonly number[]> };

/** Characters beyond which an answer is no name. */
const LONGEST = 60;
/** Names that are told; of more, those most like the answer. */
const MOST = 100;

const known = new WeakMap<readonly NeighbourCard[], Map<string, Names>>();

/** Names of other things in a deck that a typed answer might be instead; those of the card itself are not among them. */
export function neighbours(card: NeighbourCard, cards: readonly NeighbourCard[]): readonly string[] {
  if (plainWords(card.back).length > LONGEST) return [];
  const { all, byPair } = namesIn(cards, languageOf(card));
  const own = new Set(namesOf(card).map(answerKey));
  const isOther = ({ key, concept }: Named): boolean => !own.has(key) && (concept === null || concept !== card.concept);
  if (all.length <= MOST) return all.filter(isOther).map(({ name }) => name);
  const shared = new Map<number, number>();
  for (const key of own)
    for (const pair of pairsOf(key)) for (const at of byPair.get(pair) ?? []) shared.set(at, (shared.get(at) ?? 0) + 1);
  return [...shared]
    .map(([at, count]) => ({ at, share: count / (all[at]?.key.length ?? 1) }))
    .toSorted((a, b) => b.share - a.share || a.at - b.at)
    .flatMap(({ at }) => all[at] ?? [])
    .filter(isOther)
    .slice(0, MOST)
    .map(({ name }) => name);
}

function namesIn(cards: readonly NeighbourCard[], lang: string): Names {
  const byLang = known.get(cards) ?? new Map<string, Names>();
  known.set(cards, byLang);
  const made = byLang.get(lang) ?? gather(cards, lang);
  byLang.set(lang, made);
  return made;
}

function gather(cards: readonly NeighbourCard[], lang: string): Names {
  const all = new Map<string, Named>();
  for (const card of cards) {
    if (languageOf(card) !== lang || card.back.length > 2 * LONGEST || plainWords(card.back).length > LONGEST) continue;
    for (const name of namesOf(card)) {
      const key = answerKey(name);
      if (key !== '') all.set(`${key}\n${card.concept ?? ''}`, { name, key, concept: card.concept });
    }
  }
  const list = [...all.values()];
  const byPair = new Map<string, number[]>();
  for (const [at, { key }] of list.entries())
    for (const pair of pairsOf(key)) {
      const places = byPair.get(pair);
      if (places === undefined) byPair.set(pair, [at]);
      else places.push(at);
    }
  return { all: list, byPair };
}

function languageOf({ lang, toLang }: NeighbourCard): string {
  return primaryLanguage(toLang ?? lang);
}

function namesOf({ back, accepted, ...card }: NeighbourCard): readonly string[] {
  return expectedNames({ answer: back, accepted, lang: languageOf({ back, accepted, ...card }) }).map(
    ({ name }) => name,
  );
}

function pairsOf(key: string): ReadonlySet<string> {
  return new Set(Array.from({ length: Math.max(0, key.length - 1) }, (_, at) => key.slice(at, at + 2)));
}
