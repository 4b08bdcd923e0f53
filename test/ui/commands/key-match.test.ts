import { describe, expect, it } from 'vitest';
import { matchesKey, showKey, type KeyPress } from '#ui/commands/key-match.ts';

const press = (changes: Partial<KeyPress> & { altGraph?: boolean }): KeyPress => ({
  key: 'p',
  code: 'KeyP',
  ctrlKey: true,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  isComposing: false,
  keyCode: 80,
  getModifierState: () => changes.altGraph ?? false,
  ...changes,
});

describe('a shortcut', () => {
  it('fires on its character and on its modifiers alone', () => {
    expect(matchesKey(press({}), 'Mod+P', false)).toBe(true);
    expect(matchesKey(press({ shiftKey: true, key: 'P' }), 'Mod+P', false)).toBe(false);
    expect(matchesKey(press({ shiftKey: true, key: 'P' }), 'Mod+Shift+P', false)).toBe(true);
    expect(matchesKey(press({ ctrlKey: false }), 'Mod+P', false)).toBe(false);
  });

  it('uses the command key on a Mac', () => {
    expect(matchesKey(press({ ctrlKey: false, metaKey: true }), 'Mod+P', true)).toBe(true);
    expect(matchesKey(press({}), 'Mod+P', true)).toBe(false);
  });

  it('can ask for Ctrl itself, on a Mac, too', () => {
    const tab = press({ key: 'Tab', code: 'Tab' });
    expect([true, false].map((mac) => matchesKey(tab, 'Ctrl+Tab', mac))).toEqual([true, true]);
    expect(matchesKey(press({ key: 'Tab', code: 'Tab', shiftKey: true }), 'Ctrl+Tab', true)).toBe(false);
    expect(matchesKey(press({ key: 'Tab', code: 'Tab', ctrlKey: false, metaKey: true }), 'Ctrl+Tab', true)).toBe(false);
    expect(showKey('Ctrl+Tab', true)).toBe('⌃Tab');
  });

  it('goes by the place of the key on Russian and Ukrainian layouts', () => {
    expect(matchesKey(press({ key: 'з', code: 'KeyP' }), 'Mod+P', false)).toBe(true);
    expect(matchesKey(press({ key: 'А', code: 'KeyF', shiftKey: true }), 'Mod+Shift+F', false)).toBe(true);
    expect(matchesKey(press({ key: 'б', code: 'Comma' }), 'Mod+,', false)).toBe(true);
    expect(matchesKey(press({ key: '.', code: 'Slash' }), 'Mod+/', false)).toBe(true);
    expect(matchesKey(press({ key: 'ю', code: 'Period' }), 'Mod+.', false)).toBe(true);
    expect(matchesKey(press({ key: '/', code: 'Backslash', shiftKey: true }), 'Mod+/', false)).toBe(true);
  });

  it('goes by the character on the Hungarian layout, where Z and Y change places', () => {
    expect(matchesKey(press({ key: 'z', code: 'KeyY' }), 'Mod+Z', false)).toBe(true);
    expect(matchesKey(press({ key: 'z', code: 'KeyY' }), 'Mod+Y', false)).toBe(false);
    expect(matchesKey(press({ key: 'é', code: 'Semicolon' }), 'Mod+P', false)).toBe(false);
  });

  it('stays silent while an input method composes', () => {
    expect(matchesKey(press({ isComposing: true }), 'Mod+P', false)).toBe(false);
    expect(matchesKey(press({ keyCode: 229 }), 'Mod+P', false)).toBe(false);
  });

  it('takes no character away from AltGr', () => {
    expect(matchesKey(press({ altGraph: true, altKey: true }), 'Mod+Alt+P', false)).toBe(false);
  });

  it('knows named keys', () => {
    expect(matchesKey(press({ ctrlKey: false, key: 'F2', code: 'F2' }), 'F2', false)).toBe(true);
    expect(
      matchesKey(press({ ctrlKey: false, altKey: true, key: 'ArrowLeft', code: 'ArrowLeft' }), 'Alt+ArrowLeft', false),
    ).toBe(true);
  });

  it('is shown as people of the system write it', () => {
    expect(showKey('Mod+Shift+F', false)).toBe('Ctrl+Shift+F');
    expect(showKey('Mod+Shift+F', true)).toBe('⌘⇧F');
    expect(showKey('Alt+ArrowLeft', false)).toBe('Alt+←');
  });
});
