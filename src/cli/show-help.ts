import type { Command } from './command.ts';
import type { Words } from './words/words.ts';

/** `konspekt search <vault> <query> [--limit N]` */
export function usageOf({ name, usage, options }: Command): string {
  const parts = Object.entries(options).map(([option, { value }]) => `[${optionText(option, value)}]`);
  return ['konspekt', name, usage, ...parts].filter((part) => part !== '').join(' ');
}

/** What all commands are for. */
export function showOverview(commands: readonly Command[], shared: Command['options'], words: Words): string {
  return [
    words.tagline,
    '',
    `${words.usage}: konspekt <command> …`,
    '',
    `${words.commands}:`,
    ...columns(
      commands.map((command) => [`${command.name} ${command.usage}`.trim(), words.summaries[command.name] ?? '']),
    ),
    '',
    `${words.allCommands}:`,
    ...columns(optionRows(shared, words)),
    '',
    words.moreHelp,
  ].join('\n');
}

/** One command in full. */
export function showCommand(command: Command, shared: Command['options'], words: Words): string {
  const own = optionRows(command.options, words);
  return [
    `konspekt ${command.name}: ${words.summaries[command.name] ?? ''}`,
    '',
    `${words.usage}: ${usageOf(command)}`,
    ...(own.length === 0 ? [] : ['', `${words.options}:`, ...columns(own)]),
    '',
    `${words.allCommands}:`,
    ...columns(optionRows(shared, words)),
  ].join('\n');
}

function optionRows(options: Command['options'], words: Words): [string, string][] {
  return Object.entries(options).map(([name, { value }]) => [
    optionText(name, value),
    words.optionSummaries[name] ?? '',
  ]);
}

function optionText(name: string, value: string | undefined): string {
  return value === undefined ? `--${name}` : `--${name} ${value}`;
}

// Names of commands and options are ASCII: their length is their width.
function columns(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`);
}
