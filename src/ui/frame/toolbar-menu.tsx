import type { RefObject } from 'react';
import { Menu, MenuItem, Popover } from 'react-aria-components/Menu';
import { useTranslation } from 'react-i18next';
import type { CommandContext } from '../commands/command.ts';
import { isOffered } from '../commands/is-offered.ts';
import { commands } from '../commands/registry.ts';
import { useShownKey } from '../commands/use-keys.ts';
import styles from './toolbar-menu.module.css';

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
    <Popover
      triggerRef={trigger}
      isOpen
      onOpenChange={(open) => (open ? undefined : onClose())}
      aria-label={t('toolbar.more')}
      placement="bottom end"
      className={styles.popover ?? ''}
    >
      <Menu
        aria-label={t('toolbar.more')}
        autoFocus="first"
        className={styles.menu ?? ''}
        onClose={onClose}
        onAction={(id) => commands.find((command) => command.id === id)?.run(context)}
      >
        {offered.map((command) => (
          <MenuItem
            key={command.id}
            id={command.id}
            textValue={t(command.title, { name: '' })}
            className={styles.item ?? ''}
          >
            <span>{t(command.title, { name: '' })}</span>
            {shownKey(command.id) === undefined ? null : <kbd className={styles.keys}>{shownKey(command.id)}</kbd>}
          </MenuItem>
        ))}
      </Menu>
    </Popover>
  );
}
