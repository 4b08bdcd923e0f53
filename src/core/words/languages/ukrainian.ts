import {
  ADJECTIVES_LIKE_NOUNS,
  ALTERNATIONS,
  FIRST_IN_I,
  NOUNS_LIKE_ADJECTIVES,
  PAST,
  PREFIXES,
  PRESENT,
  PROTECTED,
  SECOND_IN_A,
  SECOND_IN_I,
  WHOLE,
} from './ukrainian-irregular.ts';

/*
 * A key is a stem. A noun or an adjective has one. A verb has up to three, which `stemKeys` asks for together:
 * infinitive in т (читат), past in л (читал), present in й (читай; робий for the type «робить»). So a form that may be
 * a noun's as well («результати», «журнали», «краю») is stored under the same stem in either reading.
 */

const VOWELS = 'аеєиіїоуюя';
const isVowel = (letter: string | undefined): boolean =>
  letter !== undefined && letter !== '' && VOWELS.includes(letter);
const hasVowel = (stem: string): boolean => {
  for (const letter of stem) if (VOWELS.includes(letter)) return true;
  return false;
};
const isUkrainian = (word: string): boolean => {
  for (let at = 0; at < word.length; at++) {
    const code = word.charCodeAt(at);
    if ((code < 0x430 || code > 0x44f) && code !== 0x454 && code !== 0x456 && code !== 0x457) return false;
  }
  return word.length > 0;
};

/** What an ending says of its word. */
type Kind = 'noun' | 'adjective' | 'present' | 'presentI' | 'infinitive' | 'past' | 'passive' | 'gerund';
type Ending = { readonly kind: Kind; readonly inner: number; readonly replacement: string };

const ENDINGS = new Map<string, Ending>();
/** `inner`: how many letters to strip instead when the rest of the ending belongs to a protected stem. */
const register = (kind: Kind, list: string, inner = -1, replacement = ''): void => {
  for (const ending of list.split(' ')) ENDINGS.set(ending, { kind, inner, replacement });
};
register('noun', 'а я о е є у ю и і ї ь');
register('noun', 'ові еві єві ьми');
register('noun', 'ами ями', 1);
register('noun', 'ам ям ом ем єм ах ях ів їв ей', 0);
register('noun', 'ою ею єю', 1);
register('adjective', 'ого ього ьої ьому ьою');
register('adjective', 'ої ому ими іми', 1);
register('adjective', 'ий ій им ім их іх', 0);
register('presentI', 'ить ять иш имо ите їть їш їмо їте', 0);
register('present', 'еш емо ете еть єш ємо єте єть уть ють іть їть імо ьте ьмо йте ймо йть', 0);
register('presentI', 'ячи ачи');
register('present', 'учи ючи');
register('past', 'вши', -1, 'л');
register('infinitive', 'иму имеш име имемо имете имуть имеме');
register('passive', 'ено єно');
const LONGEST_ENDING = 6;

const ends = (stems: ReadonlySet<string>, stem: string): boolean => {
  if (stems.has('^' + stem)) return true;
  for (let length = Math.min(stem.length, 8); length > 1; length--) if (stems.has(stem.slice(-length))) return true;
  return false;
};

/** A root of the list, bare or after a verbal prefix. */
const verbal = (roots: ReadonlySet<string>, stem: string): boolean => {
  for (let length = Math.min(stem.length, 9); length > 1; length--)
    if (roots.has(stem.slice(-length)) && PREFIXES.has(stem.slice(0, -length))) return true;
  return false;
};

const NEEDS_VOWEL = /^(?:бер|дер|жен|пер|піш|тр|мр|пр|др)$/;
/** The infinitive's stem of an irregular verb, from its present or past one; '' when it is none. */
const irregular = (table: ReadonlyMap<string, string>, stem: string, clear: boolean): string => {
  for (let length = Math.min(stem.length, 8); length > 0; length--) {
    const root = stem.slice(-length);
    const prefix = stem.slice(0, -length);
    let infinitive = table.get(root);
    if (infinitive === undefined && clear) infinitive = table.get(root + '!');
    if (infinitive === undefined || !PREFIXES.has(prefix)) continue;
    if (length === 1 && prefix === '') continue;
    // зберу — зібрати, розжену — розігнати; зітру — стерти
    if (/^(?:бра|дра|гна)$/.test(infinitive) && /[звдб]$/.test(prefix)) return prefix + 'і' + infinitive;
    return prefix + infinitive;
  }
  return '';
};

