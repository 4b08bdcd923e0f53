import { endsInVowel } from './russian-letters.ts';
import { inflect, words } from './word-list.ts';

/** Adjectives, long participles and ordinals, hard and soft. */
export const ADJECTIVE = words('ый ий ой ая яя ое ее ые ие ого его ому ему ым им ом ем ую юю ых их ыми ими ой ей');
/** Long passive participles. */
export const HARD_ADJECTIVE = words('ый ая ое ые ого ому ым ом ую ых ыми ой');
const NOUN = words('а я о е ы и у ю ь й ам ям ом ем ой ей ов ев ами ями ах ях');
/** The infinitive, the past, its gerunds and participles, after the theme vowel. */
const PAST = [...words('ть л ла ло ли в вши'), ...inflect('вш', ADJECTIVE)];
/** The present of the first conjugation with its participles, and the imperative, after the theme vowel. */
const PRESENT = [...words('ю ешь ет ем ете ют й йте'), ...inflect('ющ', ADJECTIVE), ...inflect('ем', ADJECTIVE)];

type Rule = {
  /** What takes the place of the ending. */
  readonly theme: string;
  /** What the ending must follow. */
  readonly after: RegExp | undefined;
  /** How many letters the stem has at least. */
  readonly shortest: number;
  /** Whether the stem loses its fleeting vowel as a noun's does. */
  readonly nominal: boolean;
};

/** The rules for each ending; the first that fits holds. */
const rules = new Map<string, Rule[]>();
function add(endings: readonly string[], rule: Rule): void {
  for (const ending of endings) {
    const known = rules.get(ending);
    if (known) known.push(rule);
    else rules.set(ending, [rule]);
  }
}
function verbal(endings: readonly string[], theme: string, after?: RegExp, shortest = 2): void {
  add(endings, { theme, after, shortest, nominal: false });
}
function nominal(endings: readonly string[], theme: string, after?: RegExp, shortest = 2): void {
  add(endings, { theme, after, shortest, nominal: true });
}
const without = (endings: readonly string[], ...others: string[]): string[] =>
  endings.filter((ending) => !others.includes(ending));

const CONSONANT = /[^аеиоуыэюя]$/;
const VOWEL = /[аеиоуыэюя]$/;
const SIBILANT = /[жшчщ]$/;
const SIBILANT_OR_N = /[жшчщн]$/;
const IOTATED_LABIAL = /[бвпмф]л$/;

// The infinitive and the past, by theme vowel.
for (const theme of words('а и ы')) verbal(inflect(theme, PAST), theme, CONSONANT);
verbal(inflect('е', PAST), 'е', /[^аеиоуыэюяц]$/);
verbal(inflect('о', without(PAST, 'в', 'л')), 'о', CONSONANT);
verbal(inflect('я', PAST), 'я', CONSONANT);
verbal(inflect('я', PAST), 'я', /и$/);
verbal(inflect('я', PAST), '', /[аео]$/, 1);
verbal(inflect('и', PAST), 'и', VOWEL);
verbal(inflect('ну', PAST), 'н');
verbal(inflect('у', PAST), 'у');
verbal(inflect('ова', PAST), 'у');
verbal(inflect('ева', PAST), 'у', /[жшчщц]$/);

// The present of the first conjugation after a vowel.
verbal(inflect('а', PRESENT), 'а', CONSONANT, 1);
verbal(inflect('я', PRESENT), 'я', /[^аеоуцы]$/);
verbal(inflect('е', without(PRESENT, 'й')), 'е', CONSONANT);
verbal(inflect('у', without(PRESENT, 'ю')), 'у', CONSONANT);
verbal(inflect('ю', without(PRESENT, 'ю')), 'у');
verbal([...words('ешь ет ете ют'), ...inflect('ющ', ADJECTIVE)], '', /[оеи]$/);
verbal(['ывая'], 'ыва');
verbal(['ивая'], 'ива', /[кгхшжчрнл]$/);
verbal(['яя'], 'я', /[^нш]$/);

