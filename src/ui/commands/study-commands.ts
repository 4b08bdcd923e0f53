import type { Command } from './command.ts';

/** Sessions with cards; the keys of a session itself are bare and belong to it (`src/ui/study/session`). */
export const studyCommands: readonly Command[] = [
  {
    id: 'study-session',
    title: 'command.study-session',
    run: ({ navigate }) => navigate({ screen: 'session', deck: 'all', mode: 'due' }),
  },
  {
    id: 'study-note',
    title: 'command.study-note',
    when: ({ route }) => route.screen === 'note',
    run({ route, navigate }) {
      if (route.screen === 'note') navigate({ screen: 'session', deck: `note:${route.path}`, mode: 'due' });
    },
  },
];