let kind: Kind = 'noun';
let ending = '';
let theme = '';

/** Cuts the ending, and leaves in `kind`, `ending` and `theme` (a verb's infinitive without -ти) what it was. */
const analyse = (word: string): string => {
  theme = '';
  const past = pastOrInfinitive(word);
  if (past !== '') return past;
  let stem = word;
  ending = '';
  kind = 'noun';
  let replacement = '';
  for (let length = Math.min(LONGEST_ENDING, word.length - 2); length > 0; length--) {
    const tail = word.slice(-length);
    const found = ENDINGS.get(tail);
    if (found === undefined) continue;
    const rest = word.slice(0, -length);
    if (!allowed(word, rest, tail, found)) continue;
    stem = rest;
    ending = tail;
    kind = found.kind;
    replacement = found.replacement;
    break;
  }
  return finish(stem, replacement);
};

const allowed = (word: string, rest: string, tail: string, found: Ending): boolean => {
  const last = rest.at(-1);
  if (tail.length > 1 && rest.length < 3 && !hasVowel(rest) && !/^(?:дн|сн|пс|пн|тр|дв|вс|зл|гр)$/.test(rest)) {
    if (found.kind === 'noun' || found.kind === 'adjective') return false;
  }
  switch (found.kind) {
    case 'infinitive':
      return last === 'т' && rest.length > 3;
    case 'passive':
      return rest.length > 2;
    case 'presentI':
      if (tail === 'ать' || tail === 'ачи') return 'жчшщ'.includes(last ?? '');
      if (tail === 'ите' && /(?:кр|ш|б|л|п|м|в|ж|р|знамен|серд)$/.test(rest) && rest.length < 6) return false;
      break;
    case 'present':
      if (tail === 'іть' && rest.endsWith('л')) return false;
      break;
    default:
  }
  const first = tail[0] ?? '';
  if ((tail === 'ьте' || tail === 'ьмо') && isVowel(last)) return false;
  if ('йь'.includes(first) === false && 'аоиіуе'.includes(first) && isVowel(last) && tail.length > 1) return false;
  if (tail === 'ій') {
    const noun = 'цсзфргпк'.includes(last ?? '')
      ? !'кк'.includes(last ?? '') && !ends(ADJECTIVES_LIKE_NOUNS, rest) && !ADJECTIVES_LIKE_NOUNS.has(rest)
      : NOUNS_LIKE_ADJECTIVES.some((noun) => word.endsWith(noun));
    if (noun) return false;
  }
  if (found.inner < 0) return true;
  return !ends(PROTECTED, joinGlide(word.slice(0, word.length - found.inner), word.slice(word.length - found.inner)));
};

/** «краю», «читає»: the vowel letter after a vowel hides a й of the stem. */
const joinGlide = (stem: string, tail: string): string =>
  tail !== '' && 'яюєї'.includes(tail[0] ?? '') && isVowel(stem.at(-1)) ? stem + 'й' : stem;

const finish = (cut: string, replacement: string): string => {
  let stem = joinGlide(cut, ending);
  const clear = kind === 'present' || kind === 'presentI';
  if (clear || ending === 'у' || ending === 'ю' || ending === 'е' || ending === 'и' || ending === 'ено') {
    if (kind === 'presentI' || clear || stem.length < 12) {
      const found = irregular(PRESENT, stem, clear || ending === 'ено' || ending === 'е');
      if (found !== '' && ending !== 'ено') {
        theme = found;
        return normalise(found + 'й');
      }
    }
  }
  if (ending === 'йте' || ending === 'ймо' || ending === 'йть') stem += 'й';
  if (kind === 'presentI' && !stem.endsWith('й')) {
    if (/[бпвмф]л$/.test(stem)) stem = stem.slice(0, -1);
    if (ending === 'ать' && !'жчшщ'.includes(stem.at(-1) ?? '')) return stem + 'ат';
    return stem + 'ий';
  }
  if (ending === 'іть' && !/[^аеєиіїоуюя]н$/.test(stem)) return stem + 'ий';
  if (/^[єю]/.test(ending) && /[бп]$/.test(stem)) return stem + 'ий';
  if ((clear || ending === 'ю') && stem.endsWith('лл') && stem.length < 6) return stem.slice(0, -1) + 'ий';
  if (replacement !== '') return normalise(stem + replacement);
  if (ending === '' || ending === 'ь') stem = closedSyllable(stem, ending);
  if (ending === 'ю') stem = shorten(stem);
  return normalise(stem);
};

