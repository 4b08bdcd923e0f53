import { resolve } from 'node:path';
import type { Command } from '../command.ts';
import { findNotePath } from '../find-note-path.ts';
import { readCount } from '../read-arguments.ts';
import { showCounts } from '../show-counts.ts';
import { tableShower } from '../show-table.ts';
import { withVault } from '../with-vault.ts';

const shownRows = 30;

export const graph: Command = {
  name: 'graph',
  usage: '<vault>',
  arguments: { min: 1, max: 1 },
  options: { around: { value: 'NOTE' }, depth: { value: 'N' } },
  async run(call) {
    const { options, words } = call;
    const { around } = options;
    const depth = readCount(options['depth'], 'depth', words);
    await withVault(call, async ({ client }) => {
      const vault = resolve(call.cwd, call.args[0] ?? '.');
      const result = await client.graph({
        ...(typeof around === 'string' ? { around: findNotePath(around, await client.tree({}), vault) } : {}),
        ...(depth === undefined ? {} : { depth }),
      });
      const table = await tableShower(call);
      call.report(result, () => {
        const { columns } = words;
        const busiest = result.nodes.toSorted((a, b) => b.links - a.links).slice(0, shownRows);
        const wanted = result.missing.toSorted((a, b) => b.count - a.count).slice(0, shownRows);
        const notes = table(
          [columns['links'] ?? '', columns['title'] ?? '', columns['path'] ?? ''],
          busiest.map((node) => [node.links, node.title, node.path]),
        );
        const missing = table(
          [columns['count'] ?? '', columns['target'] ?? ''],
          wanted.map(({ target, count }) => [count, target]),
        );
        const counts = showCounts({ nodes: result.nodes.length, edges: result.edges.length }, call);
        return [counts, notes, ...(wanted.length === 0 ? [] : [`${words.missing}\n${missing}`])].join('\n\n');
      });
    });
  },
};
