import {
  ADJECTIVES_IN_IY,
  ALTERNATIONS,
  FIRST_IN_I,
  NOUNS_IN_IY,
  PAST,
  PREFIXES,
  PRESENT,
  PROTECTED,
  SECOND_IN_A,
  SECOND_IN_I,
  STEMS,
  WHOLE,
} from './ukrainian-irregular.ts';

/*
 * A key is a stem. A noun or an adjective has one. A verb has up to three, which `stemKeys` asks for together:
 * infinitive in т (читат), past in л (читал), present in й (читай; робий for the type «робить»). So a form that may be
 * a noun's as well («результати», «журнали», «краю») is stored under one stem whichever it is. A reflexive verb's keys
 * end in «ся».
 */

type Kind = 'nominal' | 'adjective' | 'first' | 'second' | 'imperative' | 'infinitive' | 'past' | 'passive';
/** `theme`: of a verb, the infinitive without -ти, where it is known. */
type Reading = { readonly key: string; readonly kind: Kind; readonly ending: string; readonly theme: string };
/** `own`: how many letters are the ending when the rest of it belongs to a protected stem; -1: never. */
type Ending = { readonly kind: Kind; readonly own: number };

const VOWELS = 'аеєиіїоуюя';
const isVowel = (letter: string | undefined): boolean => letter !== undefined && VOWELS.includes(letter);
const hasVowel = (stem: string): boolean => /[аеєиіїоуюя]/.test(stem);
const isSibilant = (letter: string | undefined): boolean => letter !== undefined && 'жчшщ'.includes(letter);
const isUkrainian = (word: string): boolean => /^[а-яєії]+$/.test(word);

const ENDINGS = new Map<string, Ending>();
const register = (kind: Kind, own: number, endings: string): void => {
  for (const ending of endings.split(' ')) ENDINGS.set(ending, { kind, own });
};
register('nominal', -1, 'а я о е є у ю и і ї ь ові еві єві има');
register('nominal', 1, 'ами ями ою ею єю');
register('nominal', 0, 'ам ям ом ем єм ах ях ів їв ей');
register('adjective', -1, 'ого ього ьої ьому ьою ьо');
register('adjective', 1, 'ої ому ими іми');
register('adjective', 0, 'ий ій им ім их іх');
register('second', 0, 'ить ять ать иш ите їть їш їмо їте ячи ачи');
register('second', 1, 'имо');
register('first', 0, 'еш ете еть єш єте єть уть ють учи ючи');
register('first', 1, 'емо ємо');
register('imperative', 0, 'іть імо ьте йте ймо йть те');
register('imperative', 1, 'ьмо');
register('infinitive', -1, 'иму имеш име имемо имете имуть иметь');
register('passive', -1, 'ено єно');
const LONGEST_ENDING = 5;

/** Whether a list of stems has this one, or its last letters. */
const listed = (stems: ReadonlySet<string>, stem: string): boolean => {
  if (stems.has('^' + stem)) return true;
  for (let length = Math.min(stem.length, 8); length > 1; length--) if (stems.has(stem.slice(-length))) return true;
  return false;
};

/** Whether a stem is one of these verbs' roots, bare or after a prefix. */
const hasRoot = (roots: ReadonlySet<string>, stem: string): boolean => {
  for (let length = Math.min(stem.length, 8); length > 1; length--)
    if (roots.has(stem.slice(-length)) && PREFIXES.has(stem.slice(0, -length))) return true;
  return false;
};

/** The infinitive (without -ти) of an irregular verb's present or past stem; '' when it is none. */
const infinitiveOf = (stems: ReadonlyMap<string, string>, stem: string, clear: boolean): string => {
  for (let length = Math.min(stem.length, 8); length > 0; length--) {
    const root = stem.slice(-length);
    const infinitive = stems.get(root) ?? (clear ? stems.get(root + '!') : undefined);
    const prefix = stem.slice(0, -length);
    if (infinitive === undefined || !PREFIXES.has(prefix)) continue;
    // зберу — зібрати, розжене — розігнати
    return /^(?:бра|дра|пра|гна)$/.test(infinitive) && /[дзб]$/.test(prefix)
      ? prefix + 'і' + infinitive
      : prefix + infinitive;
  }
  return '';
};

