import { Index } from 'flexsearch';
import { isCyrillic } from '#core/words/fold-character.ts';
import { isOneErrorAway } from '#core/words/one-typing-error.ts';
import { soundOf } from '#core/words/transliterate.ts';
import { askedKeys, storedKeys } from '#core/words/word-keys.ts';

/** The words of all names, and the items that have them. */
export type Vocabulary<Item> = {
  /** All words of an item at once. */
  add(item: Item, words: Iterable<string>): void;
  remove(item: Item, words: Iterable<string>): void;
  usersOf(word: string): readonly Item[];
  beginningWith(prefix: string): string[];
  hasBeginning(prefix: string): boolean;
  /** Words that are, in a language both may be in, forms of this one. */
  formsOf(word: string): string[];
  /** Words of the other script, Latin or Cyrillic, whose beginning is this one transliterated. */
  soundingLike(word: string): string[];
  /** Words that begin like this one but for one typing error. */
  nearTo(word: string): string[];
};

type Script = 'latin' | 'cyrillic';

/** Shorter words have too many neighbours. */
const SHORTEST_MISTYPED = 5;
/** Words that are no longer used stay; so many of them are passed over. */
const MOST_TRIED = 100;
/** So much of a word stays as it is in all its forms. */
const STEADY = 3;

/** flexsearch keeps the words, not the items: it is small, and its removals, which are slow, are never needed. */
export function createVocabulary<Item>(): Vocabulary<Item> {
  const index = new Index({ tokenize: 'forward', encode: (word) => [word], resolution: 1 });
  const words: string[] = [];
  // Arrays: sets would take several times the memory.
  const users = new Map<string, Item[]>();
  /** By script and first sound; made when first needed. */
  const sounds = new Map<string, { readonly word: string; readonly sound: string }[]>();
  let sounded = 0;

  const isUsed = (word: string): boolean => (users.get(word)?.length ?? 0) > 0;
  const beginningWith = (prefix: string): string[] =>
    index
      .search(prefix, { limit: words.length })
      .map((id) => words[Number(id)] ?? '')
      .filter(isUsed);
  const withSounds = (): typeof sounds => {
    for (; sounded < words.length; sounded++) {
      const word = words[sounded] ?? '';
      const script = scriptOf(word);
      if (script === undefined) continue;
      const sound = soundOf(word, script);
      const key = `${script} ${sound.charAt(0)}`;
      const list = sounds.get(key);
      if (list === undefined) sounds.set(key, [{ word, sound }]);
      else list.push({ word, sound });
    }
    return sounds;
  };

  return {
    add: (item, added) => {
      for (const word of added) {
        const list = users.get(word);
        if (list === undefined) {
          users.set(word, [item]);
          index.add(words.push(word) - 1, word);
        } else if (list.at(-1) !== item) list.push(item);
      }
    },
    remove: (item, removed) => {
      for (const word of removed) {
        const list = users.get(word);
        const at = list?.indexOf(item) ?? -1;
        if (at >= 0) list?.splice(at, 1);
      }
    },
    usersOf: (word) => users.get(word) ?? [],
    beginningWith,
    hasBeginning: (prefix) => index.search(prefix, { limit: MOST_TRIED }).some((id) => isUsed(words[Number(id)] ?? '')),
    formsOf: (word) => {
      if (scriptOf(word) === undefined) return isUsed(word) ? [word] : [];
      const keys = new Set(askedKeys(word));
      const start = word.slice(0, Math.min(STEADY, word.length - 1));
      return start === '' ? [] : beginningWith(start).filter((other) => storedKeys(other).some((key) => keys.has(key)));
    },
    soundingLike: (word) => {
      const typed = scriptOf(word);
      if (typed === undefined) return [];
      const whole = soundOf(word, typed);
      // The glide may be all that is typed of the next sound.
      const sound = whole.length > STEADY ? whole.replace(/i$/, '') : whole;
      if (sound === '') return [];
      const other = typed === 'latin' ? 'cyrillic' : 'latin';
      const alike = withSounds().get(`${other} ${sound.charAt(0)}`) ?? [];
      return alike.flatMap((one) => (one.sound.startsWith(sound) && isUsed(one.word) ? [one.word] : []));
    },
    nearTo: (word) =>
      word.length < SHORTEST_MISTYPED
        ? []
        : words.filter((other) => isOneErrorAway(word, other, true) && isUsed(other)),
  };
}

/** Analysed words are in lower case and have no accents. */
function scriptOf(word: string): Script | undefined {
  const first = word.charCodeAt(0);
  if (first >= 97 && first <= 122) return 'latin';
  return isCyrillic(first) ? 'cyrillic' : undefined;
}
