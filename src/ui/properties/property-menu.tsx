import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { MenuUnder } from '../kit/menu-under.tsx';
import { choosableKinds, type ChoosableKind, type PropertyKind } from './property-kind.ts';

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
    <MenuUnder
      trigger={props.trigger}
      label={t('properties.what')}
      placement="bottom start"
      items={items}
      onClose={props.onClose}
    />
  );
}
