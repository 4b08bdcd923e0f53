import {
  IRREGULAR_FORMS,
  KNOWN_STEMS,
  LAST_MEMBERS,
  SHORT_STEMS,
  STEM_VARIANTS,
  SUFFIX_STEMS,
  VERB_PREFIXES,
} from './hungarian-irregular.ts';
import { POTENTIAL } from './hungarian-stem-boundary.ts';
import { isOpenVowel } from './hungarian-stem-ends.ts';

/** The last members of compounds by their last three letters. */
const membersByEnd = new Map<string, string[]>();
for (const member of LAST_MEMBERS) {
  const end = member.slice(-3);
  membersByEnd.set(end, [...(membersByEnd.get(end) ?? []), member]);
}

/** Whether a word is a common stem, or a compound that ends in one. */
export function isKnown(word: string): boolean {
  if (KNOWN_STEMS.has(word)) return true;
  const members = membersByEnd.get(word.slice(-3));
  return members !== undefined && members.some((member) => word.endsWith(member) && word.length - member.length !== 1);
}

/** The stem of an irregular form, alone or after a verbal prefix. */
export function irregularStem(word: string): string | undefined {
  const whole = IRREGULAR_FORMS.get(word);
  if (whole !== undefined) return whole;
  for (let at = 2; at < 7 && at < word.length - 1; at++) {
    const stem = IRREGULAR_FORMS.get(word.slice(at));
    if (stem !== undefined && VERB_PREFIXES.has(word.slice(0, at))) return word.slice(0, at) + stem;
  }
  return undefined;
}

/** A stem without -hat, -het, without the comparative and the superlative. */
export function withoutInnerSuffix(stem: string): string {
  const { length } = stem;
  if (length > 4 && POTENTIAL.test(stem) && !isKnown(stem)) return stem.slice(0, -3);
  if (length < 4 || !stem.endsWith('bb')) return stem;
  const comparative = stem.startsWith('leg') && length > 6 ? stem.slice(3) : stem;
  const positive = comparative.slice(0, -2);
  const bare = positive.length > 3 ? positive.replace(/[ae]$/, '') : positive;
  return IRREGULAR_FORMS.get(comparative) ?? bare;
}

/** The stem as a key: without a last -a or -e, a variant under its basic stem, without a fleeting vowel. */
export function keyOf(stem: string): string {
  let key = stem;
  const short = key.slice(0, -1);
  if (isOpenVowel(key.slice(-1)) && (key.length > 3 || SHORT_STEMS.has(short))) key = short;
  if (key.endsWith('uv')) key = key.slice(0, -1);
  key = basicSuffix(STEM_VARIANTS.get(key) ?? key);
  return key.replace(/([aeiou](?:gy|ny|sz|cs|zs|ly|ty|[bcdfghjklmnprstvz]))[eo](ny|ly|cs|[rlmnkgz])$/, '$1$2');
}

/** A stem whose last part has a basic form: növeksz-ik is növeked-ik. */
function basicSuffix(stem: string): string {
  if (!/[zvhd]$/.test(stem)) return stem;
  for (let length = Math.min(8, stem.length); length > 3; length--) {
    const basic = SUFFIX_STEMS.get(stem.slice(-length));
    if (basic !== undefined) return stem.slice(0, -length) + basic;
  }
  return stem;
}
