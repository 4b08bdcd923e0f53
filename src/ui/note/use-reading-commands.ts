import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { CommandContext } from '../commands/command.ts';
import { useClient } from '../data/client-context.ts';
import { queries } from '../data/queries.ts';
import { useBookmarks } from '../data/use-bookmarks.ts';
import { useShell } from '../frame/shell.ts';
import { useAct } from '../frame/use-act.ts';
import { useLinkMentions } from '../links/use-link-mentions.ts';
import { previewFocusedLink } from '../preview/preview-store.ts';
import { useRoute } from '../routing/use-route.ts';
import { headingInSight } from './heading-in-sight.ts';
import { useCopyLink } from './use-copy-link.ts';

type ReadingCommands = Pick<CommandContext, 'copyLink' | 'linkMentions' | 'toggleBookmark' | 'previewLink'>;

/** What commands do about the note one reads. */
export function useReadingCommands(): ReadingCommands {
  const client = useClient();
  const cache = useQueryClient();
  const act = useAct();
  const { notify } = useShell();
  const { t } = useTranslation();
  const { route } = useRoute();
  const { toggle } = useBookmarks();
  const copyLink = useCopyLink();
  const linkMentions = useLinkMentions();
  const path = route.screen === 'note' ? route.path : null;
  return useMemo(
    () => ({
      copyLink(place) {
        if (path === null) return;
        void act(async () => {
          const note = await cache.ensureQueryData(queries.note(client, path));
          await copyLink(note, place === 'heading' ? headingInSight() : null);
        });
      },
      linkMentions() {
        if (path !== null) void linkMentions(path);
      },
      toggleBookmark() {
        if (path === null) return;
        void act(async () => notify({ text: (await toggle(path)) ? t('bookmarks.added') : t('bookmarks.removed') }));
      },
      previewLink() {
        if (!previewFocusedLink()) notify({ text: t('preview.none') });
      },
    }),
    [act, cache, client, copyLink, linkMentions, notify, path, t, toggle],
  );
}
