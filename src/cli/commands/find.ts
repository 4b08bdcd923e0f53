import type { Command } from '../command.ts';
import { readCount } from '../read-arguments.ts';
import { tableShower } from '../show-table.ts';
import { withVault } from '../with-vault.ts';

export const find: Command = {
  name: 'find',
  usage: '<vault> <text>',
  arguments: { min: 2, max: Infinity },
  options: { limit: { value: '20' } },
  async run(call) {
    const limit = readCount(call.options['limit'], 'limit', call.words) ?? 20;
    await withVault(call, async ({ client }) => {
      const result = await client.find({ text: call.args.slice(1).join(' '), limit });
      const table = await tableShower(call);
      call.report(result, () => {
        if (result.items.length === 0) return call.words.nothingFound;
        const names = ['title', 'matched', 'kind', 'lang', 'path'] as const;
        return table(
          names.map((name) => call.words.columns[name] ?? name),
          result.items.map((item) => names.map((name) => item[name])),
        );
      });
    });
  },
};
