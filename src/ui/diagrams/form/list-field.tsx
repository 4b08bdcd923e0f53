import { ArrowDown, ArrowUp, Plus, X } from 'lucide-react';
import { useEffect, useId, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { changeList, type ListChange, type Path } from '#core/diagrams/edit-block.ts';
import { blankItem } from '#core/diagrams/form-value.ts';
import type { Spec } from '#core/diagrams/reading/spec.ts';
import type { Tree } from '#core/diagrams/reading/yaml-tree.ts';
import { Button, IconButton } from '../../kit/button.tsx';
import { useForm } from './form-context.ts';
import styles from './form.module.css';

type ListFieldProps = {
  readonly spec: Extract<Spec, { readonly kind: 'list' }>;
  readonly label: string;
  readonly tree: Tree | undefined;
  readonly path: Path;
  readonly field: string;
  /** What an item is edited by. */
  readonly item: (place: ItemPlace) => ReactNode;
};

export type ItemPlace = {
  readonly name: string;
  readonly tree: Tree;
  readonly path: Path;
  readonly field: string;
};

/** Where the focus goes once the list is as it shall be. */
type Next = { readonly item: number; readonly act: 'up' | 'down' | 'remove' | 'field' };

/** A list of a figure whose items come, go and change places. */
export function ListField({ spec, label, tree, path, field, item }: ListFieldProps) {
  const { t } = useTranslation();
  const { change, errors, sayError } = useForm();
  const id = useId();
  const list = useRef<HTMLFieldSetElement>(null);
  const next = useRef<Next | null>(null);
  const items = tree?.kind === 'list' ? tree.items : [];
  const error = errors.find((each) => each.field === field);
  useEffect(() => {
    if (next.current === null || list.current === null) return;
    focusOn(list.current, next.current);
    next.current = null;
  });
  const act = (made: ListChange, then: Next): void => {
    next.current = then;
    change((text) => changeList(text, path, made));
  };
  const move = (from: number, to: number): void =>
    act({ kind: 'move', from, to }, { item: to, act: to < from ? 'up' : 'down' });
  return (
    <fieldset
      ref={list}
      className={styles.group}
      data-list={field}
      aria-describedby={error === undefined ? undefined : id}
    >
      <legend>{label}</legend>
      {error === undefined ? null : (
        <p id={id} className={styles.error}>
          {sayError({ ...error, field: '' })}
        </p>
      )}
      {items.length === 0 ? null : (
        <ol className={styles.items}>
          {items.map((each, at) => {
            const name = `${label} ${at + 1}`;
            return (
              // Items have no other name than their place.
              // oxlint-disable-next-line react/no-array-index-key
              <li key={at} data-item={at}>
                <div className={styles.fields} role="group" aria-label={name}>
                  {item({ name, tree: each, path: [...path, at], field: `${field}[${at}]` })}
                </div>
                <div className={styles.acts}>
                  <span data-act="up">
                    <IconButton
                      label={t('framework.up', { item: name })}
                      isDisabled={at === 0}
                      onPress={() => move(at, at - 1)}
                    >
                      <ArrowUp size={15} aria-hidden />
                    </IconButton>
                  </span>
                  <span data-act="down">
                    <IconButton
                      label={t('framework.down', { item: name })}
                      isDisabled={at === items.length - 1}
                      onPress={() => move(at, at + 1)}
                    >
                      <ArrowDown size={15} aria-hidden />
                    </IconButton>
                  </span>
                  <span data-act="remove">
                    <IconButton
                      label={t('framework.remove', { item: name })}
                      onPress={() =>
                        act({ kind: 'remove', at }, { item: Math.min(at, items.length - 2), act: 'remove' })
                      }
                    >
                      <X size={15} aria-hidden />
                    </IconButton>
                  </span>
                </div>
              </li>
            );
          })}
        </ol>
      )}
      <div data-act="add">
        <Button
          look="quiet"
          isDisabled={items.length >= spec.most}
          onPress={() => act({ kind: 'add', value: blankItem(spec.item, items) }, { item: items.length, act: 'field' })}
        >
          <Plus size={15} aria-hidden />
          {t('framework.add', { list: label })}
        </Button>
      </div>
    </fieldset>
  );
}

function focusOn(list: HTMLFieldSetElement, { item, act }: Next): void {
  const inItem = `:scope > ol > [data-item="${item}"]`;
  const wanted =
    act === 'field'
      ? [`${inItem} :is(input, textarea, select)`]
      : [act, 'up', 'down'].map((each) => `${inItem} > div > [data-act="${each}"] > button:not([disabled])`);
  const found = [...wanted, ':scope > [data-act="add"] > button'].map((each) => list.querySelector<HTMLElement>(each));
  found.find((each) => each !== null)?.focus();
}
