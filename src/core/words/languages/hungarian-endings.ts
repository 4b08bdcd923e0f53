import {
  ANY,
  ANY_VOWEL,
  CONSONANT,
  FRONT_CONSONANT,
  KNOWN_ONLY,
  S_CONSONANT,
  SIBILANT,
  T_CONSONANT,
  VOWEL,
  isVowel,
} from './hungarian-stem-ends.ts';
import { inflect, words } from './word-list.ts';

/** Endings, whole chains of suffixes, with the kinds of stem end they may follow. */
const endings = new Map<string, number>();
export const ENDINGS: ReadonlyMap<string, number> = endings;

function add(after: number, ...added: readonly string[]): void {
  for (const ending of added) endings.set(ending, (endings.get(ending) ?? 0) | after);
}

function addByFirstLetter(...added: readonly string[]): void {
  for (const ending of added) add(afterOf(ending), ending);
}

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

const CASES = words('bol rol tol hoz ig ert kent kepp keppen');
const BACK_CASES = [...words('ban ba nak nal ra'), ...CASES];
const FRONT_CASES = [...words('ben be nek nel re hez'), ...CASES];

addNominalEndings('a', ['a', 'o'], ['on'], BACK_CASES);
addNominalEndings('e', ['e', 'o'], ['en', 'on'], FRONT_CASES);
add(T_CONSONANT | ANY_VOWEL, 't');
add(ANY_VOWEL, 'n');
addByFirstLetter('nkent', 'onkent', 'enkent', 'ankent');
add(VOWEL, 'lag', 'leg');
add(CONSONANT, 'akor', 'ekor', 'nkkor');
add(S_CONSONANT, 'kor');
add(KNOWN_ONLY, 'ul');

addVerbalEndings('a', 'o', ['o']);
addVerbalEndings('e', 'e', ['e', 'o']);
add(ANY, 'ni');
add(CONSONANT, 'j', 'ja', 'jatok', 'je', 'tok', 'd', 'ik');
add(FRONT_CONSONANT, 'i');
add(KNOWN_ONLY, 'itek');
// Second person: olvas-ol.
add(SIBILANT, 'ol');

export const LONGEST_ENDING = Math.max(...[...endings.keys()].map((ending) => ending.length));

/** Nouns: plural and possessive endings, then a case. `a` is the open vowel of the harmony, `on` the superessive. */
function addNominalEndings(a: string, links: readonly string[], on: readonly string[], cases: readonly string[]): void {
  const plurals = ['k', ...links.map((link) => `${link}k`)];
  for (const ending of [...plurals, ...possessives(a, links)]) {
    const last = ending.slice(-1);
    // A bare -i after a consonant makes adjectives (budapesti), so the possessed plural needs a vowel before it.
    const after = ending.startsWith('i') ? ANY_VOWEL : /^.?t.k$/.test(ending) ? KNOWN_ONLY : afterOf(ending);
    add(after, ending);
    for (const suffix of cases) {
      // működnek, viselkednek: verbs rather than «of your …».
      add(last === 'd' && suffix === `n${a}k` ? KNOWN_ONLY : after, ending + suffix);
    }
    const others = isVowel(last) ? ['t', 'n', `v${a}l`] : [`${a}t`, ...on, `${last}${a}l`, `${last}${a}`];
    add(after, ...inflect(ending, others));
  }
  add(ANY, ...cases);
  addByFirstLetter(...links.map((link) => `${link}t`), ...on, `${a}n`);
  add(ANY_VOWEL, `v${a}l`, `v${a}`);
}

/** «My, your, …» of one thing and of many. */
function possessives(a: string, links: readonly string[]): string[] {
  const tok = a === 'a' ? 'tok' : 'tek';
  const linked = (ending: string): string[] => [ending, ...links.map((link) => link + ending)];
  const owners = ['', 'm', 'd', 'nk', tok, 'k'];
  return [
    ...['m', 'd', tok].flatMap(linked),
    ...['nk', 'unk', 'uk', 'juk', 'junk', a, `j${a}`],
    ...['i', `${a}i`, `j${a}i`].flatMap((plural) => inflect(plural, owners)),
  ];
}

/** Verbs: `a` is the open vowel of the harmony, `o` the vowel of -tok, -tek, `links` the linking vowels. */
function addVerbalEndings(a: string, o: string, links: readonly string[]): void {
  const secondPlural = `${a}t${o}k`;
  const persons = [`${a}m`, `${a}d`, `${a}l`, 'unk', 'uk', `${a}k`, a];
  // Past.
  add(KNOWN_ONLY, `t${secondPlural}`);
  add(CONSONANT, ...inflect('t', persons));
  for (const link of links) add(CONSONANT, ...inflect(`${link}tt`, ['', ...persons, secondPlural]));
  // Conditional and infinitive; after two consonants and -ít with a linking vowel.
  for (const n of ['n', `${a}n`]) {
    add(CONSONANT, ...inflect(n + a, ['', 'm', 'd', 'l', 'nk', `t${o}k`, `n${a}k`, 'k']));
    add(CONSONANT, ...inflect(n, ['i', `i${a}`, 'iuk', 'unk', `${o}m`, `${o}d`]));
  }
  // Present.
  add(CONSONANT, `n${a}k`, `${a}n${a}k`, 'sz', `l${a}k`, 'juk', `v${a}`, `v${a}n`);
  // Imperative: with -j or, after z, s, sz and t, with a changed consonant.
  const imperatives = [...persons, ...links.map((link) => `${link}n`), `${a}n${a}k`];
  add(CONSONANT, ...imperatives, ...inflect('j', [...imperatives, secondPlural]));
  add(KNOWN_ONLY, secondPlural);
}
