import { resolve } from 'node:path';
import type { NotePath } from '#core/note/note.ts';
import type { Command } from '../command.ts';
import { vaultPath } from '../find-note-path.ts';
import { tableShower } from '../show-table.ts';
import { withVault } from '../with-vault.ts';
import { fill } from '../words/choose-words.ts';

export const rename: Command = {
  name: 'rename',
  usage: '<vault> <note or folder> <new path>',
  arguments: { min: 3, max: 3 },
  options: { 'dry-run': {} },
  run: (call) =>
    withVault(call, async ({ client }) => {
      const [folder = '.', from = '', to = ''] = call.args;
      const vault = resolve(call.cwd, folder);
      const { notes } = await client.tree({});
      const old = vaultPath(from, vault).replace(/\/+$/, '');
      const isNote =
        notes.some(({ path }) => path === `${old}.md`) && !notes.some(({ path }) => path.startsWith(`${old}/`));
      const input = { from: (isNote ? `${old}.md` : old) as NotePath, to: vaultPath(to, vault) };

      const isTrial = call.options['dry-run'] === true;
      const result = await (isTrial ? client.previewRename(input) : client.rename(input));
      const table = await tableShower(call);
      call.report(result, () => {
        const { words } = call;
        const head = ['path', 'line', 'before', 'after'].map((name) => words.columns[name] ?? name);
        const rows = result.edits.map((edit) => [edit.path, edit.line, edit.before, edit.after]);
        return [
          fill(isTrial ? words.wouldMove : words.moved, result.moved),
          fill(words.edited, { count: rows.length }),
          ...(rows.length === 0 ? [] : ['', table(head, rows)]),
        ].join('\n');
      });
    }),
};
