import { expect, it } from 'vitest';
import { keysAsSet, ownKeys } from '#ui/commands/keys-as-set.ts';
import { commands } from '#ui/commands/registry.ts';

it('gives every command an id of its own', () => {
  expect(new Set(commands.map(({ id }) => id)).size).toBe(commands.length);
});

it('gives no key to two commands', () => {
  const keys = commands.flatMap((command) => ownKeys(command, true));
  expect(new Set(keys).size).toBe(keys.length);
});

it('brings no key along that a person could not set', () => {
  const keys = keysAsSet(commands, {}, true);
  const set = Object.fromEntries([...keys].map(([id, list]) => [id, [...list]]));
  expect(keysAsSet(commands, set, true)).toEqual(keys);
});

it('uses no combination that types a character on some layout', () => {
  const keys = commands.flatMap((command) => command.keys ?? []);
  expect(keys.filter((key) => key.includes('Mod+') && key.includes('Alt+'))).toEqual([]);
  expect(
    keys.filter((key) => !/^(?:Mod\+|Ctrl\+(?:Shift\+)?Tab$|Alt\+(?:Shift\+)?Arrow|(?:Shift\+)?F\d)/.test(key)),
  ).toEqual([]);
});