// The present of the second conjugation.
nominal(['ите'], '', SIBILANT_OR_N);
verbal(words('ишь ит ите'), 'и');
verbal(['ят'], 'и');
verbal(['ат'], 'и', SIBILANT);
verbal(inflect('ящ', ADJECTIVE), 'и');
verbal(inflect('ащ', ADJECTIVE), 'и', SIBILANT);
// «носим» as against the cases of adjectives: хорошим, рабочим.
const VERBAL_BEFORE_IM = new RegExp(
  '(?:[бвдзлмпрстф]|[аеиоуяюы]н|мн|(?<!рабо|горя|про)ч|(?<!о[бв]|[аяую]|ни)щ|(?<!чу|све|ры|бо)ж|' +
    '(?<!в|[еа]й|[ьчд]|хоро|стар|млад|выс|низ|быв)ш)$',
);
verbal(['им'], 'и', VERBAL_BEFORE_IM);

// The present of the first conjugation after a consonant, the imperative, the past participle in -ший.
nominal(words('ешь ет ете ут'), '', /(?:[жшчщн]|[бвпмф]л)$/);
nominal(['ют'], '', IOTATED_LABIAL);
nominal(['ешь'], '', undefined, 1);
nominal(inflect('ущ', ADJECTIVE), '', CONSONANT);
nominal(inflect('ющ', ADJECTIVE), '', CONSONANT);
nominal(inflect('ш', ADJECTIVE), '', /[бгхрз]$/, 3);
nominal(['ьте'], '');
nominal(['ойте', 'ейте'], '');

// Nouns and adjectives. Stems in -и- (знание, партия) keep it.
nominal(NOUN, '');
nominal(words('ов ев'), '', undefined, 3);
nominal(['ою'], '', /(?<!с?тр|кр|гер|сл|пок|ст|св|дв|мр|[аеиз]б)$/, 3);
nominal(words('ия ии ию иям иями иях ией ием иев ио'), 'и');
const NOUN_BEFORE_IY = /(?:[бвдзлмпрстфц]|[аеиоуыяэю]н|(?:ло|ур|ер|[аие])г|(?:и|ре|полу|зву)ч|руж|(?:ду|стра)ш)$/;
nominal(words('ий ие'), 'и', NOUN_BEFORE_IY);
nominal(['ему'], '', SIBILANT_OR_N);
nominal(without(ADJECTIVE, 'ему'), '');
nominal(words('ья ьи ью ье ьем ьям ьями ьях'), 'и', /(?:[ае]н|душ)$/);
nominal(words('ья ьи ью ье ьей ьем ьев ьям ьями ьях ьего ьему ьим ьих ьими'), '');
nominal(inflect('ейш', ADJECTIVE), '', undefined, 3);

const LONGEST = Math.max(...[...rules.keys()].map((ending) => ending.length));

/** The key of a form by its ending, the longest that fits. */
export function regularKey(form: string): string {
  for (let length = Math.min(LONGEST, form.length - 1); length > 0; length--) {
    const found = rules.get(form.slice(-length));
    if (!found) continue;
    const stem = form.slice(0, -length);
    for (const { theme, after, shortest, nominal } of found) {
      if (stem.length < shortest || (after && !after.test(stem))) continue;
      return nominal ? nominalKey(stem + theme) : stem + theme;
    }
  }
  return nominalKey(form);
}

/** A nominal stem without its fleeting vowel and double н: рынок and рынк-, важен and важн-, решенн- and решен. */
export function nominalKey(stem: string): string {
  let key = stem;
  if (key.length > 5 && /(?:[ая]н|татар|болгар|бояр)ин$/.test(key)) key = key.slice(0, -2);
  if (/енн$|.{4}[ая]нн$/.test(key)) key = key.slice(0, -1);
  const last = key.slice(-1);
  const fleeting = key.at(-2);
  if (key.length > 2 && 'кнцрл'.includes(last) && (fleeting === 'о' || fleeting === 'е')) {
    const before = key.slice(0, -2);
    if (!endsInVowel(before)) return before.replace(/ь$/, '') + last;
    return fleeting === 'е' ? before + 'й' + last : key;
  }
  return fleeting === 'ь' ? key.slice(0, -2) + last : key;
}
