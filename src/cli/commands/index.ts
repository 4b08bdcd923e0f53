import type { Command } from '../command.ts';
import { showCounts } from '../show-counts.ts';
import { withVault } from '../with-vault.ts';

export const index: Command = {
  name: 'index',
  usage: '<vault>',
  arguments: { min: 1, max: 1 },
  options: { rebuild: {} },
  run: (call) =>
    withVault(
      call,
      async (_app, synchronised) => {
        const { notes, added, changed, removed, links, unresolved, ambiguous, tags, terms, cards, ms } = synchronised;
        const result = { notes, added, changed, removed, links, unresolved, ambiguous, tags, terms, cards, ms };
        call.report(result, () => showCounts(result, call));
      },
      { rebuild: call.options['rebuild'] === true },
    ),
};
