import { useCallback, useMemo, useState, type ReactNode } from 'react';
import { useKept } from '../data/kept.ts';
import { NoticeList, type ShownNotice } from '../kit/notice-list.tsx';
import { useNarrow } from './narrow.ts';
import { ShellContext, type Notice, type OpenDialog, type Shell, type Side } from './shell.ts';

const bothShown = { left: true, right: true };
const noneShown = { left: false, right: false };

/** Keeps what belongs to the window itself: its panels, its one dialog, its messages. */
export function ShellProvider({ children }: { readonly children: ReactNode }) {
  const [dialog, openDialog] = useState<OpenDialog | null>(null);
  const [layout, setLayout] = useKept('layout', bothShown);
  const [over, setOver] = useState<Record<Side, boolean>>(noneShown);
  const [notices, setNotices] = useState<readonly ShownNotice[]>([]);
  const [announced, announce] = useState('');
  const [focusMode, setFocusMode] = useState(false);
  const narrow = useNarrow();

  const notify = useCallback((notice: Notice) => {
    setNotices((before) => {
      const others = before.filter(({ text }) => text !== notice.text).slice(-2);
      return [...others, { ...notice, id: (before.at(-1)?.id ?? 0) + 1 }];
    });
  }, []);
  const dismiss = useCallback((id: number) => setNotices((before) => before.filter((each) => each.id !== id)), []);

  const shell = useMemo<Shell>(
    () => ({
      dialog,
      openDialog,
      closeDialog: () => openDialog(null),
      shown: narrow ? over : layout,
      narrow,
      toggle(side) {
        if (focusMode) setFocusMode(false);
        else if (narrow) setOver({ ...noneShown, [side]: !over[side] });
        else setLayout({ ...layout, [side]: !layout[side] });
      },
      leavePanels: () => setOver(noneShown),
      focusMode,
      setFocusMode,
      notify,
      announce,
    }),
    [dialog, focusMode, layout, narrow, notify, over, setLayout],
  );
  return (
    <ShellContext value={shell}>
      {children}
      <NoticeList notices={notices} onDismiss={dismiss} />
      <div role="status" className="visually-hidden">
        {announced}
      </div>
    </ShellContext>
  );
}
