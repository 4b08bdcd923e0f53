import {
  FROM_FIRST_PERSON,
  FROM_IMPERATIVE,
  FROM_PARTICIPLE,
  FROM_PRESENT,
  iotated,
  softened,
  unsoftened,
} from './russian-alternations.ts';
import { endsInSibilant, endsInVowel } from './russian-letters.ts';
import { inflect, words } from './word-list.ts';

export const isInfinitive = (form: string): boolean => /(?:[аяеиоыу]ть|[зс]ти|чь)$/.test(form);

/** Verb forms that are hardly ever nominal ones, so their verb comes first. */
const FINITE = new RegExp(
  '(?:[еи]шь|[ауя]т|(?:[аяую]щ|[аое]нн)[а-я]{2,3}|[жшчщ](?:[уеи]т|у|и|[еи]м|ите)|' +
    '[бвпмф]лю|[аеу]ю|[аеиоуы][кгхб]л[аои])$',
);
export const isFiniteForm = (form: string): boolean => FINITE.test(form);

/** Forms of the verb that are stored under other keys than its infinitive, the likeliest first. */
export function formsOfInfinitive(form: string): string[] {
  if (!/[аяеиоыу]ть$/.test(form)) return /[зс]ти$|чь$/.test(form) ? [form.slice(0, -2) + 'у'] : [];
  if (form.endsWith('нуть')) return inflect(form.slice(0, -4), ['нутый', 'ла', '']);
  if (form.endsWith('знавать')) return [form.slice(0, -4) + 'ет'];
  if (/[ое]вать$/.test(form)) return inflect(form.slice(0, -5), ['ует', 'ован', 'ую', 'еван']);
  const stem = form.slice(0, -3);
  switch (form.at(-3)) {
    case 'а': {
      if (endsInSibilant(stem)) return inflect(stem, ['ит', 'а', 'ан']);
      const present = iotated(stem);
      return [stem + 'ан', stem + 'ая', present === stem ? stem + 'анный' : present + 'у'];
    }
    case 'я':
      return inflect(stem, ['ян', 'ят', 'ю']);
    case 'и': {
      const { first, participle } = softened(stem);
      return [participle + 'ный', ...(endsInVowel(stem) ? [stem + 'ю', stem + 'й'] : [first + 'у', stem + 'и'])];
    }
    case 'е': {
      const { first, participle } = softened(stem);
      if (endsInVowel(stem)) return [participle + 'ный', stem + 'ю', stem + 'й'];
      return [stem + 'ит', stem + 'и', first + 'у', stem + 'ен'];
    }
    default:
      return [form.slice(0, -1) + 'ый', stem + 'ою'];
  }
}

/** Kinds of verb forms by their end, and the infinitives of the stem before it. */
const INFINITIVES: readonly (readonly [RegExp, (stem: string) => string[]])[] = [
  // Gerund: читая.
  [/^(.+[ая])я$/, (stem) => [stem + 'ть']],
  // Past without -ну-: привыкла, замерзший, привык.
  [
    /^(.+(?:[бгкпх]|рз|ис)(?=(?:л[аои]|ш(?:ий|ая|ее|ие|его|ему|им|ем|ей|ую|их|ими))$)|..+[аеиоуы][гкпбх](?<![ыая]х)$)/,
    (stem) => [stem + 'нуть'],
  ],
  // Passive participle: решенный, рожденный.
  [
    /^(.+)(?:ен[аоы]?|енн(?:ый|ая|о[ейм]|ы[емх]|ого|ому|ую|ыми))$/,
    (stem) => unsoftened(stem.replace(/жд$/, 'ж'), FROM_PARTICIPLE),
  ],
  // Passive participle: прочитанный, открытый.
  [
    /^(.+(?:[аяуы](?=н)|[ыоу](?=т)))(?:[нт][аоы]?|(?:нн|т)(?:ый|ая|о[ейм]|ы[емх]|ого|ому|ую|ыми))$/,
    (stem) => [stem + 'ть'],
  ],
  // First conjugation: пишет, дремлют.
  [/^(.+(?:[жшчщ]|[бвпмф]л))(?:ешь|ет|ем|ете|[ую]т|[ую]щ[а-я]+)$/, (stem) => unsoftened(stem, FROM_PRESENT)],
  // Second conjugation: носит, лежат, видящий.
  [
    /^(.+)(?:ишь|ит|им|ите|[яа]т|[яа]щ(?:ий|ая|е[ейм]|и[ехм]|его|ему|ую|ими))$/,
    (stem) => inflect(stem, endsInSibilant(stem) ? ['ать', 'ить'] : ['ить', 'еть', 'ять']),
  ],
  // Imperative: пишите, встретьте.
  [/^(.+)(?:ите|ьте|[иь])$/, (stem) => unsoftened(stem, FROM_IMPERATIVE)],
  // First person: рисую, вижу, слышу, хожу.
  [/^(.+)ую$/, (stem) => [stem + 'овать']],
  [/^(.*(?:[вб]и|си|гля))жу$/, (stem) => [stem + 'деть']],
  [/^(.*(?:слыш|дыш|держ|леж|дрож|крич|молч|звуч|стуч))у$/, (stem) => [stem + 'ать']],
  [/^(.+[^аеиоуыэюя])[ую]$/, (stem) => unsoftened(stem, FROM_FIRST_PERSON)],
  // Gerund: глядя, крича.
  [
    /^(.{2,}(?:[^жшчщая](?=я)|[жшчщ](?=а)))[ая]$/,
    (stem) => inflect(stem, endsInSibilant(stem) ? ['ать', 'ить'] : ['ить', 'еть']),
  ],
];

/** Infinitives that a finite form, participle or gerund may belong to. */
export function infinitivesOf(form: string): string[] {
  return INFINITIVES.flatMap(([end, infinitives]) => {
    const stem = end.exec(form)?.[1] ?? '';
    return stem.length < 2 ? [] : infinitives(stem);
  });
}

const CASE_ENDING = /(?:[ыи]ми|[ыиоея][йем]|[ую]ю|ь?(?:[ая]ми|[ое]го|[ое]му|[ая][мхя]|[ео][вмй]|[ыи]х|[аяоеыиуюьй]))$/;

/** Forms that the word may have as a noun or adjective and that look like a verb's or lose a letter of the stem. */
export function nominalForms(form: string): string[] {
  const ending = CASE_ENDING.exec(form)?.[0] ?? '';
  const stems = new Set([form.slice(0, form.length - ending.length), form.replace(/[аяоеыиуюьй]$/, '')]);
  return [...stems].flatMap((stem) => (stem.length < 3 ? [] : formsOfNominalStem(stem, ending)));
}

function formsOfNominalStem(stem: string, ending: string): string[] {
  if (endsInVowel(stem)) return inflect(stem, ['ю', 'й', 'я']);
  const either = /^[ие]$/.test(ending);
  const soft = /^[яюьйе]/.test(ending) && !/[кгхц]$/.test(stem);
  // маркетинговый has no short form, which would look like the genitive plural of маркетинг.
  const long = stem.endsWith('ов') && /^(?:ый|ая|ое|ые|ого|ому|ую)$/.test(ending);
  const forms = (either || !soft) && !long ? [stem] : [];
  forms.push(...inflect(stem, words(either ? 'а я у ь ю' : soft ? 'ь я и ей ю' : 'у а ы е')));
  if (/[^аеиоуыэюябпвмф]л$/.test(stem)) forms.push(stem.slice(0, -1).replace(/[йь]$/, '') + 'ел');
  return forms;
}
