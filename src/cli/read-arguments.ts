import { parseArgs } from 'node:util';
import type { Command } from './command.ts';
import { UsageError } from './command.ts';
import { fill } from './words/choose-words.ts';
import type { Words } from './words/words.ts';

export type Arguments = {
  readonly positionals: readonly string[];
  readonly values: Readonly<Record<string, string | boolean | undefined>>;
};

const mark = '\0';

/**
 * Splits a command line into words and options, whichever command they belong to. A single dash starts no option, so
 * that a query may begin with one (`-word` leaves a word out); everything after `--` is words.
 */
export function readArguments(args: readonly string[], known: Command['options'], words: Words): Arguments {
  const marked = args.map((arg) => (arg === '-h' ? '--help' : /^-[^-]/.test(arg) ? mark + arg : arg));
  const options = Object.fromEntries(
    Object.entries(known).map(([name, { value }]) => [
      name,
      { type: value === undefined ? 'boolean' : 'string' } as const,
    ]),
  );
  const { tokens } = parseArgs({ args: marked, options, strict: false, allowPositionals: true, tokens: true });
  const positionals: string[] = [];
  const values: Record<string, string | boolean> = {};
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(unmark(token.value));
    if (token.kind !== 'option') continue;
    const isSwitch = known[token.name]?.value === undefined;
    const isNextOption = !token.inlineValue && token.value?.startsWith('--');
    if (!isSwitch && (token.value === undefined || isNextOption))
      throw new UsageError(fill(words.missingValue, { name: token.rawName }));
    const before = values[token.name];
    const value = unmark(token.value ?? '');
    if (isSwitch) values[token.name] = true;
    else
      values[token.name] = known[token.name]?.repeats === true && before !== undefined ? `${before}\n${value}` : value;
  }
  return { positionals, values };
}

/** A whole number given as an option, or undefined where it was not given. */
export function readCount(value: string | boolean | undefined, name: string, words: Words): number | undefined {
  if (value === undefined) return undefined;
  if (typeof value === 'string' && /^\d{1,9}$/.test(value)) return Number(value);
  throw new UsageError(fill(words.badNumber, { name: `--${name}`, value: String(value) }));
}

/** One of a few values given as an option, or undefined where it was not given. */
export function readChoice<Choice extends string>(
  value: string | boolean | undefined,
  { name, choices, words }: { readonly name: string; readonly choices: readonly Choice[]; readonly words: Words },
): Choice | undefined {
  const chosen = choices.find((choice) => choice === value);
  if (value !== undefined && chosen === undefined)
    throw new UsageError(fill(words.badChoice, { name: `--${name}`, choices: choices.join(', ') }));
  return chosen;
}

function unmark(text: string): string {
  return text.startsWith(mark) ? text.slice(1) : text;
}
