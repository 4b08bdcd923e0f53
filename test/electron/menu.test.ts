import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it } from 'vitest';
import { contextMenuTemplate } from '../../electron/main/context-menu.ts';
import { menuTemplate } from '../../electron/main/menu.ts';
import { menuWords } from '../../electron/main/menu-words.ts';

const clicked: string[] = [];
const actions = {
  openFolder: () => void clicked.push('folder'),
  openRecent: (folder: string) => void clicked.push(folder),
  showFolder: () => void clicked.push('show'),
  showLog: () => void clicked.push('log'),
};
const words = menuWords('en', []);
const flatten = (items: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] =>
  items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? flatten(item.submenu) : [])]);

const template = (changes: object = {}) =>
  flatten(menuTemplate({ words, mac: false, developer: false, recent: [], ...changes }, actions));

describe('words of the menu', () => {
  it.each(['en', 'ru', 'uk', 'zh', 'hu'])('are all there in %s', (language) => {
    const said = menuWords(language, []);
    expect(Object.keys(said)).toEqual(Object.keys(words));
    expect(Object.values(said).every((word) => word.trim() !== '')).toBe(true);
    expect(said === words).toBe(language === 'en');
  });

  it('follow the choice, then the system, then English', () => {
    expect(menuWords('hu', ['ru-RU']).file).toBe('Fájl');
    expect(menuWords(null, ['de-DE', 'zh-Hans-CN', 'ru']).file).toBe('文件');
    expect(menuWords(null, ['de']).file).toBe('File');
    expect(menuWords('constructor', []).file).toBe('File');
  });
});

describe('the menu of the app', () => {
  it('opens a folder, an earlier folder, the log', () => {
    clicked.length = 0;
    for (const item of template({ recent: ['/a & b'] })) (item.click as (() => void) | undefined)?.();
    expect(clicked).toEqual(['folder', '/a & b', 'show', 'log']);
  });

  it('shows an ampersand in a folder as it is', () => {
    expect(template({ recent: ['/a & b'] }).map((item) => item.label)).toContain('/a && b');
  });

  it('has developer tools for developers only', () => {
    expect(template().map((item) => item.role)).not.toContain('toggleDevTools');
    expect(template({ developer: true }).map((item) => item.role)).toContain('toggleDevTools');
  });

  it('begins with the menu of the app on a Mac', () => {
    const [first] = menuTemplate({ words, mac: true, developer: false, recent: [] }, actions);
    expect(first?.label).toBe('Konspekt');
    expect(template().filter((item) => item.role === 'quit')).toHaveLength(1);
    expect(template({ mac: true }).filter((item) => item.role === 'quit')).toHaveLength(1);
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
