import { sharedOptions, UsageError, type Command } from '../command.ts';
import { showCommand, showOverview, usageOf } from '../show-help.ts';
import { fill } from '../words/choose-words.ts';

export const help: Command = {
  name: 'help',
  usage: '[command]',
  arguments: { min: 0, max: 1 },
  options: {},
  async run({ args, words, report, commands: all }) {
    const [name] = args;
    const command = all.find((one) => one.name === name);
    if (name !== undefined && command === undefined) throw new UsageError(fill(words.unknownCommand, { name }));
    const commands = (command === undefined ? all : [command]).map((one) => ({
      name: one.name,
      usage: usageOf(one),
      summary: words.summaries[one.name] ?? '',
    }));
    report({ commands }, () =>
      command === undefined ? showOverview(all, sharedOptions, words) : showCommand(command, sharedOptions, words),
    );
  },
};
