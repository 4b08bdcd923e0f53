import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useTree } from '../data/queries.ts';
import { nameOf } from '../note/note-name.ts';
import { parseRoute } from '../routing/route.ts';
import { visitOf, type Tab } from './tab.ts';

/** What stands on a tab: a short name, and where it leads when that says more. */
export type TabTitle = { readonly name: string; readonly lang: string | null; readonly detail: string };

/** Names tabs by the titles of their notes, and by file names as long as those are not known. */
export function useTabTitles(): (tab: Tab) => TabTitle {
  const { t } = useTranslation();
  const { data: tree } = useTree();
  const notes = useMemo(() => new Map((tree?.notes ?? []).map((note) => [note.path as string, note])), [tree]);
  return (tab) => {
    const route = parseRoute(visitOf(tab).hash);
    if (route.screen === 'note') {
      const note = notes.get(route.path);
      const name = note?.title ?? (route.path.split('/').at(-1) ?? '').replace(/\.md$/i, '');
      return { name, lang: note?.lang ?? null, detail: route.path };
    }
    if (route.screen === 'search') {
      const name = route.text === '' ? t('search.title') : t('tab.search', { text: route.text });
      return { name, lang: null, detail: name };
    }
    if (route.screen === 'graph') {
      const of = route.path === null ? undefined : (notes.get(route.path)?.title ?? nameOf(route.path));
      const name = of === undefined ? t('graph.title') : t('graph.around', { name: of });
      return { name, lang: null, detail: route.path ?? name };
    }
    if (route.screen === 'study') {
      const name = route.part === 'decks' ? t('study.home.title') : t(`study.home.part-${route.part}`);
      return { name, lang: null, detail: t('study.home.title') };
    }
    const name =
      route.screen === 'check'
        ? t('check.title')
        : route.screen === 'calculators'
          ? t('calc.title')
          : route.screen === 'session'
            ? t('study.session.name')
            : t('command.welcome');
    return { name, lang: null, detail: name };
  };
}
