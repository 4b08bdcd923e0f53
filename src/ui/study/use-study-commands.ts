import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDeckId } from '#core/review/decks/deck-id.ts';
import type { CommandContext } from '../commands/command.ts';
import { useClient } from '../data/client-context.ts';
import { queries } from '../data/queries.ts';
import { useShell } from '../frame/shell.ts';
import { useAct } from '../frame/use-act.ts';
import { navigate, useRoute } from '../routing/use-route.ts';

type StudyCommands = Pick<CommandContext, 'studyNote' | 'practise' | 'handOut'>;

/** What commands do about the deck one looks at: a note is one, too, and a deck note the one it describes. */
export function useStudyCommands(): StudyCommands {
  const client = useClient();
  const cache = useQueryClient();
  const act = useAct();
  const { notify } = useShell();
  const { t } = useTranslation();
  const { route } = useRoute();
  return useMemo(() => {
    const deckHere = async (): Promise<string> => {
      if (route.screen === 'session') return route.deck;
      if (route.screen === 'study') return route.deck ?? 'all';
      if (route.screen !== 'note') return 'all';
      const { type } = await cache.ensureQueryData(queries.note(client, route.path));
      return formatDeckId({ by: type === 'deck' ? 'deck' : 'note', of: route.path });
    };
    return {
      studyNote: () => void act(async () => navigate({ screen: 'session', deck: await deckHere(), mode: 'due' })),
      practise: () => void act(async () => navigate({ screen: 'session', deck: await deckHere(), mode: 'cram' })),
      handOut: () =>
        void act(async () => {
          const { handOut } = await import('./deck-file/hand-out.ts');
          notify({ text: t('study.deck-file.handed-out', { name: await handOut(client, await deckHere()) }) });
        }),
    };
  }, [act, cache, client, notify, route, t]);
}
