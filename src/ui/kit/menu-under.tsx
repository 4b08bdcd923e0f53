import type { RefObject } from 'react';
import { Menu, MenuItem, Popover } from 'react-aria-components/Menu';
import styles from './menu-under.module.css';

type MenuUnderProps = {
  readonly trigger: RefObject<HTMLElement | null>;
  readonly label: string;
  readonly items: readonly {
    readonly id: string;
    readonly words: string;
    readonly keys?: string | undefined;
    readonly run: () => void;
  }[];
  readonly placement?: 'bottom start' | 'bottom end';
  readonly onClose: () => void;
};

/** An open menu under what it belongs to, with the focus on its first item. */
export function MenuUnder({ trigger, label, items, placement = 'bottom end', onClose }: MenuUnderProps) {
  return (
    <Popover
      triggerRef={trigger}
      isOpen
      onOpenChange={(open) => (open ? undefined : onClose())}
      aria-label={label}
      placement={placement}
      className={styles.popover ?? ''}
    >
      <Menu
        aria-label={label}
        autoFocus="first"
        className={styles.menu ?? ''}
        onClose={onClose}
        onAction={(id) => items.find((item) => item.id === id)?.run()}
      >
        {items.map(({ id, words, keys }) => (
          <MenuItem key={id} id={id} textValue={words} className={styles.item ?? ''}>
            <span>{words}</span>
            {keys === undefined ? null : <kbd className={styles.keys}>{keys}</kbd>}
          </MenuItem>
        ))}
      </Menu>
    </Popover>
  );
}
