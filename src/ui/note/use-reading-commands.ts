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
import { askForProperty } from '../properties/ask-for-property.ts';
import { noteHref } from '../routing/route.ts';
import { navigate, useRoute } from '../routing/use-route.ts';
import { openBeside } from '../workspace/open-beside.ts';
import { updateWorkspace } from '../workspace/workspace-store.ts';
import { headingInSight } from './heading-in-sight.ts';
import { besideLanguage, nextLanguage } from './other-languages.ts';
import { useCopyLink } from './use-copy-link.ts';

type ReadingCommands = Pick<
  CommandContext,
  'copyLink' | 'linkMentions' | 'toggleBookmark' | 'previewLink' | 'addProperty' | 'nextLanguage' | 'compareLanguages'
>;

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
      addProperty() {
        if (!askForProperty()) notify({ text: t('properties.not-here') });
      },
      nextLanguage() {
        if (path === null) return;
        void act(async () => {
          const next = nextLanguage(await cache.ensureQueryData(queries.note(client, path)));
          if (next === undefined) notify({ text: t('translation.none') });
          else navigate({ screen: 'note', path: next, at: null, line: null, edit: false });
        });
      },
      compareLanguages() {
        if (path === null) return;
        void act(async () => {
          const beside = besideLanguage(await cache.ensureQueryData(queries.note(client, path)));
          if (beside === undefined) notify({ text: t('translation.none') });
          else updateWorkspace((before, newId) => openBeside(before, noteHref(beside.path), newId));
        });
      },
    }),
    [act, cache, client, copyLink, linkMentions, notify, path, t, toggle],
  );
}
