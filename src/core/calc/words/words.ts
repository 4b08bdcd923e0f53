import type { CalcErrorCode, CalcWarningCode } from '../calc-error.ts';
import type { Unit } from '../model.ts';

/** What models say to a person, in one language. */
export type CalcWords = {
  /** Name of a model and, in one sentence, what it answers. */
  readonly models: Readonly<Record<string, { readonly name: string; readonly about: string }>>;
  /** Inputs, outputs, conventions, choices, columns, steps and charts by their codes; `model.code` where one means something else there. */
  readonly names: Readonly<Record<string, string>>;
  /** A unit as it stands behind a number; empty where none does. */
  readonly units: Readonly<Record<Unit, string>>;
  /** Sentences; {field} and the details of the error stand in braces. */
  readonly errors: Readonly<Record<CalcErrorCode | 'bad-yaml', string>>;
  readonly warnings: Readonly<Record<CalcWarningCode, string>>;
};

/** What a code of a model is called; the code itself, made readable, where there is no word for it. */
export function nameIn(words: CalcWords, model: string, code: string): string {
  return words.names[`${model}.${code}`] ?? words.names[code] ?? code.replaceAll(/[-_]/g, ' ');
}

/** The sentence for an error, with the place in it named as the form names it. */
export function errorIn(
  words: CalcWords,
  model: string,
  {
    code,
    field,
    details,
  }: { readonly code: string; readonly field: string; readonly details: Readonly<Record<string, number | string>> },
): string {
  const sentence = words.errors[code as CalcErrorCode] ?? words.errors.inconsistent;
  const place = field.replace(/[^.[\]]+/gu, (part) => (/^\d+$/.test(part) ? part : nameIn(words, model, part)));
  return sentence.replaceAll(/\{(\w+)\}/g, (_, key: string) => (key === 'field' ? place : String(details[key] ?? '')));
}
