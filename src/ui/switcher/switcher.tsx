import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FindItem } from '#api/contract.ts';
import type { NotePath } from '#core/note/note.ts';
import { useClient } from '../data/client-context.ts';
import { queries, useStatus, useTree } from '../data/queries.ts';
import { useShell } from '../frame/shell.ts';
import { FloatingPanel } from '../kit/dialog.tsx';
import { LangBadge } from '../kit/lang-badge.tsx';
import { PickList, type PickItem } from '../kit/pick-list.tsx';
import { folderOf } from '../note/note-name.ts';
import { noteHref } from '../routing/route.ts';
import { navigate } from '../routing/use-route.ts';
import { preferLanguage } from './prefer-language.ts';
import { readRecent } from './recent.ts';
import styles from './switcher.module.css';

/** Goes to a note by any of its names; offers to make one that does not exist. */
export function Switcher() {
  const { t, i18n } = useTranslation();
  const shell = useShell();
  const [text, setText] = useState('');
  const found = useQuery(queries.find(useClient(), text.trim()));
  const recent = useRecentItems();
  const isEmpty = text.trim() === '';

  const open = (path: NotePath): void => {
    shell.closeDialog();
    navigate({ screen: 'note', path, at: null, line: null, edit: false });
  };
  const items: PickItem[] = (isEmpty ? recent : preferLanguage(found.data?.items ?? [], i18n.language)).map((item) => ({
    id: `${item.path} ${item.matched}`,
    content: <FoundNote item={item} />,
    href: noteHref(item.path),
    run: () => open(item.path),
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

function FoundNote({ item }: { readonly item: FindItem }) {
  return (
    <>
      <span className={styles.name} lang={item.lang ?? undefined}>
        {item.matched}
        {item.matched === item.title || item.kind === 'path' ? null : (
          <span className={styles.title}>{item.title}</span>
        )}
      </span>
      {folderOf(item.path) === item.lang ? null : <span className={styles.folder}>{folderOf(item.path)}</span>}
      {item.lang === null ? null : <LangBadge lang={item.lang} />}
    </>
  );
}

/** Notes opened lately that still exist; in a new notebook, simply its first notes. */
function useRecentItems(): readonly FindItem[] {
  const { data: tree } = useTree();
  const folder = useStatus().data?.vault.folder ?? '';
  return useMemo(() => {
    const notes = new Map((tree?.notes ?? []).map((note) => [note.path as string, note]));
    const recent = readRecent(folder).flatMap((path) => notes.get(path) ?? []);
    const shown = recent.length > 0 ? recent.slice(0, 12) : [...notes.values()].slice(0, 12);
    return shown.map(({ path, title, lang }) => ({ path, title, lang, matched: title, kind: 'title' }));
  }, [folder, tree]);
}
