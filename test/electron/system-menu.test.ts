import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it } from 'vitest';
import type { MenuEntry, SystemMenu } from '#api/desktop.ts';
import { contextMenuTemplate } from '../../electron/main/context-menu.ts';
import { dialogWords } from '../../electron/main/dialog-words.ts';
import { menuTemplate, withoutWindow } from '../../electron/main/system-menu.ts';

const words = dialogWords('en', []);
const clicked: string[] = [];
const actions = {
  run: (id: string) => void clicked.push(id),
  openRecent: (folder: string) => void clicked.push(folder),
};
const aCommand = (id: string, changes: object = {}): MenuEntry => ({
  kind: 'command',
  id,
  label: id,
  key: null,
  enabled: true,
  checked: null,
  ...changes,
});
const aMenu = (...entries: SystemMenu[number]['entries']): SystemMenu => [{ label: 'File', role: null, entries }];
const itemsOf = (menus: SystemMenu, state: object = {}): MenuItemConstructorOptions[] =>
  menuTemplate(menus, { recent: [], developer: false, ...state }, actions)[0]?.submenu as MenuItemConstructorOptions[];

describe('words of the dialogs', () => {
  it.each(['en', 'ru', 'uk', 'zh', 'hu'])('are all there in %s', (language) => {
    const said = dialogWords(language, []);
    expect(Object.keys(said)).toEqual(Object.keys(words));
    expect(Object.values(said).every((word) => word.trim() !== '')).toBe(true);
    expect(said === words).toBe(language === 'en');
  });

  it('follow the choice, then the system, then English', () => {
    expect(dialogWords('hu', ['ru-RU']).copy).toBe('Másolás');
    expect(dialogWords(null, ['de-DE', 'zh-Hans-CN', 'ru']).copy).toBe('复制');
    expect(dialogWords(null, ['de']).copy).toBe('Copy');
    expect(dialogWords('constructor', []).copy).toBe('Copy');
  });
});

describe('the menu of the system', () => {
  it('shows a command with its key, which the window hears by itself', () => {
    const [item] = itemsOf(aMenu(aCommand('search', { label: 'Search all notes', key: 'Mod+Shift+F' })));
    expect(item).toMatchObject({
      id: 'search',
      label: 'Search all notes',
      accelerator: 'CmdOrCtrl+Shift+F',
      registerAccelerator: false,
      enabled: true,
    });
    expect(item).not.toHaveProperty('type');
  });

  it('says what is on and what cannot be done now', () => {
    const [on, off] = itemsOf(aMenu(aCommand('left', { checked: true }), aCommand('rename', { enabled: false })));
    expect(on).toMatchObject({ type: 'checkbox', checked: true });
    expect(off).toMatchObject({ enabled: false });
  });

  it('runs the command that was chosen, and opens an earlier notebook', () => {
    clicked.length = 0;
    const items = itemsOf(aMenu(aCommand('check'), { kind: 'recent', label: 'Open recent' }), { recent: ['/a & b'] });
    const [recent] = (items[1]?.submenu ?? []) as MenuItemConstructorOptions[];
    for (const item of [items[0], recent]) (item?.click as (() => void) | undefined)?.();
    expect(clicked).toEqual(['check', '/a & b']);
    expect(recent?.label).toBe('/a && b');
  });

  it('has developer tools for developers only, and no line without something on both sides', () => {
    const tools: MenuEntry = { kind: 'role', role: 'toggleDevTools', label: 'Developer tools' };
    const line: MenuEntry = { kind: 'separator' };
    const menu = aMenu(line, aCommand('check'), line, line, tools);
    expect(itemsOf(menu).map(({ id, type }) => id ?? type)).toEqual(['check']);
    expect(itemsOf(menu, { developer: true }).map(({ id, role, type }) => id ?? role ?? type)).toEqual([
      'check',
      'separator',
      'toggleDevTools',
    ]);
  });

  it('lets nothing be done in a window while there is none', () => {
    const quit: MenuEntry = { kind: 'role', role: 'quit', label: 'Quit' };
    const [command, role] = itemsOf(withoutWindow(aMenu(aCommand('check'), quit)));
    expect(command).toMatchObject({ enabled: false });
    expect(role).toEqual({ role: 'quit', label: 'Quit' });
  });
});

describe('the menu of the right mouse button', () => {
  const editFlags = { canCut: true, canCopy: true, canPaste: true, canSelectAll: true } as Electron.EditFlags;
  const params = { editFlags, isEditable: true, selectionText: '', dictionarySuggestions: ['wallet', 'walled'] };

  it('offers spellings first, then what can be done with text', () => {
    const taken: string[] = [];
    const items = contextMenuTemplate(params, words, (word) => void taken.push(word));
    expect(items.map((item) => item.label ?? item.type)).toEqual([
      'wallet',
      'walled',
      'separator',
      'Cut',
      'Copy',
      'Paste',
      'Select all',
    ]);
    (items[1]?.click as (() => void) | undefined)?.();
    expect(taken).toEqual(['walled']);
  });

  it('only copies from text that cannot be changed, and stays away where nothing is selected', () => {
    const reading = { ...params, isEditable: false };
    expect(
      contextMenuTemplate({ ...reading, selectionText: 'wallet' }, words, () => {}).map((item) => item.label),
    ).toEqual(['Copy']);
    expect(contextMenuTemplate(reading, words, () => {})).toEqual([]);
  });
});
