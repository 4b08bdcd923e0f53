import type { Command } from '../command.ts';
import { tableShower } from '../show-table.ts';
import { withVault } from '../with-vault.ts';
import { fill } from '../words/choose-words.ts';

export const check: Command = {
  name: 'check',
  usage: '<vault>',
  arguments: { min: 1, max: 1 },
  options: {},
  run: (call) =>
    withVault(call, async ({ client }) => {
      const result = await client.check({ lang: call.lang });
      const table = await tableShower(call);
      call.report(result, () => {
        const { words } = call;
        const { problems } = result;
        if (problems.length === 0) return words.noProblems;
        const head = ['kind', 'path', 'line', 'message', 'fix'].map((name) => words.columns[name] ?? name);
        const rows = problems.map(({ kind, path, line, message, fix }) => [kind, path, line, message, fix]);
        return `${fill(words.problems, { count: problems.length })}\n\n${table(head, rows)}`;
      });
    }),
};
