/**
 * Keys under which Ukrainian word forms are stored and asked for.
 *
 * A key is a stem. A noun or an adjective has one. A verb has up to three, which `stemKeys` asks for together:
 * infinitive in т (читат), past in л (читал), present in й (читай; робий for the type «робить»). So a form that may be
 * a noun's as well («результати», «журнали», «краю») is stored under one stem whichever it is. A reflexive verb's keys
 * end in «ся».
 */
import { analyse, withoutReflexive } from './ukrainian-analysis.ts';
import { WHOLE } from './ukrainian-irregular.ts';
import { otherKeys } from './ukrainian-readings.ts';

const UKRAINIAN = /^[а-яєії]{3,}$/;

/** The key a word is stored under. */
export function stemKey(word: string): string {
  const whole = WHOLE.get(word);
  if (whole !== undefined) return whole;
  if (!UKRAINIAN.test(word)) return word;
  const base = withoutReflexive(word);
  return base === undefined ? analyse(word, false).key : `${analyse(base, true).key}ся`;
}

/** The keys a word may be stored under when it is asked for. */
export function stemKeys(word: string): readonly string[] {
  if (WHOLE.has(word) || !UKRAINIAN.test(word)) return [stemKey(word)];
  const base = withoutReflexive(word);
  const reflexive = base !== undefined;
  const reading = analyse(base ?? word, reflexive);
  const keys = [...new Set([reading.key, ...otherKeys(reading, reflexive)])].slice(0, 4);
  return reflexive ? keys.map((key) => `${key}ся`) : keys;
}
