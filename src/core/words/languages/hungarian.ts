import {
  IRREGULAR_FORMS,
  KNOWN_STEMS,
  LAST_MEMBERS,
  SHORT_STEMS,
  STEM_VARIANTS,
  SUFFIX_STEMS,
  VERB_PREFIXES,
} from './hungarian-irregular.ts';

/**
 * A stemmer for Hungarian search. Words come without accents, so the short and long vowels, «o» and «ö», «u» and «ü»
 * are the same letter: vowel shortening (kéz, kezet) needs no rule, but «látogatók» (visitors) and «látogatok»
 * (I visit) look alike. One ending is stripped, the longest chain of suffixes that the grammar allows after the stem.
 */

/** What a stem may end in before an ending; the values are bits. */
const CONSONANT = 1;
/** A consonant that takes the bare -t of the accusative and of the past: asztalt, beszélt. */
const T_CONSONANT = 2;
/** A vowel that stays before endings. */
const VOWEL = 4;
/** -a or -e, which become long before endings: alma, almák. The key has lost them. */
const OPEN_VOWEL = 8;
/** A consonant after a front vowel: néz-i, kér-i. */
const FRONT_CONSONANT = 16;
/** -s, the end of nouns of action: választás-kor. */
const S_CONSONANT = 64;
/** -s, -sz, -z, -zs, after which the second person is -ol, -el. */
const SIBILANT = 128;
/** Only a common stem (`isKnown`): the ending is rarer than stems that end like it. */
const KNOWN_ONLY = 32;
const ANY = CONSONANT | VOWEL | OPEN_VOWEL;
const ANY_VOWEL = VOWEL | OPEN_VOWEL;

/** Ending → the kinds of stem end it may follow. */
const ENDINGS = new Map<string, number>();
const addEnding = (ending: string, after: number): void => {
  ENDINGS.set(ending, (ENDINGS.get(ending) ?? 0) | after);
};
const words = (list: string): string[] => list.split(' ');

/** The kinds of stem end that an ending may follow, by its first letter. */
function afterOf(ending: string): number {
  switch (ending[0]) {
    case 'a':
    case 'e':
      return CONSONANT | VOWEL;
    case 'o':
    case 'u':
      return CONSONANT;
    case 'j':
      return ANY;
    default:
      return ANY_VOWEL;
  }
}

/** Nouns: plural and possessive endings, then a case. `a` and `o`: the open and the closed linking vowel. */
function addNominalEndings(a: string, links: readonly string[], on: readonly string[], cases: readonly string[]): void {
  const linked = (ending: string): string[] => [ending, ...links.map((link) => link + ending)];
  const plurals = linked('k');
  const owned = [
    ...linked('m'),
    ...linked('d'),
    'nk',
    'unk',
    'uk',
    'juk',
    'junk',
    ...linked(`t${a === 'a' ? 'o' : 'e'}k`),
  ];
  const ownedPlurals = ['', 'm', 'd', 'nk', `t${a === 'a' ? 'o' : 'e'}k`, 'k'].flatMap((owner) =>
    ['i', `${a}i`, `j${a}i`].map((plural) => plural + owner),
  );
  const ownedByThird = [a, `j${a}`];
  for (const ending of [...plurals, ...owned, ...ownedPlurals, ...ownedByThird]) {
    const last = ending.at(-1) as string;
    const isVowel = last === 'a' || last === 'e' || last === 'i';
    // A bare -i after a consonant makes adjectives (budapesti), so the possessed plural needs a vowel before it.
    const after = ending[0] === 'i' ? ANY_VOWEL : /^.?t.k$/.test(ending) ? KNOWN_ONLY : afterOf(ending);
    addEnding(ending, after);
    for (const suffix of cases) {
      // működnek, viselkednek: verbs rather than «of your …».
      addEnding(ending + suffix, last === 'd' && suffix === `n${a}k` ? KNOWN_ONLY : after);
    }
    if (isVowel) {
      for (const suffix of ['t', 'n', `v${a}l`]) addEnding(ending + suffix, after);
    } else {
      for (const suffix of [`${a}t`, ...on, `${last}${a}l`, `${last}${a}`]) addEnding(ending + suffix, after);
    }
  }
  for (const suffix of cases) addEnding(suffix, ANY);
  for (const link of links) addEnding(`${link}t`, afterOf(link));
  for (const suffix of [...on, `${a}n`]) addEnding(suffix, afterOf(suffix));
  for (const suffix of [`v${a}l`, `v${a}`]) addEnding(suffix, ANY_VOWEL);
}
addNominalEndings('a', ['a', 'o'], ['on'], words('ban bol ba nak nal rol ra tol hoz ig ert kent kepp keppen'));
addNominalEndings(
  'e',
  ['e', 'o'],
  ['en', 'on'],
  words('ben bol be nek nel rol re tol hez hoz ig ert kent kepp keppen'),
);
addEnding('t', T_CONSONANT | ANY_VOWEL);
addEnding('n', ANY_VOWEL);
for (const ending of words('nkent onkent enkent ankent')) addEnding(ending, afterOf(ending));
for (const ending of words('lag leg')) addEnding(ending, VOWEL);
for (const ending of words('akor ekor nkkor')) addEnding(ending, CONSONANT);
addEnding('kor', S_CONSONANT);
addEnding('ul', KNOWN_ONLY);

