import { app, Menu } from 'electron';
import type { SystemMenu } from '#api/desktop.ts';
import { tellPage, type NotebookWindow, type NotebookWindows } from './notebook-windows.ts';
import { menuTemplate, withoutWindow } from './system-menu.ts';

export type AppMenu = {
  /** Takes what a window wants its menu to be. */
  wants(window: NotebookWindow, menus: SystemMenu): void;
  /** Shows the menu of the window in front, if it is another now. */
  refresh(): void;
};

type Surroundings = {
  readonly windows: () => NotebookWindows;
  readonly recent: () => readonly string[];
  readonly openRecent: (folder: string, from: NotebookWindow | undefined) => void;
};

/** The one menu of the app, which is that of the window in front. */
export function createAppMenu({ windows, recent, openRecent }: Surroundings): AppMenu {
  const wanted = new WeakMap<NotebookWindow, SystemMenu>();
  let last: SystemMenu = [];
  let shown = '';

  const refresh = (): void => {
    const current = windows().current();
    const own = current === undefined ? withoutWindow(last) : wanted.get(current);
    // A window that has not spoken yet shows the menu of the one before it.
    const menus = own ?? last;
    last = current === undefined ? last : menus;
    const state = { recent: recent(), developer: !app.isPackaged };
    const now = JSON.stringify([menus, state]);
    if (now === shown) return;
    shown = now;
    const template = menuTemplate(menus, state, {
      run(id) {
        const current = windows().current();
        if (current !== undefined) tellPage(current, { kind: 'run', command: id });
        // The system has turned a mark on or off by itself; only the window knows whether it is.
        setImmediate(() => {
          shown = '';
          refresh();
        });
      },
      openRecent: (folder) => openRecent(folder, windows().current()),
    });
    Menu.setApplicationMenu(Menu.buildFromTemplate(template));
  };
  return {
    wants(window, menus) {
      wanted.set(window, menus);
      refresh();
    },
    refresh,
  };
}