const closedSyllable = (stem: string, tail: string): string => {
  const whole = stem + tail;
  const exact = ALTERNATIONS.get('^' + whole) ?? ALTERNATIONS.get('^' + stem);
  if (exact !== undefined) return exact;
  for (let length = Math.min(whole.length, 7); length > 1; length--) {
    const found = ALTERNATIONS.get(whole.slice(-length));
    if (found !== undefined) return whole.slice(0, -length) + found;
  }
  if (tail === 'ь') {
    if (stem.length > 3 && /[аяу]н$|[^к]ін$/.test(stem) && stem.length > 4) return stem + 'н';
    if (stem.endsWith('ен')) {
      return /(?:[жчшщ]|[бпвмф]л|лл|вор)ен$/.test(stem) ? stem + 'н' : stem.slice(0, -2) + 'н';
    }
    if (stem.endsWith('єц')) return stem.slice(0, -2) + 'йц';
    if (stem.endsWith('ец')) return stem.slice(0, -2) + (stem.endsWith('лец') ? 'ьц' : 'ц');
    if (stem.endsWith('літ')) return stem + 'т';
    return stem;
  }
  if (stem.endsWith('ок') && /[аеєиіїоуюя].*ок$/.test(stem) && !/(?:рок|блок|крок|строк|сок|шок|ток)$/.test(stem)) {
    return stem.slice(0, -2) + 'к';
  }
  if (/[аеєиіїоуюя].*[дмтв]ок$/.test(stem)) return stem.slice(0, -2) + 'к';
  return stem;
};

/** «сіллю», «ніччю»: the third declension doubles the consonant before -ю; «життю», «знанню» have it doubled always. */
const shorten = (stem: string): string => {
  const last = stem.at(-1);
  if (last !== stem.at(-2) || last === undefined) return stem;
  if (last === 'н' || last === 'т')
    return /^(?:тінн|осінн|дaнн|памятт|митт|суттт|лютт|путт|ртутт|блакитт)$/.test(stem) ? stem.slice(0, -1) : stem;
  if (
    /(?:весілл|зілл|зусилл|гілл|обличч|сторічч|бережж|доріжж|знарядд|волосс|колосс|затишш|рілл|збіжж|річчя)$/.test(stem)
  )
    return stem;
  return stem.slice(0, -1);
};

const normalise = (stem: string): string => {
  const last = stem.at(-1);
  if (last === 'т' || last === 'л' || last === 'в') {
    const vowel = stem.at(-2);
    if (!isVowel(vowel)) return stem;
    const head = stem.slice(0, -1);
    if (vowel === 'а' && /[ую]ва$/.test(head) && head.length > 4 && last !== 'в' + '') return actUva(head, last);
    if (vowel === 'а' && last === 'в' && /[ую]ва$/.test(head) && head.length > 4) return actUva(head, 'л');
    if (vowel === 'у' && head.endsWith('ну') && head.length > 3 && last !== 'в' + 'x') {
      if (!/(?:міну|грану|кну)$/.test(head)) return head.slice(0, -1);
    }
    if (last === 'в') return 'аяиую'.includes(vowel ?? '') ? head + 'л' : stem;
    if (last === 'т' && (vowel === 'и' || vowel === 'ї')) return head + 'л';
  }
  return stem;
};