/** Verbs: `a` is the open vowel of the harmony, `o` its closed linking vowel. */
function addVerbalEndings(a: string, closed: readonly string[]): void {
  const persons = [`${a}m`, `${a}d`, `${a}l`, 'unk', 'uk', `${a}t${a === 'a' ? 'o' : 'e'}k`, `${a}k`, a];
  for (const person of persons) {
    addEnding(`t${person}`, person.length === 4 ? KNOWN_ONLY : CONSONANT);
    for (const link of closed) addEnding(`${link}tt${person}`, CONSONANT);
  }
  for (const link of closed) addEnding(`${link}tt`, CONSONANT);
  // Conditional; after two consonants and -ít with a linking vowel.
  for (const person of ['m', 'd', 'l', 'nk', `t${a === 'a' ? 'o' : 'e'}k`, `n${a}k`, 'k', '']) {
    addEnding(`n${a}${person}`, CONSONANT);
    addEnding(`${a}n${a}${person}`, CONSONANT);
  }
  // Infinitive.
  for (const person of ['i', `i${a}`, 'iuk', 'unk', `${a === 'a' ? 'o' : 'e'}m`, `${a === 'a' ? 'o' : 'e'}d`]) {
    addEnding(`n${person}`, CONSONANT);
    addEnding(`${a}n${person}`, CONSONANT);
  }
  // Present.
  for (const ending of [`n${a}k`, `${a}n${a}k`, 'sz', `l${a}k`, 'juk', `v${a}`, `v${a}n`]) {
    addEnding(ending, CONSONANT);
  }
  // Imperative: with -j or, after z, s, sz and t, with a changed consonant.
  for (const person of [...persons, ...closed.map((link) => `${link}n`), `${a}n${a}k`]) {
    addEnding(`j${person}`, CONSONANT);
    addEnding(person, CONSONANT);
  }
}
addVerbalEndings('a', ['o']);
addVerbalEndings('e', ['e', 'o']);
addEnding('ni', ANY);
for (const ending of words('j ja jatok je')) addEnding(ending, CONSONANT);
addEnding('i', FRONT_CONSONANT);
addEnding('itek', KNOWN_ONLY);
// Second person: dolgoz-ol, olvas-ol, dolgoz-tok.
for (const ending of words('ol el')) addEnding(ending, SIBILANT);
addEnding('tok', CONSONANT);
addEnding('ik', CONSONANT);
// `restore` decides.
for (const ending of words('al el')) ENDINGS.set(ending, CONSONANT);
const LONGEST_ENDING = Math.max(...[...ENDINGS.keys()].map((ending) => ending.length));

const isOpenVowel = (letter: string): boolean => letter === 'a' || letter === 'e';
const isVowel = (letter: string): boolean => isOpenVowel(letter) || letter === 'o' || letter === 'u' || letter === 'i';

/** The last vowel of a word, '' without one. */
function lastVowelOf(word: string): string {
  for (let at = word.length - 1; at >= 0; at--) if (isVowel(word[at])) return word[at];
  return '';
}

/** Whether a word is a common stem, or a compound that ends in one. */
function isKnown(word: string): boolean {
  if (KNOWN_STEMS.has(word) || LAST_MEMBERS.has(word)) return true;
  for (let length = Math.min(10, word.length - 2); length >= 3; length--) {
    if (LAST_MEMBERS.has(word.slice(-length))) return true;
  }
  return false;
}

/** The two letters are the end of a doubled consonant: also «ssz», «nny», «ggy». */
const DOUBLED = /(?:([bcdfghjklmnprstvz])\1|ssz|zzs|ccs|nny|ggy|lly|tty)$/;
const undouble = (stem: string): string =>
  stem.at(-1) === stem.at(-2) ? stem.slice(0, -1) : stem.slice(0, -3) + stem.slice(-2);

/** mutasson, szeressen, jusson; but olvasson, mosson. */
const IMPERATIVE_OF_T = /(?:[tghl][ae]|ju|fu|ve|ko|su|nyi|szere|muta|alko)ss$/;

const IMPERATIVE = /(?:zz|ssz|ss|[^aeiou]?ts)$/;

