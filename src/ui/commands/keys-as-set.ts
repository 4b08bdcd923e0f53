import type { Settings } from '#api/contract.ts';
import type { Command } from './command.ts';
import { isHere } from './is-offered.ts';
import { readShortcut } from './shortcut.ts';

/** The shortcuts of each command by its id; no shortcut stands with two commands. */
export type KeysAsSet = ReadonlyMap<string, readonly string[]>;

/** The keys a command has where nobody set others. */
export function ownKeys(command: Command, desktop: boolean): readonly string[] {
  return [...(command.keys ?? []), ...(desktop ? (command.desktopKeys ?? []) : [])];
}

/** The keys of the commands this host has, as they count now: what a person set goes before what commands bring along. */
export function keysAsSet(all: readonly Command[], set: Settings['keys'], desktop: boolean): KeysAsSet {
  const commands = all.filter((command) => isHere(command, desktop));
  const taken = new Set<string>();
  const take = (keys: readonly string[]): readonly string[] => {
    const free = [...new Set(keys)].filter((key) => !taken.has(key));
    for (const key of free) taken.add(key);
    return free;
  };
  const isSet = (command: Command): boolean => Object.hasOwn(set, command.id);
  const entries = [
    ...commands
      .filter(isSet)
      .map(({ id }) => [id, take((set[id] ?? []).flatMap((key) => readShortcut(key, desktop) ?? []))] as const),
    ...commands
      .filter((command) => !isSet(command))
      .map((command) => [command.id, take(ownKeys(command, desktop))] as const),
  ];
  return new Map(entries);
}

/** The command a shortcut stands with. */
export function holderOf(shortcut: string, keys: KeysAsSet): string | undefined {
  return [...keys].find(([, list]) => list.includes(shortcut))?.[0];
}