/** «краю», «читає»: such a letter after a vowel hides the й of the stem. */
const withGlide = (stem: string, ending: string): string =>
  ending !== '' && 'яюєї'.includes(ending[0] ?? '') && isVowel(stem.at(-1)) ? stem + 'й' : stem;

/** «відбувати: відбуває», while other verbs in -увати have -ує. */
const keepsVa = (theme: string): boolean =>
  /(?:бу|чу|зу|ду)ва$/.test(theme) && PREFIXES.has(theme.slice(0, -4)) && !/(?:пробу|позу)ва$/.test(theme);

/** The last step: forms of one verb that differ in the last consonant, and -анин, which the plural lacks. */
const normalise = (stem: string): string => {
  const last = stem.at(-1);
  if (last === 'н') return /(?:ян|[чжщм]ан|татар|болгар)ин$/.test(stem) && stem.length > 5 ? stem.slice(0, -2) : stem;
  if (last !== 'т' && last !== 'л' && last !== 'в') return stem;
  const vowel = stem.at(-2) ?? '';
  const theme = stem.slice(0, -1);
  if (vowel === 'а') {
    if (/[ую]ва$/.test(theme) && theme.length > 3 && !keepsVa(theme)) return theme.slice(0, -2) + 'й';
    return last === 'в' ? theme + 'л' : stem;
  }
  if (vowel === 'у' && /[^п]ну$/.test(theme) && theme.length > 4 && !/(?:міну|грану)$/.test(theme))
    return theme.slice(0, -1);
  if (last === 'в') return 'яиую'.includes(vowel) ? theme + 'л' : stem;
  return last === 'т' && 'иї'.includes(vowel) ? theme + 'л' : stem;
};

/** The open syllable's stem of a form without ending. */
const openSyllable = (stem: string, ending: string): string => {
  const whole = stem + ending;
  const exact = ALTERNATIONS.get('^' + whole);
  if (exact !== undefined) return exact;
  for (let length = Math.min(whole.length, 8); length > 1; length--) {
    const open = ALTERNATIONS.get(whole.slice(-length));
    if (open !== undefined) return whole.slice(0, -length) + open;
  }
  if (ending === 'ь') {
    if (/[аяі]н$/.test(stem) && stem.length > 4) return stem + 'н'; // читань
    if (stem.endsWith('ен') && stem.length > 3) {
      return /(?:[жчшщн]|[бпвмф]л|лл|вор)ен$/.test(stem) ? stem + 'н' : stem.slice(0, -2) + 'н'; // значень; липень
    }
    if (stem.endsWith('єц')) return stem.slice(0, -2) + 'йц';
    if (stem.endsWith('ец')) return stem.slice(0, -2) + (stem.endsWith('лец') ? 'ьц' : 'ц');
    return stem.endsWith('літ') ? stem + 'т' : stem;
  }
  if (
    stem.endsWith('ок') &&
    hasVowel(stem.slice(0, -2)) &&
    !/^(?:у|по|про|об|за)рок$|(?:блок|крок|строк)$/.test(stem)
  ) {
    return stem.slice(0, -2) + 'к';
  }
  return stem;
};

/** «сіллю», «ніччю» have doubled the stem's consonant; «життю», «обличчю» have it double in every form. */
const undoubled = (stem: string): string => {
  const last = stem.at(-1);
  if (last !== stem.at(-2) || isVowel(last)) return stem;
  const single = stem.slice(0, -1);
  if (last === 'н' || last === 'т')
    return /^(?:тін|осін|памят|мит|сут|лют|пут|ртут|блакит)$/.test(single) ? single : stem;
  return /(?:весіл|зіл|зусил|гіл|облич|сторіч|береж|доріж|знаряд|волос|колос|затиш|збіж)$/.test(single) ? stem : single;
};

