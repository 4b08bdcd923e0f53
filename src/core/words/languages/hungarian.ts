/**
 * Keys under which Hungarian word forms are stored and asked for.
 *
 * Words come without accents, so short and long vowels, «o» and «ö», «u» and «ü» are one letter: vowel shortening (kéz,
 * kezet) needs no rule, but «látogatók» (visitors) and «látogatok» (I visit) look alike. One ending is stripped, the
 * longest chain of suffixes that the grammar allows after the stem.
 */
import { ENDINGS, LONGEST_ENDING } from './hungarian-endings.ts';
import { KNOWN_STEMS, SHORT_STEMS } from './hungarian-irregular.ts';
import { DOUBLED, mayFollow, restore, undouble } from './hungarian-stem-boundary.ts';
import { KNOWN_ONLY, endOf } from './hungarian-stem-ends.ts';
import { irregularStem, isKnown, keyOf, withoutInnerSuffix } from './hungarian-stems.ts';

const LETTERS = /^[a-z]+$/;

/** The key a word is stored under. */
export function stemKey(word: string): string {
  return word.length > 2 && LETTERS.test(word) ? keyOf(strip(word)) : word;
}

/** The keys a word may be stored under when it is asked for. */
export function stemKeys(word: string): readonly string[] {
  const keys = new Set([stemKey(word)]);
  if (word.length < 2 || !LETTERS.test(word)) return [...keys];
  const stem = word.length > 2 ? strip(word) : word;
  keys.add(keyOf(word));
  // The vowel after the stem may be the end of the lemma, which may look inflected itself: látogató-k, kamerá-k.
  if (word.startsWith(stem) && /^[aeo]/.test(word.slice(stem.length))) {
    keys.add(stemKey(word.slice(0, stem.length + 1)));
  }
  // kért is stored as kert (garden), értek as érték, adok as adó.
  for (const end of ['t', 'ek', 'o']) if (KNOWN_STEMS.has(word + end)) keys.add(keyOf(word + end));
  keys.add(stemKey(stem));
  // The «ó» of a lemma may have passed for a linking vowel: látogatók is stored as látogat.
  for (const long of [word, stem]) {
    if (long.endsWith('o') && long.length > 2 && !(long === word && isKnown(long))) keys.add(keyOf(long.slice(0, -1)));
  }
  if (stem.length > 3 && DOUBLED.test(stem)) keys.add(keyOf(undouble(stem)));
  return [...keys].slice(0, 4);
}

/** The imperative without an ending: dolgozz, válassz, mutass, segíts. */
const IMPERATIVE = /(?:zz|ssz|ss|ts)$/;

/** The word without its ending, as it is written: the longest known stem, else the stem before the longest ending. */
function strip(word: string): string {
  const irregular = irregularStem(word);
  if (irregular !== undefined) return irregular;
  if (isKnown(word)) return word;
  let known: string | undefined;
  let likely: string | undefined;
  for (let length = Math.min(LONGEST_ENDING, word.length - 2); length > 0; length--) {
    const ending = word.slice(-length);
    const after = ENDINGS.get(ending);
    if (after === undefined) continue;
    const bare = word.slice(0, -length);
    if (bare.length < 3 && !SHORT_STEMS.has(bare)) continue;
    const isBareKnown = isKnown(bare);
    const stem = isBareKnown ? bare : restore(bare, ending);
    if (stem === undefined) continue;
    const isStemKnown = isBareKnown || (stem !== bare && isKnown(stem));
    if (isStemKnown && ((endOf(stem) | KNOWN_ONLY) & after) !== 0) known = stem;
    else if (likely === undefined && after !== KNOWN_ONLY && mayFollow(bare, ending, after)) likely = stem;
  }
  if (known !== undefined) return known;
  // Privative adverbs: kénytelenül.
  if (/t[ae]?l[ae]nul$/.test(word)) return word.slice(0, -2);
  if (likely !== undefined) return withoutInnerSuffix(likely);
  return IMPERATIVE.test(word) ? (restore(word, 'on') ?? word) : withoutInnerSuffix(word);
}
