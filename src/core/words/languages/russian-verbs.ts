import { ADJECTIVE, HARD_ADJECTIVE } from './russian-endings.ts';
import { PREFIXES, VERB_ROOTS } from './russian-irregular.ts';
import { endsInSibilant, endsInVowel } from './russian-letters.ts';
import { inflect, words } from './word-list.ts';

/** A root's key, and whether the form stands without a prefix, with one, or either way. */
type Root = { readonly key: string; readonly alone: boolean; readonly prefixed: boolean };

const prefixes = variantsOfPrefixes();
const LONGEST_PREFIX = Math.max(...[...prefixes.keys()].map((prefix) => prefix.length));
const roots = rootsByForm();

/** The key of an irregular verb's form, alone or after a prefix. */
export function irregularVerb(form: string): string | undefined {
  for (let length = 0; length <= LONGEST_PREFIX && length < form.length - 1; length++) {
    const prefix = prefixes.get(form.slice(0, length));
    if (prefix === undefined) continue;
    const found = roots.get(form.slice(length));
    const root = found?.find(({ alone, prefixed }) => (length > 0 ? prefixed : alone));
    if (root) return prefix + root.key;
  }
  return undefined;
}

const REFLEXIVE = new RegExp(
  '(?:(?:ть?|чь|[еи]шь|[еи]м|л|[рснхгкз]|й|[щш](?:ий|ая|ее|ие|его|ему|им|ем|ей|ую|их|ими))ся|' +
    '(?:л[ао]|[уюя]|(?<![од]п|(?:за|ос|ере)п)и|те|[жшч]а)сь)$',
);

/** A verb's form without -ся or -сь, other words as they are. */
export function withoutReflexive(word: string): string {
  return word.length > 4 && word.at(-2) === 'с' && REFLEXIVE.test(word) ? word.slice(0, -2) : word;
}

/** Prefixes by the one form that their variants share: разо- and рас- → раз-, ис- → из-, со- → с-. */
function variantsOfPrefixes(): Map<string, string> {
  const variants = new Map([['', '']]);
  for (const prefix of words(PREFIXES)) {
    const one = prefix
      .replace(/^(во|взо|изо|надо|обо|ото|подо|предо|произо|разо|со)$/, (long) => long.slice(0, -1))
      .replace(/^роз/, 'раз')
      .replace(/^(во|в|и|ни|ра)с/, '$1з');
    variants.set(prefix, one);
    if (!endsInVowel(prefix)) variants.set(prefix + 'ъ', one);
  }
  return variants;
}

function rootsByForm(): Map<string, Root[]> {
  const byForm = new Map<string, Root[]>();
  for (const [name, parts] of VERB_ROOTS) {
    for (const part of parts) {
      const root: Root = {
        key: name.replace('-', ''),
        alone: !name.startsWith('-') && !part.startsWith('-'),
        prefixed: !part.startsWith('='),
      };
      for (const form of formsOf(part.replace(/^[-=]/, ''))) {
        const known = byForm.get(form);
        if (known) known.push(root);
        else byForm.set(form, [root]);
      }
    }
  }
  return byForm;
}

/** The forms that a part of a verb's entry stands for: the table tells the marks. */
function formsOf(part: string): string[] {
  const stem = part.replace(/(?:[~*#!2]|1ю?)$/, '');
  switch (part.slice(stem.length)) {
    case '~':
      return pastOf(stem);
    case '1':
      return firstConjugation(stem, endsInVowel(stem));
    case '1ю':
      return firstConjugation(stem, true);
    case '2':
      return secondConjugation(stem);
    case '*':
      return inflect(stem, ['', 'а', 'о', 'ы', ...HARD_ADJECTIVE]);
    case '#':
      return [...inflect(stem, ['', 'а', 'о', 'ы']), ...inflect(stem + 'н', HARD_ADJECTIVE)];
    case '!':
      return inflect(stem, ADJECTIVE);
    default:
      return [part];
  }
}

function pastOf(stem: string): string[] {
  if (endsInVowel(stem)) return inflect(stem, [...words('л ла ло ли вши'), ...inflect('вш', ADJECTIVE)]);
  if (stem === 'шел') return [stem];
  if (stem.endsWith('л')) return inflect(stem, ['', 'а', 'о', 'и']);
  return [stem, ...inflect(stem, [...words('ла ло ли ши'), ...inflect('ш', ADJECTIVE)])];
}

function firstConjugation(stem: string, soft: boolean): string[] {
  const back = soft ? ['ю', 'ют', ...inflect('ющ', ADJECTIVE)] : ['у', 'ут', ...inflect('ущ', ADJECTIVE)];
  const front = soft ? stem : stem.replace(/г$/, 'ж').replace(/к$/, 'ч');
  return [...inflect(stem, back), ...inflect(front, words('ешь ет ем ете'))];
}

function secondConjugation(stem: string): string[] {
  const [u, a] = endsInSibilant(stem) ? ['у', 'а'] : ['ю', 'я'];
  return inflect(stem, [u, ...words('ишь ит им ите'), `${a}т`, ...inflect(`${a}щ`, ADJECTIVE)]);
}
