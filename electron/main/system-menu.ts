import type { MenuItemConstructorOptions } from 'electron';
import type { MenuEntry, SystemMenu } from '#api/desktop.ts';
import { toAccelerator } from './accelerator.ts';

export type MenuActions = {
  /** Runs a command in the window the menu belongs to. */
  readonly run: (id: string) => void;
  readonly openRecent: (folder: string) => void;
};

export type MenuState = {
  /** Folders opened before, the last one first. */
  readonly recent: readonly string[];
  /** Shows what only a developer of the app needs. */
  readonly developer: boolean;
};

/** The menu of the system, as the window that has the focus wants it; what a role does, the system does. */
export function menuTemplate(menus: SystemMenu, state: MenuState, actions: MenuActions): MenuItemConstructorOptions[] {
  const itemOf = (entry: MenuEntry): MenuItemConstructorOptions[] => {
    switch (entry.kind) {
      case 'separator':
        return [{ type: 'separator' }];
      case 'role':
        if (entry.role === 'toggleDevTools' && !state.developer) return [];
        return [{ role: entry.role, label: shown(entry.label) }];
      case 'recent':
        return [recentMenu(shown(entry.label), state.recent, actions)];
      case 'command':
        return [commandItem(entry, actions)];
    }
  };
  return menus.map(({ label, role, entries }) => ({
    label: shown(label),
    ...(role === null ? {} : { role }),
    submenu: withoutDoubleLines(
      entries.flatMap((entry) =>
        entry.kind === 'menu' ? [{ label: shown(entry.label), submenu: entry.entries.flatMap(itemOf) }] : itemOf(entry),
      ),
    ),
  }));
}

/** The menu while no window is there to say what it wants, as on a Mac: what is needed to type, to quit and to come back. */
export function withoutWindow(menus: SystemMenu): SystemMenu {
  return menus.map((menu) => ({
    ...menu,
    entries: menu.entries.map((entry) => (entry.kind === 'command' ? { ...entry, enabled: false } : entry)),
  }));
}

function commandItem(
  { id, label, key, enabled, checked }: Extract<MenuEntry, { kind: 'command' }>,
  { run }: MenuActions,
): MenuItemConstructorOptions {
  const accelerator = key === null ? undefined : toAccelerator(key);
  return {
    id,
    label: shown(label),
    enabled,
    ...(checked === null ? {} : { type: 'checkbox' as const, checked }),
    // The window hears its keys itself, on every layout; the menu only shows them.
    ...(accelerator === undefined ? {} : { accelerator, registerAccelerator: false }),
    click: () => run(id),
  };
}

function recentMenu(label: string, recent: readonly string[], { openRecent }: MenuActions): MenuItemConstructorOptions {
  const submenu = recent.map((folder) => ({ label: shown(folder), click: () => openRecent(folder) }));
  return { id: 'recent', label, enabled: recent.length > 0, submenu };
}

/** Where commands of the plan are left out, no line stands at an end or beside another. */
function withoutDoubleLines(items: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  const isLine = (item: MenuItemConstructorOptions | undefined): boolean => item?.type === 'separator';
  return items.filter(
    (item, at) => !isLine(item) || (at > 0 && !isLine(items[at - 1]) && items.slice(at).some((next) => !isLine(next))),
  );
}

// A single & in a label marks the letter of a shortcut.
function shown(label: string): string {
  return label.replaceAll('&', '&&');
}
