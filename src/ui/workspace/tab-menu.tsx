import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useShownKey } from '../commands/use-keys.ts';
import { MenuUnder } from '../kit/menu-under.tsx';
import { actionsFor } from './tab-actions.ts';
import type { Tab } from './tab.ts';
import { updateWorkspace, useWorkspace } from './workspace-store.ts';

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
    <MenuUnder
      trigger={triggerRef}
      label={t('tab.menu')}
      placement="bottom start"
      onClose={onClose}
      items={offered.map((action) => ({
        id: action.id,
        words: t(action.title),
        keys: shownKey(action.id),
        run: () => updateWorkspace((before, newId) => action.change(before, tab, newId)),
      }))}
    />
  );
}
