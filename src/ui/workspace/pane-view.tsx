import { memo, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Middle } from '../frame/middle.tsx';
import { classes } from '../kit/classes.ts';
import { focusPane } from './go.ts';
import { PaneContext } from './pane-context.ts';
import { paneIds } from './pane-tree.ts';
import { TabRow } from './tab-row.tsx';
import { visitOf } from './tab.ts';
import { updateWorkspace, useWorkspace } from './workspace-store.ts';
import { activeTab, findPane } from './workspace.ts';
import styles from './pane-view.module.css';

// What a pane shows is not drawn again because borders move or another pane's tabs change.
const Place = memo(Middle);

/** Time for a dialog to close in, ms. */
const LATE = 200;

/** A pane: its tabs, as soon as there is a choice, and the place the chosen one shows. */
export function PaneView({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const workspace = useWorkspace();
  const panel = useRef<HTMLDivElement>(null);
  const pane = findPane(workspace, id);
  const isFocused = workspace.focused === id;
  const isOneOfMany = workspace.panes.length > 1;
  const tab = pane === undefined ? undefined : activeTab(pane);
  // One place may stand instead of another at the same visit.
  const visit = tab === undefined ? undefined : visitOf(tab);
  const place = `${tab?.id} ${visit?.key} ${visit?.hash.split('?', 1)[0]}`;
  const count = pane?.tabs.length ?? 0;

  useEffect(() => {
    if (!isFocused) return undefined;
    // What had the focus may be gone with its tab or pane; without this the keyboard would be nowhere.
    const enter = (): void => {
      if (document.activeElement !== document.body) return;
      const inside = panel.current?.querySelector<HTMLElement>('[data-first-focus], [tabindex="-1"]');
      (inside ?? panel.current)?.focus({ preventScroll: true });
    };
    enter();
    // A dialog that closes now may give the focus back to something that is gone.
    const timer = setTimeout(enter, LATE);
    return () => clearTimeout(timer);
  }, [count, isFocused, place]);

  if (pane === undefined || tab === undefined) return null;
  const hasRow = isOneOfMany || pane.tabs.length > 1 || tab.pinned;
  const take = (): void => updateWorkspace((before) => focusPane(before, id));
  return (
    <PaneContext value={id}>
      <section
        className={styles.pane}
        data-pane={id}
        {...(isOneOfMany
          ? { 'data-region': true, 'aria-label': t('pane.label', { number: paneIds(workspace.tree).indexOf(id) + 1 }) }
          : {})}
        onPointerDownCapture={take}
        onFocusCapture={take}
      >
        {hasRow ? <TabRow pane={pane} isFocused={isFocused} /> : null}
        <div
          ref={panel}
          id={`panel-${id}`}
          className={classes(styles.panel)}
          data-panel
          tabIndex={-1}
          {...(hasRow ? { role: 'tabpanel', 'aria-labelledby': `tab-${tab.id}` } : {})}
        >
          <Place key={tab.id} />
        </div>
      </section>
    </PaneContext>
  );
}