/** The stem before its end was changed by the ending, undefined when the two do not go together. */
function restore(stem: string, ending: string): string | undefined {
  const last = stem.at(-1) as string;
  if (ending === 'al' || ending === 'el') return DOUBLED.test(stem) ? undouble(stem) : undefined;
  if (!isOpenVowel(ending[0]) && ending !== 'on' && ending[0] !== 'u') return stem;
  if (stem.endsWith('ssz')) {
    if (/[hr]ossz$/.test(stem) || (stem.endsWith('ossz') && ending[0] === 'e')) return stem;
    return isVowel(stem[stem.length - 4] ?? 's') ? `${stem.slice(0, -3)}szt` : `${stem.slice(0, -3)}sz`;
  }
  if (stem.endsWith('ts')) return stem.slice(0, -1);
  if (stem.endsWith('ss')) return IMPERATIVE_OF_T.test(stem) ? `${stem.slice(0, -2)}t` : stem.slice(0, -1);
  if (stem.endsWith('zz')) return stem.slice(0, -1);
  // Translative: szabaddá, barátokká.
  if (isOpenVowel(ending) && last !== 'l' && last !== 't' && last !== 'b' && DOUBLED.test(stem)) return undouble(stem);
  return stem;
}

/** The bits of what a stem ends in. */
function endOf(stem: string): number {
  const last = stem[stem.length - 1];
  if (isOpenVowel(last)) return OPEN_VOWEL;
  if (isVowel(last)) return VOWEL;
  return (
    CONSONANT |
    (last === 's' || last === 'z' ? SIBILANT : 0) |
    ('lrnjyszdpk'.includes(last) ? T_CONSONANT : 0) |
    (last === 's' ? S_CONSONANT : 0) |
    (lastVowelOf(stem) === 'a' ? 0 : FRONT_CONSONANT)
  );
}

/** Whether the ending may follow a stem that is not a known one: kind of stem end, vowel harmony. */
function mayFollow(stem: string, ending: string, after: number): boolean {
  const vowel = lastVowelOf(stem);
  if (vowel === '' || (endOf(stem) & after) === 0) return false;
  const last = stem[stem.length - 1];
  const head = ending[0];
  // -ít is the end of verbs, the accusative of -i is rare.
  if (ending === 't' && last === 'i' && !stem.endsWith('bbi')) return false;
  if (ending === 't' && /[^aeiou]h[ae]$/.test(stem)) return false;
  if (ending === 'i' && stem.endsWith('bb')) return false;
  // taktikát rather than «taktikat».
  if (last === 'i' && ending.startsWith('ka')) return false;
  // The harmony of -ra, -ben and the like after an open vowel: kame-ra is none.
  if (last === 'e' && head !== 'a' && /^[^aeiou]+a/.test(ending)) return false;
  if (last === 'a' && head !== 'e' && /^[^aeiou]+e/.test(ending) && !NEUTRAL.test(ending)) return false;
  // kvótá-ja rather than «kvótaj-a».
  if ((head === 'a' || head === 'e') && /[ae]j$/.test(stem)) return false;
  // hallak is no «hal-lak»; boltok is no «bol-tok».
  if (ending === 'lak' || ending === 'lek') return last !== 'l';
  if (ending === 'tok') return 'zdgkv'.includes(last);
  // pótlék, emlék; riporter-e, menedzser-e.
  if (ending.startsWith('ek') && /[^aeiou]l$/.test(stem)) return false;
  if (ending === 'ere' && /(?:[nkrz]t|dzs|rtn)$/.test(stem)) return false;
  if (ending === 'ra' && stem.endsWith('kto')) return false;
  if (head === 'e' && vowel === 'a' && !isVowel(last) && !NEUTRAL.test(ending)) return false;
  // «ő» before front endings, and «o» after a front vowel, belong to the stem: vezetők, keresőt; so does that of -ható.
  if (head === 'o' && !ending.startsWith('ott')) {
    if (vowel === 'e' && !/[aou].*ek$/.test(stem)) return false;
    if (vowel !== 'o' && vowel !== 'u' && ending.replace(NEUTRAL, '').includes('e')) return false;
    if (POTENTIAL.test(stem)) return false;
  }
  // -hat, -het and the comparative are not parts of an ending.
  if (last === 'h' && !isVowel(stem[stem.length - 2])) return false;
  if (last === 'b' && head === 'b') return false;
  // Privative adjectives: kénytelen, tanulatlan.
  return !((ending === 'en' || ending === 'an') && /t[ae]?l$/.test(stem));
}

/** Case endings of a single shape, which have no harmony. */
const NEUTRAL = /(?:ert|kent|kepp|keppen)$/;
const POTENTIAL = /[^aeiou]h[ae]t$/;