const KEEPS_VA = /(?:^|[аеиіоз]|від|під|роз|об)(?:бу|чу|зу|ду)ва$/;
const actUva = (head: string, last: string): string =>
  KEEPS_VA.test(head) && !/(?:нічу|ночу|кочу|пробу|потребу|требу|будува|году|склад)/.test(head)
    ? head + last
    : head.slice(0, -2) + 'й';

const pastOrInfinitive = (word: string): string => {
  const tail2 = word.slice(-2);
  kind = 'past';
  ending = tail2;
  if (word.length > 3) {
    if (tail2 === 'ти' && !isVowel(word.at(-3)) === false) {
      kind = 'infinitive';
      return normalise(word.slice(0, -1));
    }
    if (tail2 === 'ти') {
      kind = 'infinitive';
      return word.slice(0, -1);
    }
    if (tail2 === 'ть' && word.at(-3) === 'а' && !'жчшщ'.includes(word.at(-4) ?? '')) {
      kind = 'infinitive';
      return normalise(word.slice(0, -1));
    }
    if (tail2 === 'но' && word.length > 5 && (word.at(-3) === 'а' || word.at(-3) === 'я')) {
      kind = 'passive';
      const head = word.slice(0, -2);
      if (/[оь]ва$|йова$/.test(head))
        return head.slice(0, -3) + (/[льнрй]ова$/.test(head) && /[ьй]ова$/.test(head) ? 'юй' : 'уй');
      return normalise(head + 'т');
    }
    if (tail2 === 'ла' || tail2 === 'ли' || tail2 === 'ло') {
      const stem = word.slice(0, -1);
      if (!isVowel(stem.at(-2))) {
        const root = stem;
        const found = irregular(PAST, root.slice(0, -1), true) || irregular(PAST, root, true);
        if (found !== '') {
          theme = found;
          return normalise(found + 'л');
        }
      } else {
        const found = irregular(PAST, stem, false);
        if (found !== '') {
          theme = found;
          return normalise(found + 'л');
        }
      }
      return normalise(stem);
    }
    if (tail2 === 'ів') {
      const root = word.slice(0, -2);
      const found = irregular(PAST, word, false);
      if (found !== '') {
        theme = found;
        return normalise(found + 'л');
      }
      if (verbal(SECOND_IN_I, root) || verbal(FIRST_IN_I, root)) {
        theme = root + 'і';
        return root + 'іл';
      }
    } else if (tail2 === 'їв') {
      /* «країв» */
    } else {
      const found = irregular(PAST, word, false);
      if (found !== '') {
        theme = found;
        return normalise(found + 'л');
      }
    }
  }
  return '';
};

/** Without -ся or -сь, when the rest is a verb's form; '' otherwise. */
const withoutReflexive = (word: string): string => {
  if (word.length < 6) return '';
  const tail = word.slice(-2);
  if (tail !== 'ся' && tail !== 'сь') return '';
  const base = word.slice(0, -2);
  if (
    /(?:[аяиїоеєуюі]в|[лс]а|л[оаи]|ти|ть|ш|мо|те|вши|чи|й|но|[жчшщ]у|ю|[жчшщнкгтдзсрл][уи]|[дтсзн]ь|є|ши)$/.test(base)
  ) {
    if (/(?:бабу|діду|мату|тату|дочу|пету|ру|гу)$/.test(base)) return '';
    return base;
  }
  if (/[бгкзхс]$/.test(base) && tail === 'ся' && base.length > 4) return base;
  return '';
};

const KEEP = 30_000;
const known = new Map<string, string>();

const compute = (word: string): string => {
  if (!isUkrainian(word)) return word;
  const whole = WHOLE.get(word);
  if (whole !== undefined) return whole;
  if (word.length < 3) return word;
  const base = withoutReflexive(word);
  return base === '' ? analyse(word) : analyse(base) + 'ся';
};

/** The key a word is stored under. `word`: one folded word. */
export function stemKey(word: string): string {
  let key = known.get(word);
  if (key === undefined) {
    key = compute(word);
    if (known.size >= KEEP) known.clear();
    known.set(word, key);
  }
  return key;
}

