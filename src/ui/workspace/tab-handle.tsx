import { Pin, X } from 'lucide-react';
import { useSyncExternalStore, type PointerEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { readDraft, watchDrafts } from '../editor/draft.ts';
import { classes } from '../kit/classes.ts';
import { parseRoute } from '../routing/route.ts';
import { visitOf, type Tab } from './tab.ts';
import type { TabTitle } from './use-tab-titles.ts';
import styles from './tab-row.module.css';

type TabHandleProps = {
  readonly tab: Tab;
  readonly folder: string;
  readonly title: TabTitle;
  /** Id of the element that shows the tab's place. */
  readonly panel: string;
  readonly isActive: boolean;
  readonly onGrab: (event: PointerEvent<HTMLElement>) => void;
  readonly onShow: () => void;
  readonly onClose: () => void;
  readonly onMenu: () => void;
};

/** One tab of the row. What its signs say is also in its name. */
export function TabHandle({ tab, folder, title, panel, isActive, onGrab, onShow, onClose, onMenu }: TabHandleProps) {
  const { t } = useTranslation();
  const isUnsaved = useIsUnsaved(folder, tab);
  const states = [tab.pinned ? t('tab.pinned') : '', isUnsaved ? t('editor.unsaved') : ''].filter(Boolean);
  return (
    <div
      id={`tab-${tab.id}`}
      role="tab"
      aria-label={[title.name, ...states].join(', ')}
      aria-selected={isActive}
      aria-controls={isActive ? panel : undefined}
      tabIndex={isActive ? 0 : -1}
      title={title.detail}
      className={classes(styles.tab, isActive && styles.active, tab.pinned && styles.pinned)}
      data-tab={tab.id}
      onPointerDown={onGrab}
      onMouseDown={(event) => {
        // The text keeps the focus; a middle click must not begin to scroll.
        event.preventDefault();
        if (event.button === 0) onShow();
      }}
      onAuxClick={(event) => {
        if (event.button === 1) onClose();
      }}
      onContextMenu={(event) => {
        event.preventDefault();
        onMenu();
      }}
    >
      {tab.pinned ? <Pin size={12} aria-hidden className={styles.sign} /> : null}
      <span className={styles.name} lang={title.lang ?? undefined}>
        {title.name}
      </span>
      {isUnsaved ? <span className={styles.unsaved} aria-hidden /> : null}
      {tab.pinned ? null : (
        <span
          aria-hidden
          className={styles.close}
          title={t('command.tab-close')}
          data-close
          onPointerDown={(event) => event.stopPropagation()}
          onMouseDown={(event) => {
            event.preventDefault();
            event.stopPropagation();
          }}
          onClick={onClose}
        >
          <X size={13} />
        </span>
      )}
    </div>
  );
}

/** Whether the note of a tab has text that was typed and not saved. */
function useIsUnsaved(folder: string, tab: Tab): boolean {
  return useSyncExternalStore(watchDrafts, () => {
    const route = parseRoute(visitOf(tab).hash);
    return route.screen === 'note' && readDraft(folder, route.path) !== null;
  });
}
