import { resolve } from 'node:path';
import type { NoteLinks } from '#api/contract.ts';
import type { Call, Command } from '../command.ts';
import { paint } from '../console.ts';
import { findNotePath } from '../find-note-path.ts';
import { tableShower, type Cell } from '../show-table.ts';
import { withVault } from '../with-vault.ts';

export const links: Command = {
  name: 'links',
  usage: '<vault> <note>',
  arguments: { min: 2, max: 2 },
  options: {},
  run: (call) =>
    withVault(call, async ({ client }) => {
      const [vault = '.', note = ''] = call.args;
      const path = findNotePath(note, await client.tree({}), resolve(call.cwd, vault));
      const result = await client.links({ path });
      const table = await tableShower(call);
      call.report(result, () => show(result, table, call));
    }),
};

type ShowTable = Awaited<ReturnType<typeof tableShower>>;

function show({ outgoing, backlinks, mentions }: NoteLinks, table: ShowTable, { words, console }: Call): string {
  const section = (title: string, names: readonly string[], rows: readonly (readonly Cell[])[]): string => {
    const head = names.map((name) => words.columns[name] ?? name);
    return `${paint(console, 'bold', title)}\n${rows.length === 0 ? words.none : table(head, rows)}`;
  };
  return [
    section(
      words.outgoing,
      ['line', 'status', 'target', 'path'],
      outgoing.map((link) => [link.line, words.statuses[link.status], link.target, link.path]),
    ),
    section(
      words.backlinks,
      ['path', 'line', 'context'],
      backlinks.map((link) => [link.path, link.line, link.context]),
    ),
    section(
      words.mentions,
      ['path', 'line', 'context'],
      mentions.map((mention) => [mention.path, mention.line, mention.context]),
    ),
  ].join('\n\n');
}
