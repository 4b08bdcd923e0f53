import type { Route } from '../routing/route.ts';
import type { Command } from './command.ts';

/** Where one stands with one's cards. */
export const studyHomeCommands: readonly Command[] = [
  {
    id: 'study',
    title: 'command.study',
    keys: ['Mod+Shift+U'],
    run: ({ navigate }) => navigate({ screen: 'study', part: 'decks', deck: null }),
  },
  ...(['statistics', 'cards', 'settings'] as const).map((part): Command => ({
    id: `study-${part}`,
    title: `command.study-${part}`,
    run: ({ route, navigate }) =>
      navigate({
        screen: 'study',
        part,
        deck: deckOf(route),
      }),
  })),
  {
    id: 'readiness',
    title: 'command.readiness',
    run: ({ change }) => change(({ readiness }) => ({ readiness: !readiness })),
    isOn: ({ settings }) => settings?.readiness === true,
  },
  ...(['glossary', 'quiz'] as const).map((part): Command => ({
    id: `study-print-${part}`,
    title: `command.study-print-${part}`,
    run: ({ route, navigate }) => navigate({ screen: 'study', part, deck: deckOf(route) }),
  })),
  ...(['export', 'import'] as const).map((way): Command => ({
    id: `study-${way}`,
    title: `command.study-${way}`,
    run: ({ route, navigate }) =>
      navigate({
        screen: 'study',
        part: 'exchange',
        deck: deckOf(route),
        ...(way === 'import' ? { section: way } : {}),
      }),
  })),
];

/** The deck one looks at; null: all cards. */
function deckOf(route: Route): string | null {
  const deck = route.screen === 'study' || route.screen === 'session' ? route.deck : null;
  return deck === 'all' ? null : deck;
}
