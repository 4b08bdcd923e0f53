/**
 * Keys under which Russian word forms are stored and asked for.
 *
 * A nominal form is stored under its stem, with fleeting vowels and doubled н removed. A verb form that shows its
 * theme vowel is stored under stem + vowel (читаю, читал → чита; носит, носил → носи), a form without one under its
 * bare stem (пишу, пишет → пиш; носи → нос). One verb thus has a few keys, one noun may look like a verb in some of
 * its forms (канала like писала), and `stemKeys` collects the keys by building the forms in question.
 */
import {
  FROM_FIRST_PERSON,
  FROM_PARTICIPLE,
  FROM_PRESENT,
  PREFIXES,
  READINGS,
  SOFT_NOUNS,
  VERB_ROOTS,
  WORDS,
  iotated,
  softened,
  unsoftened,
} from './russian-irregular.ts';

const VOWEL = 'аеиоуыэюя';
const SIBILANTS = 'жшчщ';
const isVowel = (letter: string): boolean => letter !== '' && VOWEL.includes(letter);
const list = (text: string): string[] => text.split(/\s+/).filter(Boolean);

const ADJECTIVE = list('ый ий ой ая яя ое ее ые ие ого его ому ему ым им ом ем ую юю ых их ыми ими ой ей');
const HARD = list('ый ая ое ые ого ому ым ом ую ых ыми ой');
const NOUN = list('а я о е ы и у ю ь й ам ям ом ем ой ей ов ев ами ями ах ях');

/** The stem before `ending` decides whether a rule holds. */
type Condition = (stem: string) => boolean;
type Rule = { readonly put: string; readonly least: number; readonly when?: Condition; readonly nominal: boolean };
const rules = new Map<string, Rule[]>();
function rule(endings: readonly string[], put: string, least: number, nominal: boolean, when?: Condition): void {
  for (const ending of endings) {
    const known = rules.get(ending) ?? [];
    if (known.length === 0) rules.set(ending, known);
    known.push({ put, least, when, nominal });
  }
}
const after = (pattern: string): Condition => {
  const tail = new RegExp(`(?:${pattern})$`);
  return (stem) => tail.test(stem);
};
const join = (theme: string, endings: readonly string[]): string[] => endings.map((ending) => theme + ending);
const consonantBefore: Condition = (stem) => !isVowel(stem.at(-1) ?? '');

// Verbs: the past, the infinitive and what is built on them, by theme vowel.
const PAST = list('ть л ла ло ли в вши').concat(join('вш', ADJECTIVE));
const PRESENT = list('ю ешь ет ем ете ют й йте').concat(join('ющ', ADJECTIVE), join('ем', ADJECTIVE));
const afterVowel = after(`[${VOWEL}]`);
for (const theme of ['а', 'е', 'и', 'ы', 'о']) {
  const past = PAST.filter((ending) => theme !== 'о' || (ending !== 'в' && ending !== 'л'));
  rule(join(theme, past), theme, 2, false, theme === 'е' ? after('[^аеиоуыэюяц]') : consonantBefore);
}
rule(join('я', PAST), 'я', 2, false, consonantBefore);
rule(join('я', PAST), 'я', 2, false, after('и'));
rule(join('я', PAST), '', 1, false, after('[аео]'));
rule(join('и', PAST), 'и', 2, false, afterVowel);
rule(join('ну', PAST), 'н', 2, false);
rule(join('у', PAST), 'у', 2, false);
rule(join('ова', PAST), 'у', 2, false);
rule(join('ева', PAST), 'у', 2, false, after('[жшчщц]'));
for (const theme of ['а', 'я', 'е', 'у']) {
  const soft = theme === 'е' ? ['й'] : theme === 'у' ? ['ю'] : [];
  rule(
    join(
      theme,
      PRESENT.filter((ending) => !soft.includes(ending)),
    ),
    theme,
    theme === 'а' ? 1 : 2,
    false,
    theme === 'я' ? after('[^аеоуцы]') : consonantBefore,
  );
}
rule(
  join(
    'ю',
    PRESENT.filter((ending) => ending !== 'ю'),
  ),
  'у',
  2,
  false,
);
rule(
  PRESENT.filter((ending) => /^(?:ешь|ете?|ют|ющ.*)$/.test(ending)),
  '',
  2,
  false,
  after('[оеи]'),
);
rule(['ывая'], 'ыва', 2, false);
rule(['ивая'], 'ива', 2, false, after('[кгхшжчрнл]'));
rule(['яя'], 'я', 2, false, after('[^нш]'));

