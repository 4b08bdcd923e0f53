import { analysedText } from '#core/words/analyse.ts';
import { editDistance } from '#core/words/edit-distance.ts';
import { isHan } from '#core/words/fold-character.ts';
import { storedKeys } from '#core/words/word-keys.ts';
import { isOpposite } from '../answers/word-likeness.ts';
import { wordsRead } from './words-read.ts';

/** The words of one side of a card, as they are compared. */
export type WordFeatures = {
  /** In the order of the alphabet, each as often as it stands. */
  readonly words: readonly string[];
  readonly weight: number;
  /** Numbers, signs of formulas and negations: where these differ in questions, the questions do. */
  readonly exact: string;
};

export type Likeness = {
  /** Share of the words' weight both have in common, 0–1; typing errors and other forms of a word count nearly whole. */
  readonly share: number;
  /** Words of weight that stand on one side only, in place of those on the other. */
  readonly swapped: number;
};

const SIGNS = /[+×÷=<>≤≥≠±√]|(?<=[\d\s)])[*/^](?=[\d\s(])|(?<=[\d)])\s*-\s*(?=[\d(])/gu;
/** The same sign, however it is typed. A dash between words is none. */
const EVEN: readonly (readonly [RegExp, string])[] = [
  [/[−–—]/gu, '-'],
  [/[-=]+>|[→⇒⟶]/gu, ' '],
  [/<=/gu, '≤'],
  [/>=/gu, '≥'],
  [/!=/gu, '≠'],
];
const NEGATIONS = new Set(
  'not no never without cannot isn aren doesn don nor не ни нет без ні немає нем ne nem nincs sem soha nélkül 不 没 非 无 勿 未'.split(
    ' ',
  ),
);
const LIGHT = 0.4;
const NEARLY = 0.92;

/** What a side is compared by; `isCloze` adds what stands beside the gap, which tells gaps of one passage apart. */
export function wordFeatures(side: string, isCloze = false): WordFeatures {
  const text = wordsRead(side);
  const words = wordsOf(text);
  const exact = [...words.filter(isExact), ...signsIn(text)].toSorted().join(' ');
  const all = isCloze ? [...words, ...besideGap(text)] : words;
  const sorted = all.toSorted();
  return { words: sorted, weight: sorted.reduce((sum, word) => sum + weightOf(word), 0), exact };
}

function signsIn(text: string): readonly string[] {
  const even = EVEN.reduce((words, [sign, as]) => words.replaceAll(sign, as), text);
  return (even.match(SIGNS) ?? []).map((sign) => sign.trim());
}

/** How alike two sides are. */
export function likeness(a: WordFeatures, b: WordFeatures): Likeness {
  const [onlyA, onlyB] = [[] as string[], [] as string[]];
  let common = 0;
  let at = 0;
  let to = 0;
  while (at < a.words.length || to < b.words.length) {
    const [one, other] = [a.words[at], b.words[to]];
    if (one !== undefined && one === other) {
      common += weightOf(one);
      at++;
      to++;
    } else if (other === undefined || (one !== undefined && one < other)) {
      onlyA.push(one ?? '');
      at++;
    } else {
      onlyB.push(other);
      to++;
    }
  }
  for (const [nth, word] of onlyA.entries()) {
    const near = onlyB.findIndex((other) => other !== '' && isNear(word, other));
    if (near < 0) continue;
    common += NEARLY * Math.min(weightOf(word), weightOf(onlyB[near] ?? ''));
    onlyA[nth] = '';
    onlyB[near] = '';
  }
  const heavy = (words: readonly string[]): number => words.filter((word) => weightOf(word) >= 0.5).length;
  const whole = a.weight + b.weight;
  return {
    share: whole === 0 ? 1 : Math.min(1, (2 * common) / whole),
    swapped: Math.min(heavy(onlyA), heavy(onlyB)),
  };
}

function wordsOf(text: string): string[] {
  const analysed = analysedText(text);
  return analysed === '' ? [] : analysed.split(' ');
}

const AROUND = /([^\s]*)\s*\[…\]\s*([^\s]*)/gu;

function besideGap(text: string): readonly string[] {
  return [...text.matchAll(AROUND)].flatMap(([, before = '', after = '']) => [
    `${wordsOf(before).at(-1) ?? ''}_`,
    `_${wordsOf(after)[0] ?? ''}`,
  ]);
}

function isExact(word: string): boolean {
  return /\d/.test(word) || NEGATIONS.has(word);
}

/** Short words say little; so does a single Han character. */
function weightOf(word: string): number {
  if (word === '') return 0;
  if (isHan(word)) return 0.5;
  return word.length <= 3 && !/\d/.test(word) ? LIGHT : 1;
}

/** A typing error apart, or another form of the word. */
function isNear(a: string, b: string): boolean {
  if (/[\d_]/.test(a + b) || isHan(a) || isHan(b)) return false;
  const longest = Math.max(a.length, b.length);
  if (longest < 4 || isOpposite(a, b)) return false;
  if (editDistance([...a], [...b], longest < 8 ? 1 : 2) !== undefined) return true;
  const keys = storedKeys(a);
  return storedKeys(b).some((key) => keys.includes(key));
}
