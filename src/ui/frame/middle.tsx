import { lazy, Suspense, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useNote, useStatus } from '../data/queries.ts';
import { Waiting } from '../kit/waiting.tsx';
import { NoteScreen } from '../note/note-screen.tsx';
import type { Route } from '../routing/route.ts';
import { useRoute } from '../routing/use-route.ts';
import { LazySession } from '../study/session/lazy-session.ts';
import { rememberRecent } from '../switcher/recent.ts';
import { WelcomeScreen } from '../welcome/welcome-screen.tsx';
import { useIsFocusedPane, useMayEdit } from '../workspace/pane-context.ts';

const SourceEditor = lazy(async () => ({ default: (await import('../editor/source-editor.tsx')).SourceEditor }));
const SearchScreen = lazy(async () => ({ default: (await import('../search/search-screen.tsx')).SearchScreen }));
const CheckScreen = lazy(async () => ({ default: (await import('../check/check-screen.tsx')).CheckScreen }));
const CalculatorsScreen = lazy(async () => ({
  default: (await import('../calc/calculators-screen.tsx')).CalculatorsScreen,
}));
const StudyScreen = lazy(async () => ({ default: (await import('../study/home/study-screen.tsx')).StudyScreen }));
const GraphScreen = lazy(async () => ({ default: (await import('../graph/graph-screen.tsx')).GraphScreen }));

/** The place a tab stands at. */
export function Middle() {
  const { route, key } = useRoute();
  const folder = useStatus().data?.vault.folder;
  const mayEdit = useMayEdit(route.screen === 'note' && route.edit ? route.path : null);
  return <Suspense fallback={<Waiting />}>{show(route, { key, folder, mayEdit })}</Suspense>;
}

type Around = { readonly key: string; readonly folder: string | undefined; readonly mayEdit: boolean };

function show(route: Route, { key, folder, mayEdit }: Around) {
  switch (route.screen) {
    case 'note':
      if (!route.edit || !mayEdit) return <OpenNote route={route} entry={key} folder={folder} />;
      return folder === undefined ? <Waiting /> : <SourceEditor key={route.path} folder={folder} path={route.path} />;
    case 'search':
      return <SearchScreen text={route.text} page={route.page} entry={key} />;
    case 'graph':
      return <GraphScreen path={route.path} view={route.view} entry={key} />;
    case 'calculators':
      return <CalculatorsScreen model={route.model} />;
    case 'study':
      return <StudyScreen part={route.part} deck={route.deck} section={route.section} />;
    case 'session':
      return <LazySession key={key} deck={route.deck} mode={route.mode} only={route.only} />;
    case 'check':
      return <CheckScreen {...route} entry={key} />;
    case 'welcome':
      return <WelcomeScreen />;
  }
}

type NoteRoute = Extract<Route, { screen: 'note' }>;

function OpenNote({
  route,
  entry,
  folder,
}: {
  readonly route: NoteRoute;
  readonly entry: string;
  readonly folder: string | undefined;
}) {
  const { t } = useTranslation();
  const { data: note } = useNote(route.path);
  const isFocused = useIsFocusedPane();
  useEffect(() => {
    if (note !== undefined && folder !== undefined) rememberRecent(folder, note.path);
  }, [folder, note]);
  useEffect(() => {
    if (!isFocused) return;
    document.title = t('window.title', { name: note?.title ?? route.path });
    return () => {
      document.title = t('window.name');
    };
  }, [isFocused, note?.title, route.path, t]);
  return <NoteScreen path={route.path} at={route.at} line={route.line} entry={entry} />;
}
