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
 * A stemmer for Hungarian search. Words come without accents, so short and long vowels, «o» and «ö», «u» and «ü» are
 * one letter: vowel shortening (kéz, kezet) needs no rule, but «látogatók» (visitors) and «látogatok» (I visit) look
 * alike. One ending is stripped, the longest chain of suffixes that the grammar allows after the stem.
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
const S_CONSONANT = 32;
/** -s, -sz, -z, -zs, after which the second person is -ol, -el. */
const SIBILANT = 64;
/** Only a common stem (`isKnown`): the ending is rarer than stems that end like it. */
const KNOWN_ONLY = 128;
const ANY = CONSONANT | VOWEL | OPEN_VOWEL;
const ANY_VOWEL = VOWEL | OPEN_VOWEL;

const words = (list: string): string[] => list.split(' ');
const isOpenVowel = (letter: string): boolean => letter === 'a' || letter === 'e';
const isVowel = (letter: string): boolean => isOpenVowel(letter) || letter === 'o' || letter === 'u' || letter === 'i';

/** Ending → the kinds of stem end it may follow. */
const ENDINGS = new Map<string, number>();
const addEnding = (ending: string, after: number): void => {
  ENDINGS.set(ending, (ENDINGS.get(ending) ?? 0) | after);
};

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

