import type { Console } from './console.ts';
import type { Words } from './words/words.ts';

/** One verb of the command line. */
export type Command = {
  readonly name: string;
  /** What stands after the name: `<vault> <query>`; options are added by the help. */
  readonly usage: string;
  readonly arguments: { readonly min: number; readonly max: number };
  /**
   * Own options by name; `value` is what the help shows after the name, absent for a switch. One that `repeats` may be given
   * several times, and its values come together, a line each.
   */
  readonly options: Readonly<Record<string, { readonly value?: string; readonly repeats?: boolean }>>;
  run(call: Call): Promise<void>;
};

/** A command as it was called. */
export type Call = {
  readonly args: readonly string[];
  readonly options: Readonly<Record<string, string | boolean | undefined>>;
  readonly json: boolean;
  readonly lang: string;
  /** The user's data folder where it was named; undefined: the system's usual place. */
  readonly data: string | undefined;
  /** The folder that paths on the command line start from. */
  readonly cwd: string;
  readonly words: Words;
  readonly console: Console;
  /** All commands, for the help. */
  readonly commands: readonly Command[];
  /** The one result: JSON as it is, or the words for a person. */
  readonly report: (result: unknown, inWords: () => string) => void;
};

/** Options that every command takes. */
export const sharedOptions: Command['options'] = {
  json: {},
  data: { value: 'DIR' },
  lang: { value: 'xx' },
  help: {},
  version: {},
};

/** The command was called in a way it does not understand: exit status 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
