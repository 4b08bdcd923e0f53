import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Mention } from '#core/links/mentions.ts';
import type { NotePath } from '#core/note/note.ts';
import { useClient } from '../data/client-context.ts';
import { queries } from '../data/queries.ts';
import { useAct } from '../frame/use-act.ts';
import { useShell } from '../frame/shell.ts';

type Changed = { readonly path: NotePath; readonly before: string; readonly hash: string };

/** Makes links to a note of its mentions, all of them unless some are chosen, and offers to take that back. */
export function useLinkMentions(): (path: NotePath, chosen?: readonly Mention[]) => Promise<void> {
  const client = useClient();
  const cache = useQueryClient();
  const act = useAct();
  const { notify } = useShell();
  const { t } = useTranslation();
  return useCallback(
    async (path, chosen) => {
      const changed: Changed[] = [];
      let count = 0;
      await act(async () => {
        const { linkMentions } = await import('./link-mentions.ts');
        const { resolverOf } = await import('./link-name.ts');
        const { newTarget } = await import('#core/note/new-link.ts');
        const { linkForm: form, linkPath } = await cache.ensureQueryData(queries.settings(client));
        const resolver = resolverOf(await cache.ensureQueryData(queries.tree(client)));
        const { mentions } = await cache.ensureQueryData(queries.links(client, path));
        for (const [from, ofNote] of Map.groupBy(chosen ?? mentions, (mention) => mention.path)) {
          const { text: before, hash: baseHash } = await client.source({ path: from });
          const source = { path: from, lang: resolver.get(from)?.lang ?? null };
          const target = newTarget(path, source, { form, path: linkPath }, resolver);
          const { text, linked } = linkMentions(from, before, ofNote, { target, form });
          if (linked === 0) continue;
          const { hash } = await client.save({ path: from, text, baseHash });
          changed.push({ path: from, before, hash });
          count += linked;
        }
        if (count === 0) notify({ text: t('mentions.none') });
      });
      if (count === 0) return;
      await cache.invalidateQueries({ queryKey: ['links'] });
      const takeBack = async (): Promise<void> => {
        await act(async () => {
          for (const { path: from, before, hash } of changed)
            await client.save({ path: from, text: before, baseHash: hash });
          notify({ text: t('undo.done') });
        });
        await cache.invalidateQueries({ queryKey: ['links'] });
      };
      notify({
        text: t('mentions.done', { count }),
        action: { label: t('undo.action'), run: () => void takeBack() },
      });
    },
    [act, cache, client, notify, t],
  );
}