/** Takes -hat/-het, the comparative and the superlative off a stem. */
function stripInner(stem: string): string {
  const { length } = stem;
  if (length > 4 && POTENTIAL.test(stem) && !isKnown(stem)) return stem.slice(0, -3);
  if (length > 3 && stem.endsWith('bb')) {
    const comparative = stem.startsWith('leg') && length > 6 ? stem.slice(3) : stem;
    const positive = comparative.slice(0, -2);
    return (
      IRREGULAR_FORMS.get(comparative) ??
      (positive.length > 3 && /[ae]$/.test(positive) ? positive.slice(0, -1) : positive)
    );
  }
  return stem;
}

/** Irregular forms, alone or after a verbal prefix. */
function irregular(word: string): string | undefined {
  const whole = IRREGULAR_FORMS.get(word);
  if (whole !== undefined) return whole;
  for (let at = 2; at < 7 && at < word.length - 1; at++) {
    const form = IRREGULAR_FORMS.get(word.slice(at));
    if (form !== undefined && VERB_PREFIXES.has(word.slice(0, at))) return word.slice(0, at) + form;
  }
  return undefined;
}

/** The word without its ending, as it is written. */
function strip(word: string): string {
  const form = irregular(word);
  if (form !== undefined) return form;
  if (isKnown(word)) return word;
  let best: string | undefined;
  for (let length = Math.min(LONGEST_ENDING, word.length - 2); length > 0; length--) {
    const ending = word.slice(-length);
    const after = ENDINGS.get(ending);
    if (after === undefined) continue;
    const bare = word.slice(0, -length);
    if (bare.length < 3 && !SHORT_STEMS.has(bare)) continue;
    const stem = isKnown(bare) && bare.length > 2 ? bare : restore(bare, ending);
    if (stem === undefined) continue;
    if (((endOf(stem) | KNOWN_ONLY) & after) !== 0 && isKnown(stem)) return stem;
    if (best === undefined && mayFollow(bare, ending, after)) best = stem;
  }
  if (best?.endsWith('tlanul') || best?.endsWith('tlenul')) return best.slice(0, -2);
  if (/t[ae]?l[ae]nul$/.test(word)) return word.slice(0, -2);
  if (best !== undefined) return stripInner(best);
  // The imperative without an ending: dolgozz, válassz, mutass, segíts.
  return IMPERATIVE.test(word) ? (restore(word, 'on') ?? word) : stripInner(word);
}

/** The stem as a key: without a last -a or -e, a variant under its basic stem, without a fleeting vowel. */
function toKey(stem: string): string {
  let key = stem;
  if (isOpenVowel(key.at(-1) as string) && (key.length > 3 || SHORT_STEMS.has(key.slice(0, -1))))
    key = key.slice(0, -1);
  if (key.endsWith('uv')) key = key.slice(0, -1);
  key = STEM_VARIANTS.get(key) ?? key;
  for (let length = Math.min(8, key.length); length > 3; length--) {
    const variant = SUFFIX_STEMS.get(key.slice(-length));
    if (variant !== undefined) return key.slice(0, -length) + variant;
  }
  return key.replace(/([aeiou](?:gy|ny|sz|cs|zs|ly|ty|[bcdfghjklmnprstvz]))[eo](ny|ly|cs|[rlmnkgz])$/, '$1$2');
}

const WORD = /^[a-z]+$/;
const CACHE_SIZE = 50_000;
const cache = new Map<string, string>();

/** The key a word is stored under. `word`: one folded word, see the top of the file. */
export function stemKey(word: string): string {
  let key = cache.get(word);
  if (key === undefined) {
    key = word.length > 2 && WORD.test(word) ? toKey(strip(word)) : word;
    if (cache.size >= CACHE_SIZE) cache.clear();
    cache.set(word, key);
  }
  return key;
}

/** The keys a word may be stored under when it is asked for. */
export function stemKeys(word: string): readonly string[] {
  const key = stemKey(word);
  if (word.length < 3 || !WORD.test(word)) return [key];
  const stem = strip(word);
  const keys = new Set([key, toKey(word)]);
  // The vowel after the stem may be the end of the lemma, which may look inflected itself: látogató-k, kamerá-k.
  if (word.startsWith(stem) && 'aeo'.includes(word.charAt(stem.length) || '-')) {
    keys.add(stemKey(word.slice(0, stem.length + 1)));
  }
  keys.add(stemKey(stem));
  // Its forms may have lost the last letter of the lemma: látogató-k is stored as látogat-ok.
  for (const long of [word, stem])
    if (long.length > 3 && long.endsWith('o') && !isKnown(long)) keys.add(toKey(long.slice(0, -1)));
  if (stem.length > 3 && DOUBLED.test(stem)) keys.add(toKey(undouble(stem)));
  return [...keys].slice(0, 4);
}
