import type { NotePath } from '#core/note/note.ts';
import { analyse } from '#core/words/analyse.ts';
import { isHan } from '#core/words/fold-character.ts';
import { familyOf, type CardWords } from './content-key.ts';
import { likeness, wordFeatures, type Likeness, type WordFeatures } from './word-features.ts';
import { wordsRead } from './words-read.ts';

function lettersOf(side: string): string {
  return wordsRead(side)
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\p{M}]+/gu, '');
}

/** A card as it is compared with another. */
export type Comparable = {
  readonly family: string;
  readonly path: NotePath;
  readonly block: string | null;
  readonly front: WordFeatures;
  readonly back: WordFeatures;
  /** The letters of the front as they are written, accents and all. */
  readonly letters: string;
  /** What cards are looked up by that may be this one: words, and words beside one another. */
  readonly marks: readonly string[];
};

export function comparable(card: CardWords & { readonly path: NotePath; readonly block: string | null }): Comparable {
  const family = familyOf(card.kind);
  const words = analyse(wordsRead(`${card.front} ${card.back}`));
  return {
    family,
    path: card.path,
    block: card.block,
    front: wordFeatures(card.front, family === 'cloze' || family === 'label'),
    back: wordFeatures(card.back),
    letters: lettersOf(card.front),
    marks: [...new Set(words.flatMap((word, at) => [`${family} ${word}`, `${family} ${word} ${words[at + 1] ?? ''}`]))],
  };
}

/** An answer of so much weight is not met twice by chance. */
const LONG = 8;
/** Of so many words of a question one may be put in another's place. */
const WORDS_TO_A_SWAP = 12;
const HAN_TO_A_SWAP = 8;

/**
 * How likely two cards are one that was corrected: 0 where they are taken for two, else the more alike the higher, up to 2. Of what is
 * asked, numbers, signs and negations must agree, and no word may stand for another unless the question is long. `isStrict`: the
 * answers must be alike as well.
 */
export function sameness(before: Comparable, now: Comparable, isStrict = false): number {
  if (before.family !== now.family || before.front.exact !== now.front.exact) return 0;
  const front = likeness(before.front, now.front);
  const back = likeness(before.back, now.back);
  if (isStrict && back.share < 0.5) return 0;
  const isNear = before.path === now.path || (before.block !== null && before.block === now.block);
  const score = front.share * 0.6 + back.share * 0.4 + (isNear ? 1 : 0);
  const isSame =
    now.family === 'cloze' || now.family === 'label' ? isSameGap : now.family === 'pair' ? isSamePair : isSameTopic;
  return isSame(front, back, { isNear, before, now }) ? score : 0;
}

type Beside = { readonly isNear: boolean; readonly before: Comparable; readonly now: Comparable };

function isSamePair(front: Likeness, back: Likeness, { isNear, before, now }: Beside): boolean {
  const isAsked = front.share > 0.999;
  // Accents alone may make another word: then the answer has to say which.
  const isWritten = before.letters === now.letters;
  if (isAsked && ((isNear && isWritten) || back.share >= 0.4)) return true;
  if (front.swapped > swapsAllowed(before.front, now.front)) return isLongAnswer(front, back, now);
  // A question but for typing errors; or both sides alike.
  if (front.share >= 0.9 && front.swapped === 0 && back.share >= (isNear ? 0.5 : 0.7)) return true;
  return (front.share >= 0.75 && back.share >= (isNear ? 0.8 : 0.9)) || isLongAnswer(front, back, now);
}

function isLongAnswer(front: Likeness, back: Likeness, { back: { weight } }: Comparable): boolean {
  return back.share > 0.97 && weight >= LONG && front.share >= 0.5;
}

/** What is hidden must be the same, or its surroundings. */
function isSameGap(front: Likeness, back: Likeness, { isNear }: Beside): boolean {
  if (front.share > 0.999) return isNear || back.share >= 0.4;
  return back.share >= 0.9 && back.swapped === 0 && front.share >= (isNear ? 0.6 : 0.75);
}

/** A heading, a row, a figure: known by what it is called, or by what it says. */
function isSameTopic(front: Likeness, back: Likeness, { isNear, now }: Beside): boolean {
  if (front.share > 0.9 && front.swapped === 0) return isNear || back.share >= 0.4;
  return isLongAnswer(front, back, now);
}

function swapsAllowed(a: WordFeatures, b: WordFeatures): number {
  const words = a.words.length < b.words.length ? a.words : b.words;
  const han = words.filter(isHan).length;
  return Math.floor(han / HAN_TO_A_SWAP) + Math.floor((words.length - han) / WORDS_TO_A_SWAP);
}
