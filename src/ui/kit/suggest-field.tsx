import { useId, useState, type KeyboardEvent, type Ref } from 'react';
import { classes } from './classes.ts';
import styles from './suggest-field.module.css';

export type Suggestion = {
  readonly value: string;
  readonly label?: string;
  /** A remark behind it. */
  readonly detail?: string | undefined;
  readonly lang?: string | undefined;
};

type SuggestFieldProps = {
  readonly label: string;
  readonly text: string;
  readonly suggestions: readonly Suggestion[];
  readonly onType: (text: string) => void;
  /** Enter, or one of the suggestions was picked. */
  readonly onTake: (value: string) => void;
  /** The focus goes elsewhere. */
  readonly onLeave?: () => void;
  /** Escape while no list is open. */
  readonly onCancel?: () => void;
  /** Keys the list has no use for. */
  readonly onKey?: (event: KeyboardEvent<HTMLInputElement>) => void;
  readonly placeholder?: string;
  readonly invalid?: boolean;
  readonly describedBy?: string | undefined;
  readonly lang?: string | undefined;
  readonly ref?: Ref<HTMLInputElement>;
  readonly className?: string | undefined;
  /** More may be offered once one was taken. */
  readonly staysOpen?: boolean;
  /** The focus goes here when the part of the window it stands in is entered. */
  readonly isFirstFocus?: boolean;
};

/** A field one may type anything into; what is known is offered below it, and taken with the arrows and Enter or a click. */
export function SuggestField({
  label,
  text,
  suggestions,
  onType,
  onTake,
  onLeave,
  onCancel,
  onKey,
  placeholder,
  invalid = false,
  describedBy,
  lang,
  ref,
  className,
  staysOpen = false,
  isFirstFocus = false,
}: SuggestFieldProps) {
  const id = useId();
  const [open, setOpen] = useState(false);
  const [chosen, setChosen] = useState(-1);
  const shown = open ? suggestions : [];
  const at = Math.min(chosen, shown.length - 1);
  const goTo = (next: number): void => {
    const index = (next + shown.length) % shown.length;
    setChosen(index);
    document.getElementById(`${id}-${index}`)?.scrollIntoView({ block: 'nearest' });
  };
  const close = (): void => {
    setOpen(false);
    setChosen(-1);
  };
  const take = (value: string): void => {
    if (staysOpen && at >= 0) setChosen(-1);
    else close();
    onTake(value);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.nativeEvent.isComposing || event.keyCode === 229 || event.altKey || event.ctrlKey || event.metaKey)
      return;
    if (event.key === 'ArrowDown' && shown.length > 0) goTo(at + 1);
    else if (event.key === 'ArrowDown' && (suggestions.length > 0 || onKey === undefined)) setOpen(true);
    else if (event.key === 'ArrowUp' && shown.length > 0) goTo(at < 0 ? shown.length - 1 : at - 1);
    else if (event.key === 'Enter') take(shown[at]?.value ?? text);
    else if (event.key === 'Escape' && shown.length > 0) close();
    else if (event.key === 'Escape') onCancel?.();
    else return onKey?.(event);
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <span className={classes(styles.field, className)}>
      <input
        ref={ref}
        className={styles.input}
        role="combobox"
        data-first-focus={isFirstFocus ? true : undefined}
        aria-label={label}
        aria-expanded={shown.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={at < 0 ? undefined : `${id}-${at}`}
        aria-invalid={invalid ? true : undefined}
        aria-describedby={describedBy}
        placeholder={placeholder}
        lang={lang}
        autoComplete="off"
        spellCheck={false}
        value={text}
        onChange={(event) => {
          onType(event.target.value);
          setOpen(true);
          setChosen(-1);
        }}
        onKeyDown={onKeyDown}
        onPointerDown={() => setOpen(true)}
        onBlur={() => {
          close();
          onLeave?.();
        }}
      />
      <span id={`${id}-list`} role="listbox" aria-label={label} className={styles.list} hidden={shown.length === 0}>
        {shown.map((each, index) => (
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the field above has the keys
          <span
            key={each.value}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            className={classes(styles.option, index === at && styles.chosen)}
            // The field keeps the focus, or leaving it would come before the pick.
            onPointerDown={(event) => event.preventDefault()}
            onPointerMove={() => setChosen(index)}
            onClick={() => take(each.value)}
          >
            <span lang={each.lang}>{each.label ?? each.value}</span>
            {each.detail === undefined ? null : <span className={styles.detail}>{each.detail}</span>}
          </span>
        ))}
      </span>
    </span>
  );
}