/** The keys a word may be stored under when it is asked for: `stemKey(word)` first, one to four. */
export function stemKeys(word: string): readonly string[] {
  if (!isUkrainian(word) || WHOLE.has(word) || word.length < 3) return [stemKey(word)];
  const base = withoutReflexive(word);
  const key = analyse(base === '' ? word : base);
  const keys = new Set([key]);
  for (const other of otherReadings(base === '' ? word : base, key)) if (keys.size < 4) keys.add(other);
  return base === '' ? [...keys] : [...keys].map((one) => one + 'ся');
}

const MUTATIONS: readonly (readonly [string, string])[] = [
  ['зд', 'ждж'],
  ['ст', 'щ'],
  ['ск', 'щ'],
  ['д', 'дж'],
  ['т', 'ч'],
  ['з', 'ж'],
  ['с', 'ш'],
  ['б', 'бл'],
  ['п', 'пл'],
  ['в', 'вл'],
  ['м', 'мл'],
  ['ф', 'фл'],
];
/** The first person's stem: ходжу, ношу, люблю. */
const firstPerson = (stem: string): string => {
  for (const [plain, mutated] of MUTATIONS) if (stem.endsWith(plain)) return stem.slice(0, -plain.length) + mutated;
  return stem;
};

const secondConjugation = (stem: string, vowel: string): string[] => {
  const first = firstPerson(stem);
  const keys = vowel === 'и' ? [stem + 'ил', stem + 'ий'] : [stem + vowel + 'т', stem + vowel + 'л', stem + 'ий'];
  keys.push(first);
  if (first !== stem) keys.push(stem);
  return keys;
};

const verbKeys = (stem: string): string[] => {
  const vowel = stem.at(-1) ?? '';
  const root = stem.slice(0, -1);
  if (vowel === 'и' || vowel === 'ї') return secondConjugation(root, vowel);
  if (vowel === 'і' && verbal(SECOND_IN_I, root)) return secondConjugation(root, 'і');
  if (vowel === 'а' && verbal(SECOND_IN_A, root)) return secondConjugation(root, 'а');
  const keys = [stem + 'т', stem + 'л', stem + 'й'].map(normalise);
  if (vowel === 'я' && isVowel(root.at(-1))) keys.push(root + 'й');
  if (/(?:да|ста|зна)ва$/.test(stem)) keys.splice(2, 1, stem.slice(0, -2) + 'й');
  return keys;
};

function* otherReadings(word: string, key: string): Generator<string> {
  const last = key.at(-1) ?? '';
  const tail = ending;
  if (theme !== '') yield* verbKeys(theme);
  if (tail === 'ти' || tail === 'ть' || kind === 'infinitive') {
    const stem = tail === 'ти' ? word.slice(0, -2) : key.slice(0, -1);
    if (/[ую]ва$/.test(stem) && stem.length > 4) yield stem.slice(0, -2) + 'й';
    if (stem.endsWith('ну')) {
      yield stem.slice(0, -1);
      if (/(?:[икс]|яг|іг)ну$/.test(stem)) {
        yield stem.slice(0, -2) + 'л';
        yield stem.slice(0, -2);
      }
    } else yield* verbKeys(stem);
    return;
  }
  if (kind === 'past' || (last === 'л' && /[вл][аио]?$/.test(word)))
    yield* verbKeys(last === 'л' ? key.slice(0, -1) : key);
  if (kind === 'presentI' && last === 'й') yield* verbKeys(key.slice(0, -1));
  if (last === 'й') yield* verbKeys(key.slice(0, -1));
  if (kind !== 'adjective') {
    if (tail === 'і') {
      if (last === 'ц') yield key.slice(0, -1) + 'к';
      if (last === 'з') yield key.slice(0, -1) + 'г';
      if (last === 'с') yield key.slice(0, -1) + 'х';
    } else if (tail === '' || tail === 'а' || tail === 'о' || tail === 'у') {
      if (last === 'к') yield key.slice(0, -1) + 'ц';
      if (last === 'г') yield key.slice(0, -1) + 'з';
      if (last === 'х') yield key.slice(0, -1) + 'с';
    }
    if ((tail === 'я' || tail === 'а') && /(?:ен|нч|л|рч|вч)$/.test(key)) yield key + 'ят';
  }
}
