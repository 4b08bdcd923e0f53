import { lazy, Suspense, useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useDropGuard } from '../attach/use-drop-guard.ts';
import { useCommandKeys } from '../commands/use-commands.ts';
import { NotePanel } from '../links/note-panel.tsx';
import { classes } from '../kit/classes.ts';
import { useStatus } from '../data/queries.ts';
import { desktopClient } from '../desktop/desktop-client.ts';
import { PreviewCard } from '../preview/preview-card.tsx';
import { PrintPlace } from '../print/print-place.tsx';
import { useRoute } from '../routing/use-route.ts';
import { NotesPanel } from '../tree/notes-panel.tsx';
import { PaneLayout } from '../workspace/pane-layout.tsx';
import { useOpenAside } from '../workspace/use-open-aside.ts';
import { restoreWorkspace } from '../workspace/workspace-store.ts';
import { Banners } from './banners.tsx';
import { Dialogs } from './dialogs.tsx';
import { FocusModeEnd } from './focus-mode-end.tsx';
import { useShell, type Side } from './shell.ts';
import { SideBorder } from './side-border.tsx';
import { useSideWidth } from './use-side-width.ts';
import { StatusBar } from './status-bar.tsx';
import { Toolbar } from './toolbar.tsx';
import styles from './frame.module.css';

const DesktopWindow = lazy(async () => ({ default: (await import('../desktop/desktop-window.tsx')).DesktopWindow }));

/** The window: notes at the left, what one reads in the middle, what it hangs together with at the right. */
export function Frame() {
  const { t } = useTranslation();
  const { shown, focusMode } = useShell();
  const left = shown.left && !focusMode;
  const right = shown.right && !focusMode;
  const { route } = useRoute();
  const desktop = desktopClient();
  const folder = useStatus().data?.vault.folder;
  useCommandKeys();
  useOpenAside();
  useDropGuard();
  useEffect(() => {
    if (folder !== undefined) restoreWorkspace(folder);
  }, [folder]);
  return (
    <div className={classes(styles.frame, left && styles.withLeft, right && styles.withRight)}>
      {left ? (
        <SidePanel side="left" label={t('panel.notes')}>
          <NotesPanel />
        </SidePanel>
      ) : null}
      <main className={styles.middle} data-region>
        {focusMode ? <FocusModeEnd /> : <Toolbar />}
        <Banners />
        <PaneLayout />
      </main>
      {right && route.screen === 'note' ? (
        <SidePanel side="right" label={t('panel.note')}>
          <NotePanel path={route.path} />
        </SidePanel>
      ) : null}
      {focusMode ? null : <StatusBar />}
      <PreviewCard />
      <Dialogs />
      <PrintPlace />
      {desktop === null ? null : (
        <Suspense>
          <DesktopWindow desktop={desktop} />
        </Suspense>
      )}
    </div>
  );
}

/** A panel beside the note or, in a narrow window, over it. */
function SidePanel({
  side,
  label,
  children,
}: {
  readonly side: Side;
  readonly label: string;
  readonly children: ReactNode;
}) {
  const { narrow, leavePanels, dialog } = useShell();
  const { width, setWidth } = useSideWidth(side);
  const isOver = narrow && dialog === null;
  useEffect(() => {
    if (!isOver) return;
    const before = document.activeElement;
    const panel = document.querySelector<HTMLElement>(`aside[data-side="${side}"]`);
    (
      panel?.querySelector<HTMLElement>('[data-first-focus]') ?? panel?.querySelector<HTMLElement>('a[href], button')
    )?.focus();
    const leave = (event: KeyboardEvent): void => {
      if (event.key === 'Escape' && !event.isComposing) leavePanels();
    };
    window.addEventListener('keydown', leave);
    return () => {
      window.removeEventListener('keydown', leave);
      if (before instanceof HTMLElement) before.focus();
    };
  }, [isOver, leavePanels, side]);
  return (
    <>
      {narrow ? <div className={styles.scrim} onClick={leavePanels} /> : null}
      <aside
        aria-label={label}
        className={classes(styles.side, styles[side], narrow && styles.over)}
        data-region
        data-side={side}
        style={narrow ? undefined : { width }}
      >
        {children}
        {narrow ? null : <SideBorder side={side} width={width} onChange={setWidth} />}
      </aside>
    </>
  );
}
