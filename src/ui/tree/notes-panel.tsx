import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useKept } from '../data/kept.ts';
import { useStatus, useTree } from '../data/queries.ts';
import { useShell } from '../frame/shell.ts';
import { ErrorNote } from '../kit/error-note.tsx';
import { navigate, useRoute } from '../routing/use-route.ts';
import { BookmarkList } from './bookmark-list.tsx';
import { LanguageFilter } from './language-filter.tsx';
import { buildTree, countLanguages, foldersOf, sortFolders, visibleRows } from './note-tree.ts';
import { PanelHead } from './panel-head.tsx';
import { RecentList } from './recent-list.tsx';
import { SavedSearchList } from './saved-search-list.tsx';
import { TagList } from './tag-list.tsx';
import { TreeList } from './tree-list.tsx';
import styles from './notes-panel.module.css';

/** Notebooks with no more notes than this begin with their folders unfolded. */
const SMALL = 200;

/** The left panel: what the notebook holds. */
export function NotesPanel() {
  const { t, i18n } = useTranslation();
  const status = useStatus();
  const tree = useTree();
  const shell = useShell();
  const { route } = useRoute();
  const current = route.screen === 'note' ? route.path : null;
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [kept, setKept] = useKept<readonly string[] | null>(`folders:${status.data?.vault.folder ?? ''}`, null);

  const notes = useMemo(() => tree.data?.notes ?? [], [tree.data]);
  const languages = useMemo(() => countLanguages(notes), [notes]);
  const folders = useMemo(() => {
    if (tree.data !== undefined && chosen.length === 0) return sortFolders(tree.data.folders, i18n.language);
    return buildTree(
      notes.filter(({ lang }) => lang !== null && chosen.includes(lang)),
      i18n.language,
    );
  }, [chosen, i18n.language, notes, tree.data]);
  const open = useMemo(() => {
    const unfolded = kept ?? (notes.length <= SMALL ? notes.flatMap(({ path }) => foldersOf(path)) : []);
    return new Set(unfolded);
  }, [kept, notes]);
  const rows = useMemo(() => visibleRows(folders, open), [folders, open]);

  useEffect(() => {
    if (current === null || tree.data === undefined) return;
    const folded = foldersOf(current).filter((folder) => !open.has(folder));
    if (folded.length > 0) setKept([...open, ...folded]);
    // The open note is shown once, when it is opened; its folders may then be folded again.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [current, tree.data === undefined]);

  /** What is asked for is shown, unless it is too much to look through. */
  const choose = (langs: readonly string[]): void => {
    setChosen(langs);
    const asked = notes.filter(({ lang }) => lang !== null && langs.includes(lang));
    const folded = new Set(asked.flatMap(({ path }) => foldersOf(path)).filter((folder) => !open.has(folder)));
    if (asked.length <= SMALL && folded.size > 0) setKept([...open, ...folded]);
  };

  const onFold = (folder: string, unfold: boolean): void => {
    const next = new Set(open);
    if (unfold) next.add(folder);
    else next.delete(folder);
    setKept([...next]);
  };

  return (
    <div className={styles.panel}>
      <PanelHead name={status.data?.vault.name ?? ''} />
      {languages.length > 1 ? <LanguageFilter languages={languages} chosen={chosen} onChoose={choose} /> : null}
      {tree.error === null || tree.data !== undefined ? null : (
        <ErrorNote error={tree.error} onRetry={() => void tree.refetch()} />
      )}
      {tree.data !== undefined && notes.length === 0 ? <p className={styles.empty}>{t('tree.empty')}</p> : null}
      <TreeList
        rows={rows}
        current={current}
        showLangs={languages.length > 1}
        onFold={onFold}
        onOpen={(path) => {
          navigate({ screen: 'note', path, at: null, line: null, edit: false });
          shell.leavePanels();
        }}
      />
      <div className={styles.lists}>
        <BookmarkList />
        <SavedSearchList />
        <RecentList />
        <TagList />
      </div>
    </div>
  );
}
