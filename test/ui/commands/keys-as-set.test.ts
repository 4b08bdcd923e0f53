import { describe, expect, it } from 'vitest';
import { changeKeys, resetKeys } from '#ui/commands/change-keys.ts';
import type { Command } from '#ui/commands/command.ts';
import { holderOf, keysAsSet } from '#ui/commands/keys-as-set.ts';

const aCommand = (id: string, ...keys: string[]): Command => ({ id, title: 'command.back', keys, run: () => {} });
const commands: readonly Command[] = [
  aCommand('switcher', 'Mod+P', 'Mod+O'),
  aCommand('palette', 'Mod+Shift+P'),
  { ...aCommand('create'), desktopKeys: ['Mod+N'] },
];

describe('the keys as they are set', () => {
  it('are those of the commands where nobody set others', () => {
    expect(Object.fromEntries(keysAsSet(commands, {}, false))).toEqual({
      switcher: ['Mod+P', 'Mod+O'],
      palette: ['Mod+Shift+P'],
      create: [],
    });
    expect(keysAsSet(commands, {}, true).get('create')).toEqual(['Mod+N']);
  });

  it('never stand with two commands: what was set goes first', () => {
    const keys = keysAsSet(commands, { palette: ['Mod+P', 'F9'], gone: ['F4'] }, false);
    expect(keys.get('palette')).toEqual(['Mod+P', 'F9']);
    expect(keys.get('switcher')).toEqual(['Mod+O']);
    expect(holderOf('Mod+P', keys)).toBe('palette');
    expect(holderOf('F4', keys)).toBeUndefined();
  });

  it('pass over what cannot be a shortcut', () => {
    expect(keysAsSet(commands, { palette: ['p', 'mod+p', 'Shift+Mod+k'] }, false).get('palette')).toEqual([
      'Mod+Shift+K',
    ]);
  });

  it('are none where the host cannot do what the command is for, and are free for others', () => {
    const all: readonly Command[] = [{ ...aCommand('export-pdf', 'F9'), desktopOnly: true }, aCommand('check')];
    expect(keysAsSet(all, { check: ['F9'] }, true).get('check')).toEqual(['F9']);
    expect(Object.fromEntries(keysAsSet(all, { 'export-pdf': ['F9'], check: ['F9'] }, false))).toEqual({
      check: ['F9'],
    });
  });

  it('may be none', () => {
    expect(keysAsSet(commands, { switcher: [] }, false).get('switcher')).toEqual([]);
  });
});

describe('a change of keys', () => {
  const keys = keysAsSet(commands, {}, false);

  it('adds, exchanges and removes', () => {
    expect(changeKeys({}, keys, { id: 'palette', after: 'F9' })).toEqual({ palette: ['Mod+Shift+P', 'F9'] });
    expect(changeKeys({}, keys, { id: 'switcher', before: 'Mod+P', after: 'Mod+J' })).toEqual({
      switcher: ['Mod+J', 'Mod+O'],
    });
    expect(changeKeys({}, keys, { id: 'switcher', before: 'Mod+O' })).toEqual({ switcher: ['Mod+P'] });
  });

  it('takes the keys from the command that had them', () => {
    expect(changeKeys({}, keys, { id: 'palette', after: 'Mod+O' })).toEqual({
      switcher: ['Mod+P'],
      palette: ['Mod+Shift+P', 'Mod+O'],
    });
  });

  it('to a key the command has already doubles nothing', () => {
    expect(changeKeys({}, keys, { id: 'switcher', after: 'Mod+P' })).toEqual({ switcher: ['Mod+O', 'Mod+P'] });
    expect(changeKeys({}, keys, { id: 'switcher', before: 'Mod+P', after: 'Mod+O' })).toEqual({ switcher: ['Mod+O'] });
  });

  it('keeps the keys of commands it does not know, and goes back for one', () => {
    const set = changeKeys({ later: ['F4'] }, keys, { id: 'palette', after: 'F9' });
    expect(set['later']).toEqual(['F4']);
    expect(resetKeys(set, 'palette')).toEqual({ later: ['F4'] });
  });
});
