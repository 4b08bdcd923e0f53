import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FindItem } from '#api/contract.ts';
import { useClient } from '../data/client-context.ts';
import { queries, useStatus, useTree } from '../data/queries.ts';
import { useShell } from '../frame/shell.ts';
import { FloatingPanel } from '../kit/dialog.tsx';
import { LangBadge } from '../kit/lang-badge.tsx';
import { PickList, type PickItem } from '../kit/pick-list.tsx';
import { folderOf } from '../note/note-name.ts';
import { noteHref } from '../routing/route.ts';
import { navigate } from '../routing/use-route.ts';
import { orderEquals } from './order-equals.ts';
import { readRecent } from './recent.ts';
import styles from './switcher.module.css';

/** Goes to a note by any of its names; offers to make one that does not exist. */
export function Switcher() {
  const { t, i18n } = useTranslation();
  const shell = useShell();
  const [text, setText] = useState('');
  const found = useQuery(queries.find(useClient(), text.trim()));
  const folder = useStatus().data?.vault.folder ?? '';
  const recentPaths = useMemo(() => readRecent(folder), [folder]);
  const recent = useRecentItems(recentPaths);
  const isEmpty = text.trim() === '';

  const open = ({ path, line }: FindItem): void => {
    shell.closeDialog();
    navigate({ screen: 'note', path, at: null, line: line ?? null, edit: false });
  };
  const shown = isEmpty ? recent : orderEquals(found.data?.items ?? [], i18n.language, recentPaths);
  const items: PickItem[] = shown.map((item) => ({
    id: `${item.path} ${item.line ?? ''} ${item.matched}`,
    content: <FoundNote item={item} />,
    href: noteHref(item.path, { line: item.line ?? null }),
    run: () => open(item),
  }));
  if (!isEmpty) {
    items.push({
      id: 'create',
      content: <span className={styles.create}>{t('switcher.create', { name: text.trim() })}</span>,
      run: () => shell.openDialog({ kind: 'create', path: text.trim() }),
    });
  }
  return (
    <FloatingPanel title={t('command.switcher')} onClose={shell.closeDialog}>
      <PickList
        label={t('switcher.field')}
        placeholder={t('switcher.field')}
        text={text}
        onType={setText}
        items={items}
        empty={t('switcher.empty')}
        pending={!isEmpty && (found.isPending || found.isPlaceholderData)}
      />
    </FloatingPanel>
  );
}

/** The note first, then by which of its names it was found, and why. */
function FoundNote({ item }: { readonly item: FindItem }) {
  const { t } = useTranslation();
  const { path, title, matched, lang, kind } = item;
  const why = item.by ?? (kind === 'heading' || kind === 'term' ? kind : undefined);
  return (
    <>
      <span className={styles.names} lang={lang ?? undefined}>
        <span className={styles.title}>{title}</span>
        {matched === title || kind === 'path' ? null : (
          <>
            {' '}
            <span className={styles.matched}>{matched}</span>
          </>
        )}
      </span>{' '}
      {why === undefined ? null : <span className={styles.why}>{t(`switcher.why.${why}`)}</span>}
      {folderOf(path) === lang ? null : <span className={styles.folder}>{folderOf(path)}</span>}
      {lang === null ? null : <LangBadge lang={lang} />}
    </>
  );
}

/** So many are listed before anything is typed. */
const MOST_RECENT = 12;

/** Notes opened lately that still exist, then those changed last. */
function useRecentItems(opened: readonly string[]): readonly FindItem[] {
  const { data: tree } = useTree();
  const { data: changed } = useQuery(queries.recent(useClient()));
  return useMemo(() => {
    const notes = new Map((tree?.notes ?? []).map((note) => [note.path as string, note]));
    const paths = new Set([...opened, ...(changed ?? []).map(({ path }) => path)]);
    const shown = [...paths].flatMap((path) => notes.get(path) ?? []).slice(0, MOST_RECENT);
    return shown.map(({ path, title, lang }) => ({ path, title, lang, matched: title, kind: 'title' }));
  }, [opened, changed, tree]);
}
