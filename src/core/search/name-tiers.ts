import { analysedText } from '#core/words/analyse.ts';
import { isHan } from '#core/words/fold-character.ts';
import { initialsOf } from './initials.ts';
import type { Entry, Name, NameIndex } from './name-index.ts';
import type { Vocabulary } from './vocabulary.ts';

/** One way a name can match. */
export type Tier = {
  /** Entries with names that match, some perhaps more than once. */
  candidates(): Iterable<Entry>;
  /** Whether it is this name that matches. */
  fits(folded: string, name: Name): boolean;
};

/** Fewer letters would be the initials of far too much. */
const FEWEST_INITIALS = 2;
const LONGEST_INITIALS = 8;
/** Shorter beginnings of words say nothing about the word. */
const TELLING = 3;

/** Tiers of one reading of what was typed, for names and for headings. */
export type Tiers = (index: NameIndex) => readonly Tier[];

/** The ways a name can match what was typed, the best first. */
export function tiersOf(text: string, vocabulary: Vocabulary<Entry>): Tiers {
  const query = analysedText(text);
  const starts = wordStarts(text);
  const ofForms = wordwise(query, vocabulary, (word, isLast) => formsOrBeginnings(word, isLast, vocabulary));
  return (index) => {
    // Most of what is typed wrongly stands nowhere: one look spares four.
    const anywhere = index.names.has(query);
    const containing = (pattern: string) => (): Iterable<Entry> => (anywhere ? index.names.containing(pattern) : []);
    return [
      { candidates: containing(`\n${query}\n`), fits: (folded) => folded === query },
      { candidates: containing(`\n${query}`), fits: (folded) => folded.startsWith(query) },
      { candidates: containing(` ${query}`), fits: (folded) => folded.includes(` ${query}`) },
      {
        candidates: () => (starts.length > 1 ? withAllWords(starts, index, vocabulary) : []),
        fits: (folded) => beginsWords(`\n${folded}`, starts),
      },
      ofForms(index),
      initialsTier(query, index),
      { candidates: containing(query), fits: (folded) => folded.includes(query) },
    ];
  };
}

/** The ways a name can match what was meant on another layout: as what was typed, but not by the inside of a word. */
export function layoutTiers(text: string, vocabulary: Vocabulary<Entry>): Tiers {
  const query = analysedText(text);
  if (!query.split(' ').every(vocabulary.hasBeginning)) return (index) => [initialsTier(query, index)];
  const tiers = tiersOf(text, vocabulary);
  return (index) => tiers(index).slice(0, -1);
}

/** Names with words of the other script that sound like the typed ones. */
export function soundTiers(text: string, vocabulary: Vocabulary<Entry>): Tiers {
  // Apostrophes stand for soft signs.
  const query = analysedText(text.replace(/(?<=\p{L})['’ʹʼ](?=\p{L})/gu, ''));
  const tier = wordwise(query, vocabulary, (word) => [
    ...vocabulary.soundingLike(word),
    ...(word.length < TELLING ? [] : vocabulary.beginningWith(word)),
  ]);
  return (index) => [tier(index)];
}

/** Names with words one typing error away from the typed ones. */
export function typoTiers(text: string, vocabulary: Vocabulary<Entry>): Tiers {
  const tier = wordwise(analysedText(text), vocabulary, (word) => {
    const known = vocabulary.beginningWith(word);
    return known.length > 0 ? known : vocabulary.nearTo(word);
  });
  return (index) => [tier(index)];
}

/** Entries that have, for every typed word, one of the words it may mean. */
function wordwise(
  query: string,
  vocabulary: Vocabulary<Entry>,
  meanings: (word: string, isLast: boolean) => readonly string[],
): (index: NameIndex) => Tier {
  const typed = query.split(' ');
  let made: readonly ReadonlySet<string>[] | undefined;
  const wanted = (): readonly ReadonlySet<string>[] =>
    (made ??= typed.map((word, at) => new Set(meanings(word, at === typed.length - 1))));
  const holdsAll = (words: readonly string[]): boolean =>
    wanted().every((meant) => words.some((word) => meant.has(word)));
  return (index) => ({
    *candidates() {
      if (typed.every(isHan) || wanted().some(({ size }) => size === 0)) return;
      for (const word of rarest(wanted(), vocabulary))
        for (const entry of vocabulary.usersOf(word))
          if ((typed.length === 1 || holdsAll(entry.folded.replaceAll('\n', ' ').split(' '))) && index.has(entry))
            yield entry;
    },
    fits: (folded) => holdsAll(folded.split(' ')),
  });
}

function initialsTier(query: string, index: NameIndex): Tier {
  return {
    candidates: () => (isLikeInitials(query) ? index.initials.containing(`\n${query}`) : []),
    fits: (folded, { text, kind }) =>
      kind !== 'path' && initialsOf(text, folded).some((initials) => initials.startsWith(query)),
  };
}

/** Of the sets of words the one that fewest entries have. */
function rarest(sets: readonly ReadonlySet<string>[], vocabulary: Vocabulary<Entry>): ReadonlySet<string> {
  let rare: ReadonlySet<string> = new Set();
  let least = Infinity;
  for (const words of sets) {
    let users = 0;
    for (const word of words) users += vocabulary.usersOf(word).length;
    if (users < least) [rare, least] = [words, users];
  }
  return rare;
}

/** The last word may still be being typed. */
function formsOrBeginnings(word: string, isLast: boolean, vocabulary: Vocabulary<Entry>): string[] {
  if (word.length < TELLING) return vocabulary.usersOf(word).length > 0 ? [word] : [];
  return [...vocabulary.formsOf(word), ...(isLast ? vocabulary.beginningWith(word) : [])];
}

function isLikeInitials(query: string): boolean {
  return query.length >= FEWEST_INITIALS && query.length <= LONGEST_INITIALS && !query.includes(' ') && !isHan(query);
}

/** A typed word as it stands at the beginning of a name and of a word within. */
type WordStart = { readonly text: string; readonly ofName: string; readonly ofWord: string };

function wordStarts(text: string): WordStart[] {
  const words = text
    .split(/\s+/)
    .map((word) => analysedText(word))
    .filter((word) => word !== '');
  return words.map((word) => ({ text: word, ofName: `\n${word}`, ofWord: ` ${word}` }));
}

/** Entries that have every typed word at the beginning of some word of their names, in any order. */
function* withAllWords(
  starts: readonly WordStart[],
  { names, has }: NameIndex,
  vocabulary: Vocabulary<Entry>,
): Generator<Entry> {
  const { text, ofName, ofWord } = starts.reduce((a, b) => (b.text.length > a.text.length ? b : a));
  // Half of the vocabulary may begin with one letter: reading all names is quicker then.
  const lists =
    text.length < TELLING
      ? [names.containing(ofName), names.containing(ofWord)]
      : vocabulary.beginningWith(text.split(' ', 1)[0] ?? '').map(vocabulary.usersOf);
  for (const list of lists) for (const entry of list) if (beginsWords(entry.folded, starts) && has(entry)) yield entry;
}

function beginsWords(folded: string, starts: readonly WordStart[]): boolean {
  return starts.every(({ ofName, ofWord }) => folded.includes(ofWord) || folded.includes(ofName));
}