// The present of the second conjugation, and of the first after a consonant.
rule(['ите'], '', 2, true, after(`[${SIBILANTS}н]`));
rule(list('ишь ит ите'), 'и', 2, false);
rule(['ят'], 'и', 2, false);
rule(['ат'], 'и', 2, false, after(`[${SIBILANTS}]`));
rule(join('ящ', ADJECTIVE), 'и', 2, false);
rule(join('ащ', ADJECTIVE), 'и', 2, false, after(`[${SIBILANTS}]`));
rule(
  ['им'],
  'и',
  2,
  false,
  after(
    '[бвдзлмпрстф]|[аеиоуяюы]н|мн|(?<!рабо|горя|про)ч|(?<!о[бв]|[аяую]|ни)щ|(?<!чу|све|ры|бо)ж|' +
      '(?<!в|[еа]й|[ьчд]|хоро|стар|млад|выс|низ|быв)ш',
  ),
);
rule(list('ешь ет ете ут'), '', 2, true, after(`[${SIBILANTS}н]|[бвпмф]л`));
rule(['ют'], '', 2, true, after('[бвпмф]л'));
rule(['ешь'], '', 1, true);
rule(join('ущ', ADJECTIVE), '', 2, true, consonantBefore);
rule(join('ющ', ADJECTIVE), '', 2, true, consonantBefore);
rule(join('ш', ADJECTIVE), '', 3, true, after('[бгхрз]'));
rule(['ьте'], '', 2, true);
rule(['ойте', 'ейте'], '', 2, true);

// Nouns and adjectives. Stems in -и- (знание, партия) keep it.
rule(NOUN, '', 2, true);
rule(list('ов ев'), '', 3, true);
rule(['ою'], '', 3, true, after('(?<!с?тр|кр|гер|сл|пок|ст|св|дв|мр|[аеиз]б)'));
rule(list('ия ии ию иям иями иях ией ием иев ио'), 'и', 2, true);
const iotaStem = after('[бвдзлмпрстфц]|[аеиоуыяэю]н|(?:ло|ур|ер|[аие])г|(?:и|ре|полу|зву)ч|руж|(?:ду|стра)ш');
rule(list('ий ие'), 'и', 2, true, iotaStem);
rule(['ему'], '', 2, true, after('[нжшчщ]'));
rule(
  ADJECTIVE.filter((ending) => ending !== 'ему'),
  '',
  2,
  true,
);
rule(list('ья ьи ью ье ьем ьям ьями ьях'), 'и', 2, true, after('[ае]н|душ'));
rule(list('ья ьи ью ье ьей ьем ьев ьям ьями ьях ьего ьему ьим ьих ьими'), '', 2, true);
rule(join('ейш', ADJECTIVE), '', 3, true);

const LONGEST = Math.max(...[...rules.keys()].map((ending) => ending.length));

/** A nominal stem without its fleeting vowel and double н: рынок and рынк-, важен and важн-, решенн- and решен. */
function nominalKey(stem: string): string {
  let key = stem;
  if (/(?:[ая]н|татар|болгар|бояр)ин$/.test(key) && key.length > 5) key = key.slice(0, -2);
  if (/енн$|.{4}[ая]нн$/.test(key)) key = key.slice(0, -1);
  const last = key.at(-1)!,
    fleeting = key.at(-2),
    before = key.at(-3) ?? '';
  if (key.length > 2 && 'кнцрл'.includes(last) && (fleeting === 'о' || fleeting === 'е')) {
    if (!isVowel(before)) key = key.slice(0, before === 'ь' ? -3 : -2) + last;
    else if (fleeting === 'е') key = key.slice(0, -2) + 'й' + last;
  } else if (fleeting === 'ь') key = key.slice(0, -2) + last;
  return key;
}

const entries = (table: string): [string, string[]][] =>
  table
    .trim()
    .split(/\n|; /)
    .map((entry) => {
      const [key = '', values = ''] = entry.split(': ');
      return [key, values.split(' ')];
    });

const words = new Map<string, string>();
for (const [key, forms] of entries(WORDS)) for (const form of forms) words.set(form, nominalKey(key));
for (const noun of list(SOFT_NOUNS)) words.set(noun, nominalKey(noun.slice(0, -1)));
const readings = new Map(entries(READINGS).map(([key, more]) => [key, more.map(nominalKey)]));

