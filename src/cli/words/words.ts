import type { ErrorCode } from '#core/errors.ts';
import type { LinkStatus } from '#api/contract.ts';

/** Everything the command line says to a person, in one language. */
export type Words = {
  readonly tagline: string;
  readonly usage: string;
  readonly commands: string;
  readonly options: string;
  readonly allCommands: string;
  readonly moreHelp: string;
  readonly summaries: Readonly<Record<string, string>>;
  readonly optionSummaries: Readonly<Record<string, string>>;
  readonly unknownCommand: string;
  readonly unknownOption: string;
  readonly missingArgument: string;
  readonly tooManyArguments: string;
  readonly missingValue: string;
  readonly badNumber: string;
  readonly badSetting: string;
  readonly impossibleInput: string;
  readonly indexing: string;
  readonly counts: Readonly<Record<string, string>>;
  readonly found: string;
  readonly shown: string;
  readonly nothingFound: string;
  readonly outgoing: string;
  readonly backlinks: string;
  readonly mentions: string;
  readonly none: string;
  readonly statuses: Readonly<Record<LinkStatus, string>>;
  readonly missing: string;
  readonly moved: string;
  readonly wouldMove: string;
  readonly edited: string;
  readonly noProblems: string;
  readonly problems: string;
  readonly columns: Readonly<Record<string, string>>;
  readonly serving: string;
  readonly oneBrowser: string;
  readonly pressEnter: string;
  readonly toEnd: string;
  readonly newLink: string;
  readonly failed: string;
  /** A translated sentence for a kind of failure; the details follow it as they are. */
  readonly errors: Readonly<Partial<Record<ErrorCode, string>>>;
};
