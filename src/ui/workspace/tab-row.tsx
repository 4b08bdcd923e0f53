import { Plus } from 'lucide-react';
import { lazy, Suspense, useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useStatus } from '../data/queries.ts';
import { IconButton } from '../kit/button.tsx';
import { closeTab, openTab } from './open-tab.ts';
import { focusPane, showTab } from './go.ts';
import { TabHandle } from './tab-handle.tsx';
import { emptyPlace } from './tab.ts';
import { useTabDrag } from './use-tab-drag.ts';
import { useTabTitles } from './use-tab-titles.ts';
import type { Pane } from './workspace.ts';
import { updateWorkspace } from './workspace-store.ts';
import styles from './tab-row.module.css';

const TabMenu = lazy(async () => ({ default: (await import('./tab-menu.tsx')).TabMenu }));

/** The tabs of a pane: one stop of the Tab key, arrows inside, Enter shows, Delete closes, Shift+F10 opens the menu. */
export function TabRow({ pane, isFocused }: { readonly pane: Pane; readonly isFocused: boolean }) {
  const { t } = useTranslation();
  const folder = useStatus().data?.vault.folder ?? '';
  const titleOf = useTabTitles();
  const list = useRef<HTMLDivElement>(null);
  const [menuOf, setMenuOf] = useState<string | null>(null);
  const returnsFocus = useRef(false);
  const grab = useTabDrag(pane.id);
  const handle = (id: string): HTMLElement | null => document.getElementById(`tab-${id}`);

  useEffect(() => {
    handle(pane.active)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    if (!returnsFocus.current) return;
    returnsFocus.current = false;
    handle(pane.active)?.focus();
  }, [pane.active, pane.tabs]);

  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.nativeEvent.isComposing) return;
    const at = pane.tabs.findIndex(({ id }) => handle(id) === event.target);
    const tab = pane.tabs[at];
    if (tab === undefined) return;
    const goTo = (index: number): void => handle(pane.tabs.at(index % pane.tabs.length)?.id ?? '')?.focus();
    if (event.key === 'ArrowRight') goTo(at + 1);
    else if (event.key === 'ArrowLeft') goTo(at - 1);
    else if (event.key === 'Home') goTo(0);
    else if (event.key === 'End') goTo(-1);
    else if (event.key === 'Enter' || event.key === ' ') updateWorkspace((before) => showTab(before, tab.id));
    else if (event.key === 'Delete') {
      returnsFocus.current = true;
      updateWorkspace((before, newId) => closeTab(before, tab.id, newId));
    } else if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) setMenuOf(tab.id);
    else return;
    event.preventDefault();
  };

  const menuTab = pane.tabs.find(({ id }) => id === menuOf);
  return (
    <div className={styles.row} data-focused={isFocused || undefined}>
      <div
        ref={list}
        role="tablist"
        aria-label={t('tab.list')}
        className={styles.list}
        data-tabs-of={pane.id}
        onKeyDown={onKeyDown}
        onWheel={({ deltaY, currentTarget }) => currentTarget.scrollBy({ left: deltaY })}
      >
        {pane.tabs.map((tab) => (
          <TabHandle
            key={tab.id}
            tab={tab}
            folder={folder}
            title={titleOf(tab)}
            panel={`panel-${pane.id}`}
            isActive={tab.id === pane.active}
            onGrab={(event) => grab(tab.id, event)}
            onShow={() => updateWorkspace((before) => showTab(before, tab.id))}
            onClose={() => updateWorkspace((before, newId) => closeTab(before, tab.id, newId))}
            onMenu={() => setMenuOf(tab.id)}
          />
        ))}
      </div>
      <IconButton
        label={t('command.tab-new')}
        onPress={() => updateWorkspace((before, newId) => openTab(focusPane(before, pane.id), emptyPlace, newId))}
      >
        <Plus size={15} aria-hidden />
      </IconButton>
      {menuTab === undefined ? null : (
        <Suspense>
          <TabMenu tab={menuTab} trigger={handle(menuTab.id)} onClose={() => setMenuOf(null)} />
        </Suspense>
      )}
    </div>
  );
}
