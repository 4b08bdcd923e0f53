import type { Settings } from '#api/contract.ts';
import { holderOf, type KeysAsSet } from './keys-as-set.ts';

export type KeyChange = {
  readonly id: string;
  /** The shortcut that goes; undefined where one is only added. */
  readonly before?: string | undefined;
  /** The shortcut that comes; undefined where one is only removed. */
  readonly after?: string | undefined;
};

/** The settings after a shortcut was added, exchanged or removed; another command that had it loses it. */
export function changeKeys(set: Settings['keys'], keys: KeysAsSet, change: KeyChange): Settings['keys'] {
  const { id, before, after } = change;
  const own = keys.get(id) ?? [];
  const rest = own.filter((key) => key !== after);
  const next = before === undefined ? rest : rest.flatMap((key) => (key === before ? (after ?? []) : key));
  const holder = after === undefined ? undefined : holderOf(after, keys);
  return {
    ...set,
    ...(holder === undefined ? {} : { [holder]: (keys.get(holder) ?? []).filter((key) => key !== after) }),
    [id]: before === undefined && after !== undefined ? [...next, after] : next,
  };
}

/** The settings with a command's own keys back. */
export function resetKeys(set: Settings['keys'], id: string): Settings['keys'] {
  return Object.fromEntries(Object.entries(set).filter(([each]) => each !== id));
}
