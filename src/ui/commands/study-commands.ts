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
    keys: ['Shift+F9'],
    when: ({ route }) => route.screen === 'note',
    run: ({ studyNote }) => studyNote(),
  },
  {
    id: 'study-practise',
    title: 'command.study-practise',
    when: ({ route }) => route.screen === 'note' || route.screen === 'study' || route.screen === 'session',
    run: ({ practise }) => practise(),
  },
  {
    id: 'study-hand-out',
    title: 'command.study-hand-out',
    when: ({ route }) => route.screen === 'note' || route.screen === 'study' || route.screen === 'session',
    run: ({ handOut }) => handOut(),
  },
];
