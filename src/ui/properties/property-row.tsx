import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NoteView } from '#api/contract.ts';
import type { PropertyChange } from '#core/note/properties/property-change.ts';
import { useShell } from '../frame/shell.ts';
import { useUndo } from '../frame/use-undo.ts';
import { KindIcon } from './kind-icon.tsx';
import { PropertyMenu } from './property-menu.tsx';
import { PropertyName } from './property-name.tsx';
import { PropertyValue } from './property-value.tsx';
import { convert, kindOf, type ChoosableKind } from './property-kind.ts';
import styles from './properties.module.css';

type PropertyRowProps = {
  readonly note: NoteView;
  readonly name: string;
  readonly names: readonly string[];
  readonly onChange: (change: PropertyChange) => Promise<boolean>;
  /** Puts the focus on another property; '' for what stands below all. */
  readonly onFocus: (name: string) => void;
};

/** A property: its name, under which stands what can be done with it, and a field for its value. */
export function PropertyRow({ note, name, names, onChange, onFocus }: PropertyRowProps) {
  const { t } = useTranslation();
  const { notify } = useShell();
  const undo = useUndo();
  const button = useRef<HTMLButtonElement>(null);
  const [state, setState] = useState<'shown' | 'menu' | 'naming'>('shown');
  const [chosen, setChosen] = useState<ChoosableKind | null>(null);
  const value = note.properties[name] ?? null;
  const at = names.indexOf(name);
  const kind = value === null && chosen !== null ? chosen : kindOf(name, value);

  const moveBefore = (before: string | null): void => {
    // A row that moves loses the focus on its way.
    void onChange({ kind: 'move', name, before }).then(() => onFocus(name));
  };
  const remove = async (): Promise<void> => {
    onFocus(names[at + 1] ?? names[at - 1] ?? '');
    if (await onChange({ kind: 'remove', name }))
      notify({
        text: t('properties.removed', { name }),
        action: { label: t('undo.action'), run: () => void undo() },
      });
  };
  const show = (next: ChoosableKind): void => {
    const converted = convert(name, value, next);
    setChosen(next);
    if (converted === undefined) notify({ text: t('properties.not-so', { name }) });
    else if (value !== null || next === 'checkbox') void onChange({ kind: 'set', name, value: converted });
  };
  return (
    <div className={styles.row} data-property={name}>
      <dt>
        {state === 'naming' ? (
          <PropertyName
            label={t('properties.rename-field', { name })}
            name={name}
            taken={names}
            onTake={(to) => {
              setState('shown');
              void onChange({ kind: 'rename', name, to }).then((done) => onFocus(done ? to : name));
            }}
            onCancel={(away) => {
              setState('shown');
              if (!away) onFocus(name);
            }}
          />
        ) : (
          <button
            ref={button}
            type="button"
            data-name
            className={styles.name}
            aria-haspopup="menu"
            aria-expanded={state === 'menu'}
            aria-label={t('properties.menu', { name })}
            onClick={() => setState('menu')}
          >
            <KindIcon kind={kind} />
            <span>{name}</span>
          </button>
        )}
        {state === 'menu' ? (
          <PropertyMenu
            trigger={button}
            kind={kind}
            isFirst={at === 0}
            isLast={at === names.length - 1}
            onClose={() => setState((before) => (before === 'menu' ? 'shown' : before))}
            onRename={() => setState('naming')}
            onKind={show}
            onUp={() => moveBefore(names[at - 1] ?? null)}
            onDown={() => moveBefore(names[at + 2] ?? null)}
            onRemove={() => void remove()}
          />
        ) : null}
      </dt>
      <dd>
        <PropertyValue
          note={note}
          name={name}
          value={value}
          chosen={chosen}
          onSet={(next) => void onChange({ kind: 'set', name, value: next })}
        />
      </dd>
    </div>
  );
}
