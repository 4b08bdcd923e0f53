/**
 * Keys under which Russian word forms are stored and asked for.
 *
 * A nominal form is stored under its stem, with fleeting vowels and doubled н removed. A verb form that shows its
 * theme vowel is stored under stem + vowel (читаю, читал → чита; носит, носил → носи), a form without one under its
 * bare stem (пишу, пишет → пиш; носи → нос). One verb thus has a few keys, one noun may look like a verb in some of
 * its forms (канала like писала), and `stemKeys` collects the keys by building the forms in question.
 */
import { nominalKey, regularKey } from './russian-endings.ts';
import { READINGS, SOFT_NOUNS, WORDS } from './russian-irregular.ts';
import { formsOfInfinitive, infinitivesOf, isFiniteForm, isInfinitive, nominalForms } from './russian-readings.ts';
import { irregularVerb, withoutReflexive } from './russian-verbs.ts';
import { words } from './word-list.ts';

const irregularWords = new Map<string, string>();
for (const [key, forms] of WORDS) for (const form of forms) irregularWords.set(form, nominalKey(key));
for (const noun of words(SOFT_NOUNS)) irregularWords.set(noun, nominalKey(noun.slice(0, -1)));
const readings = new Map(READINGS.map(([key, more]) => [key, more.map(nominalKey)]));

const RUSSIAN = /^[а-я]{2,40}$/;

/** The key a word is stored under. */
export function stemKey(word: string): string {
  if (!RUSSIAN.test(word)) return word;
  const form = withoutReflexive(word);
  return irregularWords.get(word) ?? irregularWords.get(form) ?? irregularVerb(form) ?? regularKey(form);
}

/** The keys a word may be stored under when it is asked for. */
export function stemKeys(word: string): readonly string[] {
  const key = stemKey(word);
  const keys = [key];
  if (!RUSSIAN.test(word)) return keys;
  const add = (other: string): void => {
    if (keys.length < 4 && other.length > 1 && !keys.includes(other)) keys.push(other);
  };
  for (const other of readings.get(key) ?? []) add(other);
  if (irregularWords.has(word)) return keys;
  const form = withoutReflexive(word);
  const irregular = irregularVerb(form) !== undefined;
  const infinitive = isInfinitive(form);
  const iotaNoun = key.endsWith('и') && /и(?:[яюие]|ем|ей|ям|ями|ях)$|[аеиоя]ний$/.test(form);
  const nominal = form !== word || iotaNoun || (infinitive && irregular) ? [] : nominalForms(form);
  const verbal = irregular ? [] : infinitive ? formsOfInfinitive(form) : infinitivesOf(form);
  if (nominal.length > 0 && /[^аеиоуыэюяь]$/.test(form)) add(nominalKey(form));
  for (const other of infinitive || isFiniteForm(form) ? [...verbal, ...nominal] : [...nominal, ...verbal]) {
    add(stemKey(other));
  }
  if (irregular && /(?:сти|чь)$/.test(form)) add(nominalKey(form.slice(0, -1)));
  return keys;
}