/** Prefixes by the one form that their variants share: разо- and рас- → раз-, ис- → из-, со- → с-. */
const prefixes = new Map<string, string>([['', '']]);
for (const prefix of list(PREFIXES)) {
  const one = prefix
    .replace(/^(во|взо|изо|надо|обо|ото|подо|предо|произо|разо|со)$/, (long) => long.slice(0, -1))
    .replace(/^роз/, 'раз')
    .replace(/^(во|в|и|ни|ра)с/, '$1з');
  prefixes.set(prefix, one);
  if (!isVowel(prefix.at(-1)!)) prefixes.set(prefix + 'ъ', one);
}
const LONGEST_PREFIX = Math.max(...[...prefixes.keys()].map((prefix) => prefix.length));

type Root = { readonly key: string; readonly alone: boolean; readonly prefixed: boolean };
const roots = new Map<string, Root[]>();
const verbForms = (part: string): string[] => {
  const stem = part.replace(/(?:[~*#!]|[12]ю?)$/, ''),
    mark = part.slice(stem.length);
  if (mark === '') return [part];
  if (mark === '!') return join(stem, ADJECTIVE);
  if (mark === '~') {
    if (isVowel(stem.at(-1)!)) return join(stem, list('л ла ло ли вши').concat(join('вш', ADJECTIVE)));
    if (stem.endsWith('л')) return [stem, ...(stem === 'шел' ? [] : join(stem, ['а', 'о', 'и']))];
    return [stem, ...join(stem, list('ла ло ли ши').concat(join('ш', ADJECTIVE)))];
  }
  if (mark === '*') return join(stem, ['', 'а', 'о', 'ы', ...HARD]);
  if (mark === '#') return [...join(stem, ['', 'а', 'о', 'ы']), ...join(stem + 'н', HARD)];
  if (mark === '2') {
    const soft = SIBILANTS.includes(stem.at(-1)!) ? 'а' : 'я';
    return join(stem, [soft === 'а' ? 'у' : 'ю', 'ишь', 'ит', 'им', 'ите', soft + 'т', ...join(soft + 'щ', ADJECTIVE)]);
  }
  const soft = mark === '1ю' || isVowel(stem.at(-1)!);
  const front = soft ? stem : stem.replace(/г$/, 'ж').replace(/к$/, 'ч');
  const back = soft ? ['ю', 'ют', ...join('ющ', ADJECTIVE)] : ['у', 'ут', ...join('ущ', ADJECTIVE)];
  return [...join(stem, back), ...join(front, list('ешь ет ем ете'))];
};
for (const [name, parts] of entries(VERB_ROOTS)) {
  for (const part of parts) {
    const alone = !name.startsWith('-') && !part.startsWith('-'),
      prefixed = !part.startsWith('=');
    const root: Root = { key: name.replace('-', ''), alone, prefixed };
    for (const form of verbForms(part.replace(/^[-=]/, ''))) {
      const known = roots.get(form);
      if (known) known.push(root);
      else roots.set(form, [root]);
    }
  }
}

function irregularVerb(form: string): string | undefined {
  for (let length = 0; length <= LONGEST_PREFIX && length < form.length - 1; length++) {
    const prefix = prefixes.get(form.slice(0, length));
    if (prefix === undefined) continue;
    const found = roots.get(form.slice(length));
    if (!found) continue;
    const root = found.find(({ alone, prefixed }) => (length > 0 ? prefixed : alone));
    if (root) return prefix + root.key;
  }
  return undefined;
}

const REFLEXIVE = new RegExp(
  '(?:(?:ть?|чь|[еи]шь|[еи]м|л|[рснхгкз]|й|[щш](?:ий|ая|ее|ие|его|ему|им|ем|ей|ую|их|ими))ся|' +
    '(?:л[ао]|[уюя]|(?<![од]п|(?:за|ос|ере)п)и|те|[жшч]а)сь)$',
);
function withoutReflexive(word: string): string {
  return word.length > 4 && word.at(-2) === 'с' && REFLEXIVE.test(word) ? word.slice(0, -2) : word;
}

function compute(word: string): string {
  const known = words.get(word);
  if (known !== undefined) return known;
  const form = withoutReflexive(word);
  if (form !== word && words.has(form)) return words.get(form)!;
  const verb = irregularVerb(form);
  if (verb !== undefined) return verb;
  for (let length = Math.min(LONGEST, form.length - 1); length > 0; length--) {
    const found = rules.get(form.slice(-length));
    if (!found) continue;
    const stem = form.slice(0, -length);
    for (const { put, least, nominal, when } of found) {
      if (stem.length < least || (when && !when(stem))) continue;
      return nominal ? nominalKey(stem + put) : stem + put;
    }
  }
  return nominalKey(form);
}

const cache = new Map<string, string>();
const CACHE_SIZE = 32_768;
const RUSSIAN = /^[а-я]{2,40}$/;

/** The key a word is stored under. */
export function stemKey(word: string): string {
  let key = cache.get(word);
  if (key !== undefined) return key;
  key = RUSSIAN.test(word) ? compute(word) : word;
  if (cache.size >= CACHE_SIZE) cache.clear();
  cache.set(word, key);
  return key;
}

/** Forms of the verb that are stored under other keys than its infinitive, the likeliest first. */
function infinitiveForms(form: string): string[] {
  const stem = form.slice(0, -3),
    theme = form.at(-3);
  if (!/[аяеиоыу]ть$/.test(form)) return /[зс]ти$|чь$/.test(form) ? [form.slice(0, -2) + 'у'] : [];
  if (form.endsWith('нуть')) {
    const root = form.slice(0, -4);
    return [root + 'нутый', root + 'ла', root];
  }
  if (/знавать$/.test(form)) return [form.slice(0, -4) + 'ет'];
  if (/[ое]вать$/.test(form)) {
    const root = form.slice(0, -5);
    return [root + 'ует', root + 'ован', root + 'ую', root + 'еван'];
  }
  if (theme === 'и' || theme === 'е') {
    const { first, participle } = softened(stem);
    if (isVowel(stem.at(-1)!)) return [participle + 'ный', stem + 'ю', stem + 'й'];
    if (theme === 'и') return [participle + 'ный', first + 'у', stem + 'и'];
    return [stem + 'ит', stem + 'и', first + 'у', stem + 'ен'];
  }
  if (theme === 'а') {
    const present = iotated(stem);
    if (SIBILANTS.includes(stem.at(-1)!)) return [stem + 'ит', stem + 'а', stem + 'ан'];
    return [stem + 'ан', stem + 'ая', present === stem ? stem + 'анный' : present + 'у'];
  }
  if (theme === 'я') return [stem + 'ян', stem + 'ят', stem + 'ю'];
  return [form.slice(0, -1) + 'ый', stem + 'ою'];
}

const SECOND = /^(.+)(?:ишь|ит|им|ите|[яа]т|[яа]щ(?:ий|ая|е[ейм]|и[ехм]|его|ему|ую|ими))$/;
const FIRST = /^(.+(?:[жшчщ]|[бвпмф]л))(?:ешь|ет|ем|ете|[ую]т|[ую]щ[а-я]+)$/;
const SOFT_PARTICIPLE = /^(.+)(?:ен[аоы]?|енн(?:ый|ая|о[ейм]|ы[емх]|ого|ому|ую|ыми))$/;
const PARTICIPLE = /^(.+(?:[аяуы](?=н)|[ыоу](?=т)))(?:[нт][аоы]?|(?:нн|т)(?:ый|ая|о[ейм]|ы[емх]|ого|ому|ую|ыми))$/;
const stemOf = (pattern: RegExp, form: string): string | undefined => {
  const stem = pattern.exec(form)?.[1];
  return stem && stem.length >= 2 ? stem : undefined;
};

/** Infinitives that a finite form, participle or gerund may belong to. */
function infinitives(form: string): string[] {
  const gerund = stemOf(/^(.+[ая])я$/, form),
    found = gerund ? [gerund + 'ть'] : [];
  let stem =
    stemOf(/^(.+(?:[бгкпх]|рз|ис))(?:л[аои]|ш(?:ий|ая|ее|ие|его|ему|им|ем|ей|ую|их|ими))$/, form) ??
    stemOf(/^(..+[аеиоуы][гкпбх])(?<![ыая]х)$/, form);
  if (stem) found.push(stem + 'нуть');
  stem = stemOf(SOFT_PARTICIPLE, form);
  if (stem) found.push(...unsoftened(stem.replace(/жд$/, 'ж'), FROM_PARTICIPLE, ['и', 'е']));
  else if ((stem = stemOf(PARTICIPLE, form))) found.push(stem + 'ть');
  if ((stem = stemOf(FIRST, form))) found.push(...unsoftened(stem, FROM_PRESENT, []));
  if ((stem = stemOf(SECOND, form))) {
    found.push(...join(stem, SIBILANTS.includes(stem.at(-1)!) ? ['ать', 'ить'] : ['ить', 'еть', 'ять']));
  }
  if ((stem = stemOf(/^(.+)(?:ите|ьте|[иь])$/, form))) found.push(...unsoftened(stem, FROM_PRESENT, ['и', 'е']));
  if ((stem = stemOf(/^(.+)ую$/, form))) found.push(stem + 'овать');
  if ((stem = stemOf(/^(.*(?:[вб]и|си|гля))жу$/, form))) found.push(stem + 'деть');
  if ((stem = stemOf(/^(.*(?:слыш|дыш|держ|леж|дрож|крич|молч|звуч|стуч))у$/, form))) found.push(stem + 'ать');
  if ((stem = stemOf(/^(.+[^аеиоуыэюя])[ую]$/, form))) {
    found.push(...unsoftened(stem, FROM_FIRST_PERSON, ['и', 'е', 'а']));
  }
  if (!gerund && (stem = stemOf(/^(.+)(?:[^жшчщ]я|[жшчщ]а)$/, form))) {
    stem = form.slice(0, -1);
    found.push(...join(stem, SIBILANTS.includes(stem.at(-1)!) ? ['ать', 'ить'] : ['ить', 'еть']));
  }
  return found;
}

const CASE_ENDING = /(?:[ыи]ми|[ыиоея][йем]|[ую]ю|ь?(?:[ая]ми|[ое]го|[ое]му|[ая][мхя]|[ео][вмй]|[ыи]х|[аяоеыиуюьй]))$/;

/** Forms that the word may have as a noun or adjective and that look like a verb's or lose a letter of the stem. */
function nominalForms(form: string): string[] {
  const ending = CASE_ENDING.exec(form)?.[0] ?? '';
  const stems = new Set([form.slice(0, form.length - ending.length)]);
  stems.add(/[аяоеыиуюьй]$/.test(form) ? form.slice(0, -1) : form);
  const forms: string[] = [];
  for (const stem of stems) {
    if (stem.length < 3) continue;
    if (isVowel(stem.at(-1)!)) forms.push(...join(stem, ['ю', 'й', 'я']));
    else {
      const soft = /^[яюьйе]/.test(ending) && !/[кгхц]$/.test(stem);
      const either = /^[ие]$/.test(ending);
      // маркетинговый has no short form, which would look like the genitive plural of маркетинг.
      const long = stem.endsWith('ов') && /^(?:ый|ая|ое|ые|ого|ому|ую)$/.test(ending);
      if ((either || !soft) && !long) forms.push(stem);
      forms.push(...join(stem, list(either ? 'а я у ь ю' : soft ? 'ь я и ей ю' : 'у а ы е')));
      if (/[^аеиоуыэюябпвмф]л$/.test(stem)) forms.push(stem.slice(0, -1).replace(/[йь]$/, '') + 'ел');
    }
  }
  return forms;
}

/** Verb forms that are hardly ever nominal ones, so their verb comes first. */
const FINITE = new RegExp(
  '(?:[еи]шь|[ауя]т|(?:[аяую]щ|[аое]нн)[а-я]{2,3}|[жшчщ](?:[уеи]т|у|и|[еи]м|ите)|' +
    '[бвпмф]лю|[аеу]ю|[аеиоуы][кгхб]л[аои])$',
);

/** The keys a word may be stored under when it is asked for. */
export function stemKeys(word: string): readonly string[] {
  const keys = [stemKey(word)];
  if (!RUSSIAN.test(word)) return keys;
  const add = (key: string): void => {
    if (keys.length < 4 && key.length > 1 && !keys.includes(key)) keys.push(key);
  };
  const key = keys[0]!;
  for (const other of readings.get(key) ?? []) add(other);
  if (words.has(word)) return keys;
  const form = withoutReflexive(word);
  const irregular = irregularVerb(form) !== undefined;
  const isInfinitive = /(?:[аяеиоыу]ть|[зс]ти|чь)$/.test(form);
  const iotaNoun = key.endsWith('и') && /и(?:[яюие]|ем|ей|ям|ями|ях)$|[аеиоя]ний$/.test(form);
  const nominal = form !== word || iotaNoun || (isInfinitive && irregular) ? [] : nominalForms(form);
  const verbal = irregular ? [] : isInfinitive ? infinitiveForms(form) : infinitives(form);
  if (nominal.length > 0 && /[^аеиоуыэюяь]$/.test(form)) add(nominalKey(form));
  const verbFirst = isInfinitive || FINITE.test(form);
  for (const other of verbFirst ? [...verbal, ...nominal] : [...nominal, ...verbal]) add(stemKey(other));
  if (irregular && /(?:сти|чь)$/.test(form)) add(nominalKey(form.slice(0, -1)));
  return keys;
}
