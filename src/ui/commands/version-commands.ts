import { isComparing, stepChange } from '../editor/change-stepper.ts';
import type { Command } from './command.ts';

/** Everything about earlier versions and backups. */
export const versionCommands: readonly Command[] = [
  {
    id: 'versions',
    title: 'command.versions',
    keys: ['Mod+Shift+H'],
    when: (context) => context.route.screen === 'note',
    run({ route, shell }) {
      if (route.screen === 'note') shell.openDialog({ kind: 'versions', path: route.path });
    },
  },
  {
    id: 'deleted-notes',
    title: 'command.deleted-notes',
    run: ({ shell }) => shell.openDialog({ kind: 'deleted-notes' }),
  },
  { id: 'next-change', title: 'command.next-change', keys: ['Mod+F7'], when: isComparing, run: () => stepChange(1) },
  {
    id: 'previous-change',
    title: 'command.previous-change',
    keys: ['Mod+Shift+F7'],
    when: isComparing,
    run: () => stepChange(-1),
  },
  { id: 'back-up', title: 'command.back-up', run: ({ backUp }) => backUp() },
  {
    id: 'backups',
    title: 'command.backups',
    run: ({ shell }) => shell.openDialog({ kind: 'settings', section: 'backups' }),
  },
];