const ANIMATE_DATIVE =
  /(?:ник|чик|[тс]ор|дент|гент|стент|ієнт|[^л]ист|[^м]іст|[жкл]ар|ерт|граф|олог|^син|^брат|^батьк|чоловік|^бог|^дід|^пан)$/;

const fits = (word: string, tail: string, { kind, own }: Ending): boolean => {
  const rest = word.slice(0, -tail.length);
  const last = rest.at(-1);
  if (tail.length > 1 && 'аеиіоу'.includes(tail[0] ?? '') && isVowel(last)) return false;
  switch (kind) {
    case 'infinitive':
      return last === 'т' && (rest.length > (tail.length > 3 ? 2 : 4) || rest === 'мат');
    case 'passive':
      return rest.length > 2;
    case 'second':
      if (tail === 'ать' || tail === 'ачи') return isSibilant(last);
      if (
        tail === 'ите' &&
        ((/(?:кр|ш|б|ж|п|в|м|л|р)$/.test(rest) && rest.length < 6) || /(?:сит|ков|мен|серд)$/.test(rest))
      )
        return false;
      if (tail === 'имо') return rest.length > 2;
      break;
    case 'imperative':
      if (tail === 'те') return isSibilant(last);
      if (tail === 'іть' && /[иоь]л$|[тс]ол$/.test(rest)) return false;
      if (tail[0] === 'ь' && isVowel(last)) return false;
      break;
    case 'first':
      break;
    default:
      if (tail.length > 1 && !hasVowel(rest) && !rest.length < 3 && !/^(?:дн|сн|пс|пн|тр|тл|зл|гр|шв)$/.test(rest))
        return false;
      if (tail === 'ові' || tail === 'еві')
        return tail === 'ові'
          ? ANIMATE_DATIVE.test(rest)
          : /(?:ц|ач|тел|учн|товариш)$/.test(rest) && !/(?:кін|міс|сон|тан)ц$/.test(rest);
      if (tail === 'има') return /[шчр]$/.test(rest) && rest.length < 5;
      if (tail === 'ій' && openSyllable(word, '') !== word) return false;
      if (
        tail === 'ій' &&
        ('цсзфргпд'.includes(last ?? '')
          ? !listed(ADJECTIVES_IN_IY, rest)
          : listed(NOUNS_IN_IY, rest) && !listed(ADJECTIVES_IN_IY, rest))
      )
        return false;
  }
  if (own < 0) return true;
  const cut = word.length - own;
  return !listed(PROTECTED, withGlide(word.slice(0, cut), word.slice(cut)));
};

/** A past, an infinitive or a passive in -но, by the last letters before their vowel; undefined when it is none. */
const pastOrInfinitive = (word: string, reflexive: boolean): Reading | undefined => {
  const tail = word.slice(-2);
  const before = word.at(-3);
  if (tail === 'ти' || (tail === 'ть' && before === 'а' && !isSibilant(word.at(-4)))) {
    const theme = word.slice(0, -2);
    return { key: normalise(theme + 'т'), kind: 'infinitive', ending: 'ти', theme };
  }
  if (tail === 'но' && word.length > 5 && (before === 'а' || before === 'я')) {
    let theme = word.slice(0, -2);
    if (/ова$/.test(theme) && !theme.endsWith('хова')) theme = theme.replace(/[ьй]ова$/, 'юва').replace(/ова$/, 'ува');
    return { key: normalise(theme + 'т'), kind: 'passive', ending: 'но', theme };
  }
  let past = '';
  if (word.endsWith('ши') && word.length > 4 && !isVowel(before))
    past = before === 'в' ? word.slice(0, -3) + 'л' : word.slice(0, -2);
  else if (tail === 'ла' || tail === 'ло' || tail === 'ли') past = word.slice(0, -1);
  else if (word.endsWith('в') && isVowel(word.at(-2))) past = word.slice(0, -1) + 'л';
  const irregular = past === '' && word.endsWith('л') ? '' : infinitiveOf(PAST, past === '' ? word : past, reflexive);
  if (irregular !== '' && !(word === 'ніс' || word === 'віз')) {
    return { key: normalise(irregular + 'л'), kind: 'past', ending: tail, theme: irregular };
  }
  if (past === '') return undefined;
  const theme = past.slice(0, -1);
  if (!reflexive && (tail === 'їв' || tail === 'ов' || tail === 'ев' || tail === 'єв')) return undefined;
  if (!reflexive && tail === 'ів') {
    const root = theme.slice(0, -1);
    if (!hasRoot(SECOND_IN_I, root) && !hasRoot(FIRST_IN_I, root)) return undefined;
  }
  return { key: normalise(past), kind: 'past', ending: tail, theme: past.endsWith('л') ? theme : past };
};

