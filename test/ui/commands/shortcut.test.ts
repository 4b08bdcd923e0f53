import { describe, expect, it } from 'vitest';
import { readShortcut, recordShortcut } from '#ui/commands/shortcut.ts';
import { commands } from '#ui/commands/registry.ts';
import { ownKeys } from '#ui/commands/keys-as-set.ts';
import { keyPress } from './layouts.ts';

describe('keys pressed for a new shortcut', () => {
  it('are written by the character, and by the place where that is not Latin', () => {
    expect(recordShortcut(keyPress({ key: 'j', code: 'KeyJ', ctrlKey: true }), false)).toEqual({ shortcut: 'Mod+J' });
    expect(recordShortcut(keyPress({ key: 'О', code: 'KeyJ', ctrlKey: true, shiftKey: true }), false)).toEqual({
      shortcut: 'Mod+Shift+J',
    });
    expect(recordShortcut(keyPress({ key: '?', code: 'Comma', ctrlKey: true, shiftKey: true }), false)).toEqual({
      shortcut: 'Mod+?',
    });
    expect(recordShortcut(keyPress({ key: 'F9', code: 'F9', shiftKey: true }), false)).toEqual({
      shortcut: 'Shift+F9',
    });
    expect(recordShortcut(keyPress({ key: 'j', code: 'KeyJ', metaKey: true }), true)).toEqual({ shortcut: 'Mod+J' });
  });

  it('are waited for while only Ctrl or Shift is held', () => {
    expect(recordShortcut(keyPress({ key: 'Control', code: 'ControlLeft', ctrlKey: true }), false)).toBeNull();
    expect(recordShortcut(keyPress({ key: 'AltGraph', code: 'AltRight', altGraph: true }), false)).toBeNull();
  });

  it.each([
    ['a letter', { key: 'j' }],
    ['a letter with Shift', { key: 'J', shiftKey: true }],
    ['a letter with Alt', { key: 'j', altKey: true }],
    ['a letter with Ctrl and Alt', { key: 'j', ctrlKey: true, altKey: true }],
    ['AltGr', { key: '@', altGraph: true }],
    ['an input method', { key: 'Process', keyCode: 229 }],
    ['a dead key', { key: 'Dead', ctrlKey: true }],
    ['the space', { key: ' ', ctrlKey: true }],
  ])('are refused where they type: %s', (_, press) => {
    expect(recordShortcut(keyPress(press), false)).toEqual({ refused: 'types' });
  });

  it.each([
    ['copying', { key: 'c', ctrlKey: true }],
    ['undoing, also on a Russian keyboard', { key: 'я', code: 'KeyZ', ctrlKey: true }],
    ['pasting', { key: 'v', ctrlKey: true }],
    ['zooming', { key: '+', ctrlKey: true }],
    ['moving by words', { key: 'ArrowLeft', ctrlKey: true }],
    ['Enter', { key: 'Enter' }],
    ['the system', { key: 'j', metaKey: true }],
  ])('are refused where they are needed: for %s', (_, press) => {
    expect(recordShortcut(keyPress(press), false)).toEqual({ refused: 'needed' });
  });
});

it('zooming may have other keys where no browser keeps them', () => {
  expect(recordShortcut(keyPress({ key: '+', ctrlKey: true }), false, true)).toEqual({ shortcut: 'Mod+Plus' });
  expect(readShortcut('Mod+0')).toBeUndefined();
  expect(readShortcut('Mod+0', true)).toBe('Mod+0');
});

describe('a shortcut read from the settings', () => {
  it('comes in one form', () => {
    expect(readShortcut('Shift+Mod+p')).toBe('Mod+Shift+P');
    expect(readShortcut('F8')).toBe('F8');
  });

  it('is left out where it would type, is needed or is none', () => {
    for (const text of ['', 'P', 'Shift+P', 'Alt+P', 'Mod+Alt+P', 'Hyper+P', 'Mod+', 'Mod+C', 'Escape', '+++'])
      expect(readShortcut(text), text).toBeUndefined();
  });

  it('may be any that the commands bring along', () => {
    const own = commands.flatMap((command) => ownKeys(command, true));
    expect(own.map((key) => readShortcut(key, true))).toEqual(own);
  });
});
