import { useMemo } from 'react';
import type { Settings } from '#api/contract.ts';
import { useSettings } from '../data/queries.ts';
import { showKey } from './key-match.ts';
import { keysAsSet, type KeysAsSet } from './keys-as-set.ts';
import { isMac } from './platform.ts';
import { commands } from './registry.ts';

const none: Settings['keys'] = {};

/** The shortcuts of every command as they are set now. */
export function useKeys(): KeysAsSet {
  const { data: settings } = useSettings();
  const set = settings?.keys ?? none;
  return useMemo(() => keysAsSet(commands, set, window.bridge !== undefined), [set]);
}

/** Tells the shortcut shown beside a command's name; undefined when it has none. */
export function useShownKey(): (id: string) => string | undefined {
  const keys = useKeys();
  return (id) => {
    const key = keys.get(id)?.[0];
    return key === undefined ? undefined : showKey(key, isMac);
  };
}
