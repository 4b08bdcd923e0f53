import { resolve } from 'node:path';
import { CalcError } from '#core/calc/calc-error.ts';
import { AppError, toErrorData, type AppErrorData } from '#core/errors.ts';
import { commandList } from './command-list.ts';
import { sharedOptions, UsageError, type Call, type Command } from './command.ts';
import type { Console } from './console.ts';
import { packageVersion } from '#host/package-root.ts';
import { readArguments, type Arguments } from './read-arguments.ts';
import { usageOf } from './show-help.ts';
import { chooseLang, chooseWords, fill } from './words/choose-words.ts';
import type { Words } from './words/words.ts';

/** Runs one command line to its end and answers the exit status: 0 done, 1 an expected failure, 2 wrong usage. */
export async function runCommandLine(args: readonly string[], console: Console): Promise<0 | 1 | 2> {
  const json = args.includes('--json');
  let words = chooseWords(chooseLang(undefined, console.env));
  try {
    const known = Object.assign(
      {},
      sharedOptions,
      ...commandList.map((command) => command.options),
    ) as Command['options'];
    const given = readArguments(args, known, words);
    const lang = chooseLang(typeof given.values['lang'] === 'string' ? given.values['lang'] : undefined, console.env);
    words = chooseWords(lang);
    const { command, rest } = chooseCommand(given, words);
    if (command === undefined) {
      report(console, json, { version: packageVersion() }, () => packageVersion());
      return 0;
    }
    await command.run(readCall(command, { ...given, positionals: rest }, { console, words, lang, json }));
    return 0;
  } catch (error) {
    return fail(error, { console, json, words });
  }
}

function chooseCommand(
  { positionals, values }: Arguments,
  words: Words,
): { command: Command | undefined; rest: readonly string[] } {
  const [name, ...rest] = positionals;
  if (values['version'] === true) return { command: undefined, rest };
  const command = commandList.find((one) => one.name === (name ?? 'help'));
  if (command === undefined) throw new UsageError(fill(words.unknownCommand, { name: name ?? '' }));
  if (values['help'] !== true || command.name === 'help') return { command, rest };
  return { command: commandList.find((one) => one.name === 'help'), rest: [command.name] };
}

function readCall(
  command: Command,
  given: Arguments,
  { console, words, lang, json }: Pick<Call, 'console' | 'words' | 'lang' | 'json'>,
): Call {
  const { positionals: args, values } = given;
  const foreign = Object.keys(values).find(
    (name) => !Object.hasOwn(command.options, name) && !Object.hasOwn(sharedOptions, name),
  );
  if (foreign !== undefined)
    throw new UsageError(fill(words.unknownOption, { command: command.name, name: `--${foreign}` }));
  if (args.length < command.arguments.min) {
    throw new UsageError(fill(words.missingArgument, { command: command.name, usage: usageOf(command) }));
  }
  const extra = args[command.arguments.max];
  if (extra !== undefined) throw new UsageError(fill(words.tooManyArguments, { command: command.name, name: extra }));

  const { env } = console;
  // npm moves to the project's folder; paths are meant from where it was called.
  const cwd = (env['npm_lifecycle_event'] === 'konspekt' && env['INIT_CWD']) || process.cwd();
  const data = (typeof values['data'] === 'string' && values['data']) || env['KONSPEKT_DATA'];
  return {
    args,
    options: values,
    json,
    lang,
    data: data ? resolve(cwd, data) : undefined,
    cwd,
    words,
    console,
    commands: commandList,
    report: (result, inWords) => report(console, json, result, inWords),
  };
}

function report(console: Console, json: boolean, result: unknown, inWords: () => string): void {
  const text = json ? JSON.stringify(result, null, console.out.isTTY === true ? 2 : undefined) : inWords().trimEnd();
  console.out.write(`${text}\n`);
}

/** An input that has no answer. */
function refuseInput(
  { code, field, details }: CalcError,
  { console, json, words }: Pick<Call, 'console' | 'json' | 'words'>,
): 1 {
  const message = fill(words.impossibleInput, { field, code, details: Object.values(details).join(', ') });
  if (json) console.out.write(`${JSON.stringify({ error: { code, field, message, hint: null, details } })}\n`);
  console.err.write(`${message}\n`);
  return 1;
}

function fail(error: unknown, { console, json, words }: Pick<Call, 'console' | 'json' | 'words'>): 1 | 2 {
  if (error instanceof CalcError) return refuseInput(error, { console, json, words });
  const isUsage = error instanceof UsageError;
  const data: AppErrorData = isUsage
    ? { code: 'input-invalid', message: error.message, hint: words.moreHelp }
    : toErrorData(error);
  if (json) console.out.write(`${JSON.stringify({ error: { ...data, hint: data.hint ?? null, ...placeOf(data) } })}\n`);
  const translated = isUsage ? undefined : words.errors[data.code];
  // What the log would hold stands right below.
  const hint = data.code === 'internal' ? undefined : data.hint;
  const lines = [translated, data.message, hint].filter((line) => line !== undefined);
  console.err.write(`${lines.join('\n')}\n`);
  if (!isUsage && !(error instanceof AppError))
    console.err.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  return isUsage ? 2 : 1;
}

/** Where in a file a located failure is. */
function placeOf({ details = {} }: AppErrorData): { line?: unknown; field?: unknown } {
  const { line, field } = details;
  return line === undefined ? {} : { line, field };
}