const ATHEMATIC = /^(.*?)(да|ї|пові)(?:м|си|сть|мо|сте)$/;

const analyse = (word: string, reflexive: boolean): Reading => {
  const verb = pastOrInfinitive(word, reflexive);
  if (verb !== undefined) return verb;
  const [, prefix, root] = ATHEMATIC.exec(word) ?? [];
  if (
    prefix !== undefined &&
    root !== undefined &&
    PREFIXES.has(prefix) &&
    !/^(?:дам|повість|дідам|судам|видам)$/.test(word)
  ) {
    const theme = prefix + root + (root === 'да' ? '' : 'с');
    return { key: theme + 'й', kind: 'first', ending: '', theme };
  }
  for (let length = Math.min(LONGEST_ENDING, word.length - (reflexive ? 1 : 2)); length > 0; length--) {
    const tail = word.slice(-length);
    const ending = ENDINGS.get(tail);
    if (ending !== undefined && fits(word, tail, ending))
      return conjugateOrDecline(word.slice(0, -length), tail, ending.kind);
  }
  return conjugateOrDecline(word, '', 'nominal');
};

const SECOND_IRREGULAR: ReadonlyMap<string, string> = new Map([
  ['сп', 'спа'],
  ['біж', 'біг'],
]);
const MAY_BE_VERBAL = new Set(['', 'ь', 'у', 'ю', 'е', 'и']);

const conjugateOrDecline = (cut: string, ending: string, kind: Kind): Reading => {
  let stem = withGlide(cut, ending);
  const reading = (key: string, theme = ''): Reading => ({ key, kind, ending, theme });
  if (kind === 'infinitive') return reading(normalise(stem), stem.slice(0, -1));
  const clear = kind !== 'nominal' && kind !== 'adjective';
  if (clear || MAY_BE_VERBAL.has(ending)) {
    if (ending === 'ять' && stem.endsWith('їд')) return reading(stem.slice(0, -1) + 'сй', stem.slice(0, -1) + 'с');
    const theme = infinitiveOf(PRESENT, stem, clear || ending === 'е');
    if (theme !== '' && kind !== 'second') return reading(normalise(theme + 'й'), theme);
    const second = kind === 'second' ? infinitiveOf(SECOND_IRREGULAR, stem, true) : '';
    if (second !== '') return reading(second + 'й', second);
  }
  if (kind === 'second' && !stem.endsWith('й')) return reading(stem.replace(/(?<=[бпвмф])л$/, '') + 'ий');
  if (ending[0] === 'й') stem += 'й';
  if ((ending === 'іть' || ending === 'імо') && !/[^аеєиіїоуюя]н$/.test(stem)) return reading(stem + 'ий');
  // бю, пє, ллє: бити, пити, лити
  if (/^[єю]/.test(ending) && /^(?:.*[^аеєиіїоуюя])?[бп]$|[оеаиі][бп]$/.test(stem))
    return reading(stem + 'ий', stem + 'и');
  if (/^[єю]./.test(ending) && stem.endsWith('лл')) return reading(stem.slice(0, -1) + 'ий');
  if (clear) return reading(normalise(stem));
  if (ending === '' || ending === 'ь') stem = openSyllable(stem, ending);
  else if (ending === 'ю') stem = undoubled(stem).replace(/(?<!^(?:по)?в)іст$/, 'ост');
  else if (ending === 'і') stem = stem.replace(/(?<=[^о]ж|[чш])ц$/, 'к');
  return reading(normalise(STEMS.get(stem) ?? stem));
};

