import { useMemo } from 'react';
import { Menu, MenuItem, Popover } from 'react-aria-components/Menu';
import { useTranslation } from 'react-i18next';
import { useShownKey } from '../commands/use-keys.ts';
import { actionsFor } from './tab-actions.ts';
import type { Tab } from './tab.ts';
import { updateWorkspace, useWorkspace } from './workspace-store.ts';
import styles from '../frame/toolbar-menu.module.css';

type TabMenuProps = {
  readonly tab: Tab;
  readonly trigger: HTMLElement | null;
  readonly onClose: () => void;
};

/** What can be done with a tab, under the tab. */
export function TabMenu({ tab, trigger, onClose }: TabMenuProps) {
  const { t } = useTranslation();
  const workspace = useWorkspace();
  const triggerRef = useMemo(() => ({ current: trigger }), [trigger]);
  const offered = actionsFor(workspace, tab);
  const shownKey = useShownKey();
  return (
    <Popover
      triggerRef={triggerRef}
      isOpen
      onOpenChange={(open) => (open ? undefined : onClose())}
      aria-label={t('tab.menu')}
      placement="bottom start"
      className={styles.popover ?? ''}
    >
      <Menu
        aria-label={t('tab.menu')}
        autoFocus="first"
        className={styles.menu ?? ''}
        onClose={onClose}
        onAction={(id) => {
          const action = offered.find((each) => each.id === id);
          if (action !== undefined) updateWorkspace((before, newId) => action.change(before, tab, newId));
        }}
      >
        {offered.map((action) => {
          const key = shownKey(action.id);
          return (
            <MenuItem key={action.id} id={action.id} textValue={t(action.title)} className={styles.item ?? ''}>
              <span>{t(action.title)}</span>
              {key === undefined ? null : <kbd className={styles.keys}>{key}</kbd>}
            </MenuItem>
          );
        })}
      </Menu>
    </Popover>
  );
}
