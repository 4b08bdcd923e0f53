import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { CommandContext } from '../commands/command.ts';
import { isOffered } from '../commands/is-offered.ts';
import { commands } from '../commands/registry.ts';
import { useShownKey } from '../commands/use-keys.ts';
import { MenuUnder } from '../kit/menu-under.tsx';

const inMenu = [
  ...['find', 'replace', 'go-to-line', 'fold-all', 'unfold-all', 'table-insert'],
  ...[
    'rename',
    'move',
    'versions',
    'remove',
    'undo',
    'print',
    'export-pdf',
    'study',
    'graph-note',
    'graph',
    'calculators',
    'check',
    'palette',
    'focus-mode',
    'keys',
  ],
  'settings',
];

type ToolbarMenuProps = {
  readonly trigger: RefObject<HTMLButtonElement | null>;
  readonly context: CommandContext;
  readonly onClose: () => void;
};

/** What is done less often, under the button it belongs to. */
export function ToolbarMenu({ trigger, context, onClose }: ToolbarMenuProps) {
  const { t } = useTranslation();
  const shownKey = useShownKey();
  const offered = inMenu.flatMap(
    (id) => commands.find((command) => command.id === id && isOffered(command, context)) ?? [],
  );
  return (
    <MenuUnder
      trigger={trigger}
      label={t('toolbar.more')}
      onClose={onClose}
      items={offered.map((command) => ({
        id: command.id,
        words: t(command.title, { name: '' }),
        keys: shownKey(command.id),
        run: () => command.run(context),
      }))}
    />
  );
}