/** The word without -ся or -сь when the rest is a verb's form, '' otherwise. */
const withoutReflexive = (word: string): string => {
  if (word.length < 5 || !(word.endsWith('ся') || word.endsWith('сь'))) return '';
  const base = word.slice(0, -2);
  if (/(?:бабу|діду|мату|тату|пету|ру|га|гу|кара)$/.test(base)) return '';
  if (/(?:[аяиїоеєуюі]в|л[оаи]|ти|ть|еш|єш|иш|їш|мо|те|ши|чи|й|[аеєя]но|[дтсзнвл]ь|ю)$/.test(base)) return base;
  if (/[^аеєиіїоуюя][уи]$/.test(base) && hasVowel(base.slice(0, -1))) return base;
  if (/(?:[^аеєиіїоуюя]|і)[уи]$/.test(base) && infinitiveOf(PRESENT, base.slice(0, -1), true) !== '') return base;
  return /[бгкзхсрж]$/.test(base) && word.endsWith('ся') && base.length > 4 ? base : '';
};

const read = (word: string): Reading => {
  const base = withoutReflexive(word);
  return base === '' ? analyse(word, false) : analyse(base, true);
};

const LIMIT = 30_000;
const known = new Map<string, string>();

/** The key a word is stored under. `word`: one folded word. */
export function stemKey(word: string): string {
  let key = known.get(word);
  if (key === undefined) {
    key = WHOLE.get(word);
    if (key === undefined) {
      if (word.length < 3 || !isUkrainian(word)) return word;
      key = read(word).key;
      if (withoutReflexive(word) !== '') key += 'ся';
    }
    if (known.size >= LIMIT) known.clear();
    known.set(word, key);
  }
  return key;
}

/** The keys a word may be stored under when it is asked for: `stemKey(word)` first, then its other readings. */
export function stemKeys(word: string): readonly string[] {
  if (word.length < 3 || WHOLE.has(word) || !isUkrainian(word)) return [stemKey(word)];
  const base = withoutReflexive(word);
  const reading = read(word);
  const keys = [...new Set([reading.key, ...otherReadings(reading, base !== '')])].slice(0, 4);
  return base === '' ? keys : keys.map((key) => key + 'ся');
}

const MUTATIONS: readonly (readonly [RegExp, string])[] = [
  [/зд$/, 'ждж'],
  [/с[тк]$/, 'щ'],
  [/д$/, 'дж'],
  [/т$/, 'ч'],
  [/з$/, 'ж'],
  [/с$/, 'ш'],
  [/(?<=[бпвмф])$/, 'л'],
];
/** The stem of the first person: ходжу, ношу, люблю. */
const firstPerson = (stem: string): string => {
  for (const [plain, mutated] of MUTATIONS) if (plain.test(stem)) return stem.replace(plain, mutated);
  return stem;
};