/** Nouns: plural and possessive endings, then a case. `a` is the open vowel of the harmony, `on` the superessive. */
function addNominalEndings(a: string, links: readonly string[], on: readonly string[], cases: readonly string[]): void {
  const tok = a === 'a' ? 'tok' : 'tek';
  const linked = (ending: string): string[] => [ending, ...links.map((link) => link + ending)];
  const plurals = linked('k');
  const owned = [...linked('m'), ...linked('d'), 'nk', 'unk', 'uk', 'juk', 'junk', ...linked(tok)];
  const ownedPlurals = ['', 'm', 'd', 'nk', tok, 'k'].flatMap((owner) =>
    ['i', `${a}i`, `j${a}i`].map((plural) => plural + owner),
  );
  const ownedByThird = [a, `j${a}`];
  for (const ending of [...plurals, ...owned, ...ownedPlurals, ...ownedByThird]) {
    const last = ending.at(-1) as string;
    // A bare -i after a consonant makes adjectives (budapesti), so the possessed plural needs a vowel before it.
    const after = ending[0] === 'i' ? ANY_VOWEL : /^.?t.k$/.test(ending) ? KNOWN_ONLY : afterOf(ending);
    addEnding(ending, after);
    for (const suffix of cases) {
      // működnek, viselkednek: verbs rather than «of your …».
      addEnding(ending + suffix, last === 'd' && suffix === `n${a}k` ? KNOWN_ONLY : after);
    }
    if (isVowel(last)) {
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
const BOTH = 'bol rol tol hoz ig ert kent kepp keppen';
addNominalEndings('a', ['a', 'o'], ['on'], words(`ban ba nak nal ra ${BOTH}`));
addNominalEndings('e', ['e', 'o'], ['en', 'on'], words(`ben be nek nel re hez ${BOTH}`));
addEnding('t', T_CONSONANT | ANY_VOWEL);
addEnding('n', ANY_VOWEL);
for (const ending of words('nkent onkent enkent ankent')) addEnding(ending, afterOf(ending));
for (const ending of words('lag leg')) addEnding(ending, VOWEL);
for (const ending of words('akor ekor nkkor')) addEnding(ending, CONSONANT);
addEnding('kor', S_CONSONANT);
addEnding('ul', KNOWN_ONLY);

/** Verbs: `a` is the open vowel of the harmony, `o` the vowel of -tok, `closed` the linking vowels. */
function addVerbalEndings(a: string, closed: readonly string[]): void {
  const o = a === 'a' ? 'o' : 'e';
  const secondPlural = `${a}t${o}k`;
  const persons = [`${a}m`, `${a}d`, `${a}l`, 'unk', 'uk', secondPlural, `${a}k`, a];
  for (const person of persons) {
    addEnding(`t${person}`, person === secondPlural ? KNOWN_ONLY : CONSONANT);
    for (const link of closed) addEnding(`${link}tt${person}`, CONSONANT);
  }
  for (const link of closed) addEnding(`${link}tt`, CONSONANT);
  // Conditional; after two consonants and -ít with a linking vowel.
  for (const person of ['m', 'd', 'l', 'nk', `t${o}k`, `n${a}k`, 'k', '']) {
    addEnding(`n${a}${person}`, CONSONANT);
    addEnding(`${a}n${a}${person}`, CONSONANT);
  }
  // Infinitive.
  for (const person of ['i', `i${a}`, 'iuk', 'unk', `${o}m`, `${o}d`]) {
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
    addEnding(person, person === secondPlural ? KNOWN_ONLY : CONSONANT);
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
addEnding('d', CONSONANT);
addEnding('ik', CONSONANT);
// `restore` decides.
for (const ending of words('al el')) ENDINGS.set(ending, CONSONANT);
const LONGEST_ENDING = Math.max(...[...ENDINGS.keys()].map((ending) => ending.length));

/** The last vowel of a word, '' without one. */
function lastVowelOf(word: string): string {
  for (let at = word.length - 1; at >= 0; at--) if (isVowel(word[at])) return word[at];
  return '';
}

/** The last members of compounds by their last three letters. */
const MEMBERS_BY_END = new Map<string, string[]>();
for (const member of LAST_MEMBERS) {
  const end = member.slice(-3);
  MEMBERS_BY_END.set(end, [...(MEMBERS_BY_END.get(end) ?? []), member]);
}

/** Whether a word is a common stem, or a compound that ends in one. */
function isKnown(word: string): boolean {
  if (KNOWN_STEMS.has(word)) return true;
  const members = MEMBERS_BY_END.get(word.slice(-3));
  return members !== undefined && members.some((member) => word.endsWith(member) && word.length - member.length !== 1);
}

/** The two letters are the end of a doubled consonant: also «ssz», «nny», «ggy». */
const DOUBLED = /(?:([bcdfghjklmnprstvz])\1|ssz|zzs|ccs|nny|ggy|lly|tty)$/;
const undouble = (stem: string): string =>
  stem.at(-1) === stem.at(-2) ? stem.slice(0, -1) : stem.slice(0, -3) + stem.slice(-2);

/** mutasson, szeressen, jusson; but olvasson, mosson. */
const IMPERATIVE_OF_T = /(?:[tghlz][ae]|ju|fu|ve|ko|su|nyi|szere|muta|alko)ss$/;
/** The imperative without an ending: dolgozz, válassz, mutass, segíts. */
const IMPERATIVE = /(?:zz|ssz|ss|ts)$/;

/** The stem before its end was changed by the ending, undefined when the two do not go together. */
function restore(stem: string, ending: string): string | undefined {
  const last = stem.at(-1) as string;
  if (ending === 'al' || ending === 'el') {
    if (DOUBLED.test(stem)) return undouble(stem);
    return ending === 'el' && last === 'z' ? stem : undefined;
  }
  if (ending === 'd') return stem.endsWith('ts') || /[tgh][ae]s$/.test(stem) ? stem.replace(/t?s$/, 't') : stem;
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
    ('lrnjyszdpk'.includes(last) ? T_CONSONANT : 0) |
    (lastVowelOf(stem) === 'a' ? 0 : FRONT_CONSONANT) |
    (last === 's' || last === 'z' ? SIBILANT : 0) |
    (last === 's' ? S_CONSONANT : 0)
  );
}

/** Case endings of a single shape, which have no harmony. */
const NEUTRAL = /(?:ert|kent|kepp|keppen)$/;
/** -hat, -het. */
const POTENTIAL = /[^aeiou]h[ae]t$/;

/** Whether the ending may follow a stem that is not a known one: kind of stem end, vowel harmony. */
function mayFollow(stem: string, ending: string, after: number): boolean {
  const vowel = lastVowelOf(stem);
  if (vowel === '' || (endOf(stem) & after) === 0) return false;
  const last = stem[stem.length - 1];
  const head = ending[0];
  // -ít is the end of verbs, the accusative of -i is rare; -hat, -het.
  if (ending === 't' && ((last === 'i' && !stem.endsWith('bbi')) || /[^aeiou]h[ae]$/.test(stem))) return false;
  if (ending === 'i' && stem.endsWith('bb')) return false;
  // taktikát rather than «taktikat».
  if (last === 'i' && ending.startsWith('ka')) return false;
  // The harmony of -ra, -ben and the like after an open vowel: kame-ra is none.
  if (last === 'e' && head !== 'a' && /^[^aeiou]+a/.test(ending)) return false;
  if (last === 'a' && head !== 'e' && /^[^aeiou]+e/.test(ending) && !NEUTRAL.test(ending)) return false;
  // kvótá-ja rather than «kvótaj-a».
  if ((head === 'a' || head === 'e') && /[ae]j$/.test(stem)) return false;
  // hallak is no «hal-lak»; boltok is no «bol-tok».
  if (ending === 'lak' || ending === 'lek') return 'trzdvs'.includes(last);
  // «Your» after a vowel, else the imperative: autó-d, hoz-d, csinál-d; but rövid, csőd, föld.
  if (head === 'd') {
    return (
      last === 's' || last === 'z' || (stem.length > 3 && last !== 'i' && (isVowel(last) || /[ae][lr]$/.test(stem)))
    );
  }
  if (ending === 'sz') return last !== 's' && last !== 'z';
  if (ending === 'tok') return 'zdgkv'.includes(last);
  // megért, elvert are verbs.
  if (ending === 'ert' && (VERB_PREFIXES.has(stem) || VERB_PREFIXES.has(stem.slice(0, -1)))) return false;
  // pótlék, emlék; riporter-e, menedzser-e.
  if (ending.startsWith('ek') && /[^aeiou]l$/.test(stem)) return false;
  if (ending === 'ere' && /(?:[nkrz]t|dzs|rtn)$/.test(stem)) return false;
  if (ending === 'ra' && stem.endsWith('kto')) return false;
  if (head === 'e' && vowel === 'a' && !isVowel(last) && !NEUTRAL.test(ending)) return false;
  // «ő» before front endings, and «o» after a front vowel, belong to the stem: vezetők, keresőt; also in -ható.
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
  let known: string | undefined;
  let best: string | undefined;
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
    else if (best === undefined && after !== KNOWN_ONLY && mayFollow(bare, ending, after)) best = stem;
  }
  if (known !== undefined) return known;
  if (/t[ae]?l[ae]nul$/.test(word)) return word.slice(0, -2);
  if (best !== undefined) return stripInner(best);
  return IMPERATIVE.test(word) ? (restore(word, 'on') ?? word) : stripInner(word);
}

/** The stem as a key: without a last -a or -e, a variant under its basic stem, without a fleeting vowel. */
function toKey(stem: string): string {
  let key = stem;
  const short = key.slice(0, -1);
  if (isOpenVowel(key[key.length - 1]) && (key.length > 3 || SHORT_STEMS.has(short))) key = short;
  if (key.endsWith('uv')) key = key.slice(0, -1);
  key = STEM_VARIANTS.get(key) ?? key;
  const suffixes = 'zvhd'.includes(key[key.length - 1]) ? Math.min(8, key.length) : 0;
  for (let length = suffixes; length > 3; length--) {
    const variant = SUFFIX_STEMS.get(key.slice(-length));
    if (variant !== undefined) {
      key = key.slice(0, -length) + variant;
      break;
    }
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
  const keys = new Set([stemKey(word)]);
  if (word.length < 2 || !WORD.test(word)) return [...keys];
  const stem = word.length > 2 ? strip(word) : word;
  keys.add(toKey(word));
  // The vowel after the stem may be the end of the lemma, which may look inflected itself: látogató-k, kamerá-k.
  if (word.startsWith(stem) && word.length > stem.length && 'aeo'.includes(word[stem.length])) {
    keys.add(stemKey(word.slice(0, stem.length + 1)));
  }
  // kért is stored as kert (garden), értek as érték, adok as adó.
  for (const end of ['t', 'ek', 'o']) if (KNOWN_STEMS.has(word + end)) keys.add(toKey(word + end));
  keys.add(stemKey(stem));
  // The «ó» of a lemma may have passed for a linking vowel: látogatók is stored as látogat.
  for (const long of [word, stem]) {
    if (long.endsWith('o') && long.length > 2 && !(long === word && isKnown(long))) keys.add(toKey(long.slice(0, -1)));
  }
  if (stem.length > 3 && DOUBLED.test(stem)) keys.add(toKey(undouble(stem)));
  return [...keys].slice(0, 4);
}
