import { onOtherLayouts } from '#core/words/keyboard-layouts.ts';
import { soundOf } from '#core/words/transliterate.ts';
import { answerKey, answerTokens, bareToken, isHanText } from './answer-tokens.ts';
import { soundAlike } from './han-homophones.ts';
import { isAbbreviation } from './expected-names.ts';
import { areHanOpposites, isKindOfThing, opposites, smallWords, withOneBuyer, withoutHanKind } from './small-words.ts';
import { wordLikeness, type KnownWords, type WordReason } from './word-likeness.ts';

/** What is to be told of an answer that is taken for a name though it is not written like it. */
export type NameReason = WordReason | 'order' | 'wording' | 'extra-word' | 'homophone' | 'layout' | 'transliterated';
export type NameLikeness = { readonly cost: number; readonly reasons: readonly NameReason[] };

const MOST_SLIPS = 2;

/** How an answer differs from a name; undefined where it is none. The key of both is the same: nothing to tell. */
export function nameLikeness(
  typed: string,
  name: string,
  lang: string | null,
  known: KnownWords,
): NameLikeness | undefined {
  if (answerKey(typed) === answerKey(name)) return { cost: 0, reasons: [] };
  if (isHanText(name)) return isHanText(typed) ? hanLikeness(typed, name) : undefined;
  const asWords = isAbbreviation(name) ? undefined : wordsLikeness(typed, name, lang, known);
  if (asWords !== undefined) return asWords;
  if (onOtherLayouts(typed.trim()).some((reading) => answerKey(reading) === answerKey(name)))
    return { cost: 0.9, reasons: ['layout'] };
  return isTransliterated(typed, name) ? { cost: 0.9, reasons: ['transliterated'] } : undefined;
}

function wordsLikeness(typed: string, name: string, lang: string | null, known: KnownWords): NameLikeness | undefined {
  const given = answerTokens(typed);
  const wanted = answerTokens(name);
  if (given.length === 0 || given.length > wanted.length + 6) return undefined;
  return alignWords(given, wanted, lang, known) ?? joinedLikeness(given, wanted, lang, known);
}

/** Word by word, in whatever order; small words do not count. */
function alignWords(
  given: readonly string[],
  wanted: readonly string[],
  lang: string | null,
  known: KnownWords,
): NameLikeness | undefined {
  const heavy = wanted.filter((word) => !smallWords.has(word));
  const left = given.filter((word) => !smallWords.has(word));
  if (heavy.length === 0) return undefined;
  const reasons = new Set<NameReason>();
  const places: number[] = [];
  let cost = 0;
  let slips = 0;
  for (const word of heavy) {
    const fits = left.flatMap((other, at) => {
      const likeness = places.includes(at) ? undefined : wordLikeness(other, word, lang, known);
      return likeness === undefined ? [] : [{ at, ...likeness }];
    });
    const best = fits.toSorted((a, b) => a.cost - b.cost || a.at - b.at)[0];
    if (best === undefined) return undefined;
    places.push(best.at);
    cost += best.cost;
    if (best.reason === 'typo') slips += best.cost;
    if (best.reason !== null) reasons.add(best.reason);
  }
  if (slips > MOST_SLIPS) return undefined;
  const extra = left.filter((_, at) => !places.includes(at));
  if (extra.some((word) => !isKindOfThing(word)) || extra.length > 1) return undefined;
  if (extra.length > 0) {
    reasons.add('extra-word');
    cost += 0.8;
  }
  const isMoved = places.some((at, index) => index > 0 && at < (places[index - 1] ?? 0));
  if (isMoved) {
    reasons.add('order');
    cost += 0.6;
  } else if (reasons.size === 0) {
    reasons.add('wording');
    cost += 0.2;
  }
  return { cost, reasons: [...reasons] };
}

/** As one word, where spaces and hyphens stand elsewhere. */
function joinedLikeness(
  given: readonly string[],
  wanted: readonly string[],
  lang: string | null,
  known: KnownWords,
): NameLikeness | undefined {
  if (given.length === wanted.length) return undefined;
  const likeness = wordLikeness(given.join(''), wanted.join(''), lang, known);
  return likeness === undefined || likeness.cost > 1
    ? undefined
    : { cost: likeness.cost, reasons: likeness.reason === null ? [] : [likeness.reason] };
}

function hanLikeness(typed: string, name: string): NameLikeness | undefined {
  const [given, wanted] = [answerKey(typed), answerKey(name)];
  if (isHanOpposite(given, wanted)) return undefined;
  const [evenGiven, evenWanted] = [withOneBuyer(given), withOneBuyer(wanted)];
  if (evenGiven === evenWanted) return { cost: 0.4, reasons: ['variant'] };
  if (evenGiven.replaceAll('的', '') === evenWanted.replaceAll('的', '')) return { cost: 0.4, reasons: ['wording'] };
  if (wanted.length >= 3 && withoutHanKind(given) === wanted) return { cost: 0.8, reasons: ['extra-word'] };
  const [a, b] = [[...evenGiven], [...evenWanted]];
  if (a.length !== b.length || b.length < 3) return undefined;
  const others = a.flatMap((character, at) => (character === b[at] ? [] : [[character, b[at] ?? ''] as const]));
  if (others.some(([one, other]) => areHanOpposites(one, other))) return undefined;
  if (others.length > (b.length >= 6 ? 2 : 1) || !others.every(([one, other]) => soundAlike(one, other)))
    return undefined;
  return { cost: others.length, reasons: ['homophone'] };
}

function isHanOpposite(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return opposites.some((sign) => long.includes(sign) && long.replace(sign, '') === short);
}

function isTransliterated(typed: string, name: string): boolean {
  const scripts = [typed, name].map((text) =>
    /\p{Script=Cyrillic}/u.test(text) ? 'cyrillic' : /\p{Script=Latin}/u.test(text) ? 'latin' : undefined,
  );
  const [from, to] = scripts;
  if (from === undefined || to === undefined || from === to) return false;
  const sound = (text: string, script: 'latin' | 'cyrillic'): string =>
    answerTokens(text)
      .map((token) => soundOf(bareToken(token), script))
      .join(' ');
  return sound(typed, from) === sound(name, to);
}