/** Every key of a verb, by its infinitive without -ти. */
const verbKeys = (theme: string): string[] => {
  const root = theme.slice(0, -1);
  const vowel = theme.at(-1) ?? '';
  const keys = [normalise(theme + 'т'), normalise(theme + 'л')];
  if (
    vowel === 'и' ||
    vowel === 'ї' ||
    (vowel === 'і' && hasRoot(SECOND_IN_I, root)) ||
    (vowel === 'а' && hasRoot(SECOND_IN_A, root))
  )
    return [...keys, root + (vowel === 'ї' ? 'й' : 'ий'), firstPerson(root), normalise(root)];
  if (theme.endsWith('ну')) {
    const short = theme.slice(0, -2);
    keys.push(theme.slice(0, -1));
    return /[кгсхзб]$/.test(short) ? [...keys, short + 'л', short] : keys;
  }
  if (/[сц]яг$|[сз]тиг$/.test(theme)) return [...keys, theme + 'н', theme];
  if (theme === 'узя') return [...keys, 'взяй'];
  if (vowel === 'я' && isVowel(root.at(-1))) keys.push(root + 'й');
  if (/(?:да|ста|зна)ва$/.test(theme)) keys.push(theme.slice(0, -2) + 'й');
  return [...keys, normalise(theme + 'й')];
};

/** Second palatalisation before -і: рука — руці, нога — нозі, муха — мусі. */
const PALATALS: Readonly<Record<string, string>> = { к: 'ц', г: 'з', х: 'с' };
const VELARS: Readonly<Record<string, string>> = { ц: 'к', з: 'г', с: 'х' };

/** Which stems in -и- have this one before -ю or -ено: ходж — ходи, любл — люби. */
const plainStems = (stem: string): string[] => {
  if (/[бпвмф]л$/.test(stem)) return [stem.slice(0, -1)];
  if (stem.endsWith('дж')) return [stem.slice(0, -1)];
  if (stem.endsWith('щ')) return [stem, stem.slice(0, -1) + 'ст'];
  const plain = { ж: 'з', ч: 'т', ш: 'с' }[stem.at(-1) ?? ''];
  return plain === undefined ? [stem] : [stem, stem.slice(0, -1) + plain];
};

/** «даю» is of «давати», «стаю» of «ставати». */
const GIVES = /(?:да|ста)$/;

/** The infinitives (without -ти) that a form of the present may belong to. */
const themesOf = (key: string, kind: Kind): string[] => {
  const stem = key.slice(0, -1);
  const last = key.at(-1);
  if (last !== 'й')
    return kind === 'first' || kind === 'imperative' ? [key + (isSibilant(last) ? 'и' : 'у'), key + 'и'] : [key + 'и'];
  if (kind !== 'first' && stem.endsWith('и')) {
    const root = stem.slice(0, -1);
    if (hasRoot(SECOND_IN_I, root)) return [root + 'і'];
    return hasRoot(SECOND_IN_A, root) ? [root + 'а'] : [stem];
  }
  if (kind === 'second') return [stem + 'я', stem + 'ї'];
  return GIVES.test(stem) && PREFIXES.has(stem.replace(GIVES, '')) ? [stem + 'ва', stem] : [stem];
};

function* otherReadings({ key, kind, ending, theme }: Reading, reflexive: boolean): Generator<string> {
  const last = key.at(-1) ?? '';
  const stem = key.slice(0, -1);
  if (theme !== '') {
    yield* verbKeys(theme);
  } else if (ending === 'ено' || (/^[ую]$/.test(ending) && /[жчшщ]$|[бпвмф]л$/.test(key))) {
    for (const plain of plainStems(key)) yield plain + 'ил';
  } else if ((kind !== 'nominal' && kind !== 'adjective') || reflexive || (last === 'й' && /^[ює]?$/.test(ending))) {
    for (const one of themesOf(key, kind)) yield* verbKeys(one);
  } else if (kind === 'nominal') {
    const twin = ending === 'і' ? VELARS[last] : 'аоу'.includes(ending) ? PALATALS[last] : undefined;
    if (twin !== undefined) yield stem + twin;
    if (/^[ая]$/.test(ending) && /(?:ен|нч|дівч|курч|мал|тел|овл|лош|ягн|порос)$/.test(key)) yield key + 'ят';
    if (/(?:ен|мал|тел|овл|ягн|порос)ят$/.test(key)) yield key.slice(0, -2);
  }
}
