import type { TFunction } from 'i18next';
import type { Menu, MenuEntry, SystemMenu } from '#api/desktop.ts';
import type { Command, CommandContext } from '../commands/command.ts';
import { isHere, isOffered } from '../commands/is-offered.ts';
import type { KeysAsSet } from '../commands/keys-as-set.ts';
import type { PlannedItem, PlannedMenu } from './menu-plan.ts';

type Now = {
  readonly t: TFunction;
  readonly commands: readonly Command[];
  readonly context: CommandContext;
  readonly keys: KeysAsSet;
};

/** The menus of the system as the window stands now: words, keys, what can be done and what is on. */
export function buildMenu(plan: readonly PlannedMenu[], now: Now): SystemMenu {
  const { t } = now;
  return plan.map(({ title, role, items }) => ({
    label: t(title),
    role,
    entries: items.flatMap((item): Menu['entries'] =>
      typeof item === 'object' && 'menu' in item
        ? [{ kind: 'menu', label: t(item.menu), entries: item.items.flatMap((each) => entry(each, now)) }]
        : entry(item, now),
    ),
  }));
}

function entry(item: Exclude<PlannedItem, { readonly menu: unknown }>, now: Now): readonly MenuEntry[] {
  const { t, commands, context, keys } = now;
  if (item === '-') return [{ kind: 'separator' }];
  if (typeof item === 'object') {
    if ('recent' in item) return [{ kind: 'recent', label: t(item.recent) }];
    const [role, words] = item;
    return [{ kind: 'role', role, label: t(words) }];
  }
  const command = commands.find(({ id }) => id === item);
  if (command === undefined || !isHere(command, context.desktop)) return [];
  return [
    {
      kind: 'command',
      id: command.id,
      label: t(command.title, { name: '', ...command.values }),
      key: keys.get(command.id)?.[0] ?? null,
      enabled: isOffered(command, context),
      checked: command.isOn?.(context) ?? null,
    },
  ];
}
