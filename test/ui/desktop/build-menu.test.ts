import type { TFunction } from 'i18next';
import { describe, expect, it, vi } from 'vitest';
import type { MenuEntry, SystemMenu } from '#api/desktop.ts';
import { desktopInputs } from '#api/desktop-handlers.ts';
import { keysAsSet } from '#ui/commands/keys-as-set.ts';
import type { Command, CommandContext } from '#ui/commands/command.ts';
import { commands } from '#ui/commands/registry.ts';
import { buildMenu } from '#ui/desktop/build-menu.ts';
import { menuPlan, type PlannedItem } from '#ui/desktop/menu-plan.ts';
import en from '#ui/i18n/en.json' with { type: 'json' };

// Some commands ask where the keyboard stands.
vi.stubGlobal('document', { activeElement: null });

const t = ((key: string) => (en as Record<string, string>)[key] ?? key) as unknown as TFunction;
const context = {
  desktop: true,
  route: { screen: 'welcome' },
  settings: { theme: 'dark' },
  shell: { shown: { left: true, right: false }, focusMode: false },
  workspace: { panes: [{ id: 'p', tabs: [{ id: 't', visits: [], at: 0 }], active: 't' }], focused: 'p', closed: [] },
} as unknown as CommandContext;
const build = (set = {}): SystemMenu =>
  buildMenu(menuPlan(false), { t, commands, context, keys: keysAsSet(commands, set, true) });
const find = (menus: SystemMenu, id: string): MenuEntry | undefined =>
  menus
    .flatMap(({ entries }) => entries.flatMap((each) => (each.kind === 'menu' ? each.entries : [each])))
    .find((each) => each.kind === 'command' && each.id === id);

const idsOf = (item: PlannedItem): readonly string[] => {
  if (typeof item === 'string') return item === '-' ? [] : [item];
  return 'menu' in item ? item.items : [];
};

describe.each([false, true])('the plan of the menus (Mac: %s)', (mac) => {
  const ids = menuPlan(mac).flatMap(({ items }) => items.flatMap(idsOf));

  it('names only commands there are, each once', () => {
    const known = new Set(commands.map(({ id }) => id));
    expect(ids.filter((id) => !known.has(id))).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('has every command of notebooks and windows, quitting and the settings', () => {
    const wanted = commands.filter(({ desktopOnly }) => desktopOnly).map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining([...wanted, 'settings']));
    expect(JSON.stringify(menuPlan(mac))).toContain('"quit"');
  });
});

describe('the menus of the window', () => {
  it('are what the host accepts', () => {
    expect(desktopInputs.showMenu.safeParse({ lang: 'en', menus: build() }).error).toBeUndefined();
  });

  it('show a command by its name and its first key', () => {
    expect(find(build(), 'switcher')).toEqual({
      kind: 'command',
      id: 'switcher',
      label: 'Go to note',
      key: 'Mod+P',
      enabled: true,
      checked: null,
    });
  });

  it('follow the keys as they are set', () => {
    expect(find(build({ switcher: ['F9'] }), 'switcher')).toMatchObject({ key: 'F9' });
    expect(find(build({ switcher: [] }), 'switcher')).toMatchObject({ key: null });
  });

  it('say what can be done now and what is on', () => {
    expect(find(build(), 'rename')).toMatchObject({ enabled: false });
    expect(find(build(), 'left')).toMatchObject({ checked: true });
    expect(find(build(), 'right')).toMatchObject({ checked: false, enabled: false });
    expect(find(build(), 'theme-dark')).toMatchObject({ checked: true });
    expect(find(build(), 'theme-light')).toMatchObject({ checked: false });
  });

  it('leave out what the host cannot do', () => {
    const all = commands.filter(({ id }) => id === 'export-pdf' || id === 'switcher');
    const browser = { ...context, desktop: false };
    const menus = buildMenu(menuPlan(false), { t, commands: all, context: browser, keys: keysAsSet(all, {}, false) });
    expect([find(menus, 'switcher')?.kind, find(menus, 'export-pdf')]).toEqual(['command', undefined]);
  });

  it('pass over a command that is not there', () => {
    const none: readonly Command[] = [];
    const keys = keysAsSet(none, {}, true);
    const menus = buildMenu(menuPlan(false), { t, commands: none, context, keys });
    expect(menus.flatMap(({ entries }) => entries).some(({ kind }) => kind === 'command')).toBe(false);
  });
});
