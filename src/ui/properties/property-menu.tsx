import type { RefObject } from 'react';
import { Menu, MenuItem, Popover } from 'react-aria-components/Menu';
import { useTranslation } from 'react-i18next';
import { choosableKinds, type ChoosableKind, type PropertyKind } from './property-kind.ts';
import styles from '../frame/toolbar-menu.module.css';

type PropertyMenuProps = {
  readonly trigger: RefObject<HTMLButtonElement | null>;
  readonly kind: PropertyKind;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly onClose: () => void;
  readonly onRename: () => void;
  readonly onKind: (kind: ChoosableKind) => void;
  readonly onUp: () => void;
  readonly onDown: () => void;
  readonly onRemove: () => void;
};

/** What can be done with a property, under its name. */
export function PropertyMenu(props: PropertyMenuProps) {
  const { t } = useTranslation();
  const { kind } = props;
  const kinds = kind === 'other' || kind === 'lang' || kind === 'concept' ? [] : choosableKinds;
  const items = [
    { id: 'rename', words: t('properties.rename'), run: props.onRename },
    ...kinds
      .filter((each) => each !== kind)
      .map((each) => ({ id: each, words: t(`properties.as-${each}`), run: () => props.onKind(each) })),
    ...(props.isFirst ? [] : [{ id: 'up', words: t('properties.up'), run: props.onUp }]),
    ...(props.isLast ? [] : [{ id: 'down', words: t('properties.down'), run: props.onDown }]),
    { id: 'remove', words: t('properties.remove'), run: props.onRemove },
  ];
  return (
    <Popover
      triggerRef={props.trigger}
      isOpen
      onOpenChange={(open) => (open ? undefined : props.onClose())}
      aria-label={t('properties.what')}
      placement="bottom start"
      className={styles.popover ?? ''}
    >
      <Menu
        aria-label={t('properties.what')}
        autoFocus="first"
        className={styles.menu ?? ''}
        onClose={props.onClose}
        onAction={(id) => items.find((item) => item.id === id)?.run()}
      >
        {items.map((item) => (
          <MenuItem key={item.id} id={item.id} textValue={item.words} className={styles.item ?? ''}>
            {item.words}
          </MenuItem>
        ))}
      </Menu>
    </Popover>
  );
}
