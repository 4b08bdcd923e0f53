import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { classes } from './classes.ts';
import { isMac } from '../commands/platform.ts';
import styles from './pick-list.module.css';

export type PickItem = {
  readonly id: string;
  readonly content: ReactNode;
  /** The place of the notebook it leads to, so that it can be opened in a new tab. */
  readonly href?: string;
  run(): void;
  /** What Mod+Enter and Mod+click do instead, for an item that can be opened elsewhere. */
  runAside?(): void;
};

type PickListProps = {
  readonly label: string;
  readonly placeholder: string;
  readonly text: string;
  readonly onType: (text: string) => void;
  readonly items: readonly PickItem[];
  /** What is said when there is nothing to pick. */
  readonly empty: string;
  /** The items still answer an earlier text: Enter waits for those of this one. */
  readonly pending?: boolean;
};

/** A field with a list under it: type to narrow, arrows to choose, Enter to take. */
export function PickList({ label, placeholder, text, onType, items, empty, pending = false }: PickListProps) {
  const id = useId();
  const [chosen, setChosen] = useState(0);
  const at = Math.min(chosen, Math.max(items.length - 1, 0));
  const enterWaits = useRef(false);
  useEffect(() => {
    if (pending || !enterWaits.current) return;
    enterWaits.current = false;
    items[at]?.run();
  });
  const goTo = (next: number): void => {
    const index = (next + items.length) % Math.max(items.length, 1);
    setChosen(index);
    document.getElementById(`${id}-${index}`)?.scrollIntoView({ block: 'nearest' });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (event.key === 'ArrowDown') goTo(at + 1);
    else if (event.key === 'ArrowUp') goTo(at - 1);
    else if (event.key === 'PageDown') goTo(Math.min(at + 8, items.length - 1));
    else if (event.key === 'PageUp') goTo(Math.max(at - 8, 0));
    else if (event.key === 'Enter' && pending) enterWaits.current = true;
    else if (event.key === 'Enter') take(items[at], event);
    else return;
    event.preventDefault();
  };
  return (
    <div className={styles.pick}>
      <input
        className={styles.field}
        role="combobox"
        aria-label={label}
        aria-expanded={items.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={items.length === 0 ? undefined : `${id}-${at}`}
        placeholder={placeholder}
        autoFocus
        autoComplete="off"
        spellCheck={false}
        value={text}
        onChange={(event) => {
          enterWaits.current = false;
          onType(event.target.value);
          setChosen(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div id={`${id}-list`} role="listbox" aria-label={label} className={styles.list}>
        {items.map((item, index) => (
          <div
            key={item.id}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === at}
            data-href={item.href}
            className={classes(styles.item, index === at && styles.chosen)}
            onPointerMove={() => setChosen(index)}
            onClick={(event) => take(item, event)}
          >
            {item.content}
          </div>
        ))}
      </div>
      {items.length === 0 ? (
        <p role="status" className={styles.empty}>
          {empty}
        </p>
      ) : null}
    </div>
  );
}

function take(item: PickItem | undefined, event: { readonly ctrlKey: boolean; readonly metaKey: boolean }): void {
  if (item?.runAside !== undefined && (isMac ? event.metaKey : event.ctrlKey)) item.runAside();
  else item?.run();
}
